package org.postbag.cases.ui;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.postbag.cases.Categories;
import org.postbag.cases.WorkRow;
import org.postbag.cases.WorkSort.Property;
import org.postbag.kernel.LegalTime;
import org.postbag.uikit.Dates;

/** Under which heading a task stands. */
final class TasksGroup {

    private TasksGroup() {}

    /** The heading, or an empty text where an order makes no groups. */
    static String of(WorkRow row, Property order, Dates dates) {
        return switch (order) {
            case DUE -> row.dueAt().map(due -> due(due, dates)).orElse("No date");
            case PRIORITY -> row.priority().words();
            case CATEGORY -> Categories.words(row.category());
            case CREATED, REFERENCE, CONSTITUENT -> "";
        };
    }

    private static String due(Instant due, Dates dates) {
        LocalDate today = dates.today();
        LocalDate day = LegalTime.dateOf(due);
        if (due.isBefore(dates.now())) {
            return "Overdue";
        }
        if (day.equals(today)) {
            return "Due today, " + dates.day(today);
        }
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        if (!day.isAfter(sunday)) {
            return "This week";
        }
        return day.isAfter(sunday.plusWeeks(1)) ? "Later" : "Next week";
    }
}
