package org.postbag.cases;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.postbag.kernel.LegalTime;
import org.postbag.kernel.Nation;
import org.postbag.kernel.WorkingDays;
import org.springframework.stereotype.Component;

/** Turns targets in working days into dates and hours of the office's nation (law.md WD-4, WD-5). */
@Component
class ServiceLevels {

    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final LocalTime CLOSING = LocalTime.of(17, 0);

    /** How many working days before the target staff are warned. */
    private static final int WARNING_DAYS = 2;

    private final WorkingDays workingDays;

    ServiceLevels(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** The London-local date on which the days are used up; the day after {@code start} is day 1. */
    LocalDate dueOn(Instant start, int days, Nation nation) {
        return workingDays.add(LegalTime.dateOf(start), days, nation);
    }

    /** The hour at which a date is missed: the office closes. */
    static Instant endOfBusiness(LocalDate date) {
        return date.atTime(CLOSING).atZone(LegalTime.LONDON).toInstant();
    }

    /**
     * When so much time of business has gone by since the start: an hour asked for at night ends an hour after the office has
     * opened on the next working day.
     */
    Instant afterBusinessTime(Instant start, Duration time, Nation nation) {
        Duration left = time;
        LocalDate day = LegalTime.dateOf(start);
        while (true) {
            if (workingDays.isWorkingDay(day, nation)) {
                Instant opening = startOfBusiness(day);
                Instant from = start.isAfter(opening) ? start : opening;
                Instant closing = endOfBusiness(day);
                Instant until = from.plus(left);
                if (!until.isAfter(closing)) {
                    return until;
                }
                if (from.isBefore(closing)) {
                    left = left.minus(Duration.between(from, closing));
                }
            }
            day = day.plusDays(1);
        }
    }

    /**
     * When staff are warned: two working days before the target, but never before the working day after the start, so that a
     * short target does not warn before anybody could have begun.
     */
    Instant warnAt(LocalDate start, LocalDate dueOn, Nation nation) {
        LocalDate day = twoWorkingDaysBefore(dueOn, nation);
        LocalDate earliest = workingDays.add(start, 1, nation);
        if (day.isBefore(earliest)) {
            day = earliest.isBefore(dueOn) ? earliest : dueOn;
        }
        return startOfBusiness(day);
    }

    private LocalDate twoWorkingDaysBefore(LocalDate dueOn, Nation nation) {
        LocalDate day = dueOn;
        for (int counted = 0; counted < WARNING_DAYS; ) {
            day = day.minusDays(1);
            if (workingDays.isWorkingDay(day, nation)) {
                counted++;
            }
        }
        return day;
    }

    private static Instant startOfBusiness(LocalDate date) {
        return date.atTime(OPENING).atZone(LegalTime.LONDON).toInstant();
    }
}
