package org.postbag.cases;

import java.util.Optional;
import java.util.Set;
import org.postbag.kernel.StaffId;

/**
 * What of a queue is shown; empty parts do not narrow.
 *
 * @param categories values of "What is it about?"
 * @param taskKeys element ids of the kinds of task
 * @param due how soon
 * @param assignee one colleague's tasks
 * @param text part of a reference, title or name
 */
public record WorkFilter(
        Set<String> categories,
        Set<Priority> priorities,
        Set<String> taskKeys,
        Optional<Due> due,
        Optional<StaffId> assignee,
        String text) {

    /** Shows the whole queue. */
    public static WorkFilter none() {
        return new WorkFilter(Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), "");
    }

    /** How soon a task is due, in calendar days of London. */
    public enum Due {
        /** Past its date. */
        OVERDUE,
        /** Today. */
        TODAY,
        /** Within seven days. */
        WEEK
    }
}
