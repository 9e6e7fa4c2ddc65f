package org.postbag.cases.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postbag.cases.WorkRow;
import org.postbag.kernel.StaffId;
import org.postbag.offices.StaffMember;
import org.postbag.uikit.Count;

/**
 * The beginning of a list of tasks.
 *
 * @param found how many fit queue and filters
 * @param inQueue how many the queue has without filters
 * @param staff everybody of the office
 */
record TasksPage(List<WorkRow> rows, Count found, Count inQueue, Map<StaffId, StaffMember> staff) {

    /** Whether the list ends with the last of the rows. */
    boolean isWhole() {
        return !found.more() && rows.size() >= found.figure();
    }

    /** Who has the task; somebody who has left has no name any more. */
    Optional<String> holder(WorkRow row) {
        return row.assignee().map(id -> {
            StaffMember member = staff.get(id);
            return member == null ? "A former colleague" : member.fullName();
        });
    }
}
