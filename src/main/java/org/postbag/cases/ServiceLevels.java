package org.postbag.cases;

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

    /** When staff are warned; never before the day after the start. */
    Instant warnAt(LocalDate dueOn, Nation nation) {
        LocalDate day = dueOn;
        for (int counted = 0; counted < WARNING_DAYS; ) {
            day = day.minusDays(1);
            if (workingDays.isWorkingDay(day, nation)) {
                counted++;
            }
        }
        return day.atTime(OPENING).atZone(LegalTime.LONDON).toInstant();
    }
}
