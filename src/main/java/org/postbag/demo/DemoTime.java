package org.postbag.demo;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postbag.kernel.LegalTime;
import org.postbag.kernel.Nation;
import org.postbag.kernel.WorkingDays;

/**
 * Turns the times of an invented case into instants that lie before the start of the application by the same number of working
 * days whenever it is started, so that what is due tomorrow in the file is due tomorrow on the screen.
 *
 * <ul>
 *   <li>{@code 8w 09:14}: eight working days before today in the office's nation, at a London time. Day 0 is today, or the last
 *       working day when today is none.
 *   <li>{@code 12mo-4d 15:00}: four days less than twelve months ago; moved on to a working day. Likewise {@code 27d 10:00}.
 *   <li>{@code 3h}, {@code 25m}: so long before the start.
 * </ul>
 */
final class DemoTime {

    private static final Pattern AGO = Pattern.compile("(\\d+)([hm])");
    private static final Pattern WORKING_DAYS = Pattern.compile("(\\d+)w (\\d\\d:\\d\\d)");
    private static final Pattern CALENDAR = Pattern.compile("(?:(\\d+)mo)?(?:-?(\\d+)d)? (\\d\\d:\\d\\d)");
    private static final Duration BREATH = Duration.ofMinutes(1);

    private final Instant now;
    private final Nation nation;
    private final WorkingDays workingDays;

    DemoTime(Instant now, Nation nation, WorkingDays workingDays) {
        this.now = now;
        this.nation = nation;
        this.workingDays = workingDays;
    }

    /** When a case arrived and when each of its steps happened: in order, and all of them in the past. */
    List<Instant> of(DemoCase demo) {
        List<Instant> times = new ArrayList<>();
        times.add(read(demo.at()));
        demo.steps().forEach(step -> times.add(read(step.at())));
        Instant latest = now.minus(BREATH);
        for (int i = times.size() - 1; i >= 0; i--) {
            Instant wanted = times.get(i);
            Instant placed = wanted.isAfter(latest) ? latest : wanted;
            times.set(i, placed);
            latest = placed.minus(BREATH);
        }
        return times;
    }

    /** @throws DateTimeException if the text is no time of the demo */
    Instant read(String text) {
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            long amount = Long.parseLong(ago.group(1));
            return now.minus(ago.group(2).equals("h") ? Duration.ofHours(amount) : Duration.ofMinutes(amount));
        }
        Matcher days = WORKING_DAYS.matcher(text);
        if (days.matches()) {
            return at(workingDaysAgo(Integer.parseInt(days.group(1))), days.group(2));
        }
        Matcher calendar = CALENDAR.matcher(text);
        if (calendar.matches()) {
            return at(calendarDay(calendar.group(1), calendar.group(2)), calendar.group(3));
        }
        throw new DateTimeException("No time of the demo: " + text);
    }

    private LocalDate workingDaysAgo(int count) {
        LocalDate day = lastWorkingDay(LegalTime.dateOf(now));
        for (int counted = 0; counted < count; counted++) {
            day = lastWorkingDay(day.minusDays(1));
        }
        return day;
    }

    private LocalDate lastWorkingDay(LocalDate day) {
        LocalDate found = day;
        while (!workingDays.isWorkingDay(found, nation)) {
            found = found.minusDays(1);
        }
        return found;
    }

    private LocalDate calendarDay(
            @org.jspecify.annotations.Nullable String months, @org.jspecify.annotations.Nullable String days) {
        LocalDate today = LegalTime.dateOf(now);
        int dayCount = days == null ? 0 : Integer.parseInt(days);
        LocalDate day = months == null
                ? today.minusDays(dayCount)
                : today.minusMonths(Integer.parseInt(months)).plusDays(dayCount);
        while (!workingDays.isWorkingDay(day, nation)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(LegalTime.LONDON).toInstant();
    }
}
