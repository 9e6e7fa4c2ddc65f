package org.postbag.uikit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.postbag.kernel.LegalTime;

/**
 * A due date in words and a state: "Due today, 17:00", "Due in 2 working days", "2 working days overdue".
 *
 * @param words what is shown
 * @param state how it is coloured
 */
public record DueWords(String words, State state) {

    private static final int SOON_DAYS = 2;

    /**
     * Says when something is due.
     *
     * @param due the moment it is due
     * @param now the present
     * @param workingDays from today (not counted) to the due date (counted) as {@code WorkingDays.between} gives it:
     *     positive ahead, negative gone by
     */
    public static DueWords of(Instant due, Instant now, int workingDays) {
        LocalDate day = LegalTime.dateOf(due);
        LocalDate today = LegalTime.dateOf(now);
        if (due.isBefore(now)) {
            return new DueWords(overdue(due, now, workingDays), State.LATE);
        }
        if (day.equals(today)) {
            return new DueWords("Due today, " + Dates.time(due), State.SOON);
        }
        if (workingDays < 1) {
            // Due on a day that is no working day, such as tomorrow, a Saturday.
            return new DueWords("Due " + Dates.day(day, today), State.SOON);
        }
        return new DueWords("Due in " + days(workingDays), workingDays <= SOON_DAYS ? State.SOON : State.PLAIN);
    }

    private static String overdue(Instant due, Instant now, int workingDays) {
        if (workingDays < 0) {
            return days(-workingDays) + " overdue";
        }
        LocalDate day = LegalTime.dateOf(due);
        LocalDate today = LegalTime.dateOf(now);
        if (day.isBefore(today)) {
            // No working day has gone by since, such as on the Sunday after a Friday: hours would sound like neglect.
            return "Overdue since " + Dates.day(day, today);
        }
        Duration over = Duration.between(due, now);
        if (over.toHours() >= 1) {
            return over.toHours() + (over.toHours() == 1 ? " hour" : " hours") + " overdue";
        }
        long minutes = Math.max(1, over.toMinutes());
        return minutes + (minutes == 1 ? " minute" : " minutes") + " overdue";
    }

    private static String days(int count) {
        return count + (count == 1 ? " working day" : " working days");
    }
}
