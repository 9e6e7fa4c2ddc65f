package org.postbag.kernel;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Counts working days of a nation: Monday to Friday without its bank holidays (law.md WD-2 to WD-4). Holidays come from
 * Jollyday, which agreed with the government's own list for 2019 to 2028, and from what was proclaimed since.
 */
@Component
public class WorkingDays {

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

    /** A list of tasks asks for thousands of days, and the library works each out anew. */
    private final Map<YearOfNation, Set<LocalDate>> ofYear = new ConcurrentHashMap<>();

    private final List<ProclaimedHolidays> proclaimed;

    private record YearOfNation(int year, Nation nation) {}

    /** @param proclaimed holidays besides those the library knows */
    public WorkingDays(List<ProclaimedHolidays> proclaimed) {
        this.proclaimed = List.copyOf(proclaimed);
    }

    /** Whether offices of the nation work on this London-local date. */
    public boolean isWorkingDay(LocalDate date, Nation nation) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !bankHolidays(date.getYear(), nation).contains(date)
                && proclaimed.stream().noneMatch(holidays -> holidays.has(date, nation));
    }

    private Set<LocalDate> bankHolidays(int year, Nation nation) {
        return ofYear.computeIfAbsent(
                new YearOfNation(year, nation),
                asked -> holidays.getHolidays(Year.of(year), nation.jollydayCode()).stream()
                        .map(Holiday::getDate)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * The date on which a period of working days ends; the day after {@code start} is day 1 (law.md WD-4).
     *
     * @param days number of working days, 0 or more; 0 gives {@code start} itself
     * @throws IllegalArgumentException if negative
     */
    public LocalDate add(LocalDate start, int days, Nation nation) {
        if (days < 0) {
            throw new IllegalArgumentException("Working days are counted forwards, not by " + days);
        }
        LocalDate date = start;
        for (int counted = 0; counted < days; ) {
            date = date.plusDays(1);
            if (isWorkingDay(date, nation)) {
                counted++;
            }
        }
        return date;
    }

    /**
     * Working days from {@code start} (not counted) to {@code end} (counted): how many lie ahead, or, negative, how many
     * have gone by since.
     */
    public int between(LocalDate start, LocalDate end, Nation nation) {
        if (end.isBefore(start)) {
            return -between(end, start, nation);
        }
        int counted = 0;
        for (LocalDate date = start.plusDays(1); !date.isAfter(end); date = date.plusDays(1)) {
            if (isWorkingDay(date, nation)) {
                counted++;
            }
        }
        return counted;
    }
}
