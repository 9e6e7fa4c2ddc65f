package org.postbag.cases.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postbag.cases.WorkList;
import org.postbag.cases.WorkQueue;
import org.postbag.offices.CurrentStaff;
import org.postbag.uikit.Count;
import org.postbag.uikit.NavigationGroup;
import org.postbag.uikit.NavigationItem;
import org.postbag.uikit.NavigationSource;
import org.postbag.uikit.PbIcon;
import org.springframework.stereotype.Component;

/** The queues of the task list, with how much is in each. */
@Component
public class TasksNavigation implements NavigationSource {

    /** The task list. */
    public static final String TASKS = "staff/tasks";

    private static final List<WorkQueue> ORDER = List.of(
            WorkQueue.MINE, WorkQueue.UNASSIGNED, WorkQueue.TEAM, WorkQueue.WAITING, WorkQueue.OVERDUE, WorkQueue.ALL);

    private static final Map<WorkQueue, PbIcon> ICONS = Map.of(
            WorkQueue.MINE, PbIcon.INBOX,
            WorkQueue.UNASSIGNED, PbIcon.HAND,
            WorkQueue.TEAM, PbIcon.USERS,
            WorkQueue.WAITING, PbIcon.WAIT,
            WorkQueue.OVERDUE, PbIcon.LATE,
            WorkQueue.ALL, PbIcon.LIST);

    private final WorkList work;
    private final CurrentStaff staff;

    TasksNavigation(WorkList work, CurrentStaff staff) {
        this.work = work;
        this.staff = staff;
    }

    @Override
    public List<NavigationItem> items() {
        boolean reads =
                staff.principal().flatMap(person -> person.activeOffice()).isPresent();
        if (!reads) {
            return List.of();
        }
        Map<WorkQueue, Integer> counts = work.counts();
        return ORDER.stream()
                .map(queue -> new NavigationItem(
                        NavigationGroup.TASKS,
                        ORDER.indexOf(queue),
                        queue.words(),
                        ICONS.get(queue),
                        addressOf(queue),
                        Count.upTo(WorkList.COUNT_LIMIT, counts.getOrDefault(queue, 0)),
                        queue == WorkQueue.OVERDUE))
                .toList();
    }

    /** The address of a queue; the plain address is the person's own tasks. */
    static String addressOf(WorkQueue queue) {
        return queue == WorkQueue.MINE
                ? TASKS
                : TASKS + "?queue=" + queue.name().toLowerCase(Locale.ROOT);
    }
}
