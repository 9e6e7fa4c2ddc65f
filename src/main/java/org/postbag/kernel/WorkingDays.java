package org.postbag.kernel;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Counts working days of a nation: Monday to Friday without its bank holidays (law.md WD-2 to WD-4). Holidays come from
 * Jollyday, which agreed with the government's own list for 2019 to 2028, and from what was proclaimed since.
 */
@Component
public class WorkingDays {

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

    private final List<ProclaimedHolidays> proclaimed;

    /** @param proclaimed holidays besides those the library knows */
    public WorkingDays(List<ProclaimedHolidays> proclaimed) {
        this.proclaimed = List.copyOf(proclaimed);
    }

    /** Whether offices of the nation work on this London-local date. */
    public boolean isWorkingDay(LocalDate date, Nation nation) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.isHoliday(date, nation.jollydayCode())
                && proclaimed.stream().noneMatch(holidays -> holidays.has(date, nation));
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
