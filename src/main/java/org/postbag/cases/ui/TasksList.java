package org.postbag.cases.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postbag.cases.WorkRow;
import org.postbag.cases.WorkSort.Property;
import org.postbag.kernel.StaffId;
import org.postbag.uikit.Dates;
import org.postbag.uikit.PickList;

/** The tasks in groups. */
class TasksList extends PickList<WorkRow, TasksRow> {

    private final Dates dates;
    private final StaffId me;
    private final NativeButton more = new NativeButton();
    private boolean whole = true;

    TasksList(StaffId me, Dates dates, Runnable onMore) {
        super("Task list");
        this.me = me;
        this.dates = dates;
        more.addClassName("pb-more");
        more.addClickListener(click -> onMore.run());
    }

    /** Shows a list anew and keeps what was selected and chosen, as far as it is still there. */
    void show(TasksPage page, TasksQuery query) {
        Property order = query.firstSort();
        begin();
        List<WorkRow> tasks = page.rows();
        whole = page.isWhole();
        for (int from = 0; from < tasks.size(); ) {
            String heading = TasksGroup.of(tasks.get(from), order, dates);
            int to = from;
            while (to < tasks.size()
                    && TasksGroup.of(tasks.get(to), order, dates).equals(heading)) {
                to++;
            }
            // The last group of an unfinished list may go on below.
            String count = to - from + (to == tasks.size() && !whole ? "+" : "");
            addGroup(heading, count, tasks.subList(from, to), page);
            from = to;
        }
        if (!whole) {
            more.setText("Show more of " + page.found().words() + " tasks");
            add(more);
        }
        end();
    }

    private void addGroup(String heading, String count, List<WorkRow> tasks, TasksPage page) {
        UnorderedList list = new UnorderedList();
        if (!heading.isEmpty()) {
            H2 head = new H2(new Span(heading), new Span(count));
            head.addClassName("pb-group");
            add(head);
        }
        tasks.forEach(task -> {
            TasksRow row = new TasksRow(task, page.holder(task), me, dates);
            put(row);
            list.add(row);
        });
        add(list);
    }

    /**
     * Brings the rows up to date in their places: none moves.
     *
     * @return tasks of the page that are not shown yet
     */
    List<WorkRow> refresh(TasksPage page) {
        Map<UUID, WorkRow> now = new LinkedHashMap<>();
        page.rows().forEach(row -> now.put(row.taskId(), row));
        return refresh(now, (row, task) -> row.update(task, page.holder(task)), "No longer in this list");
    }

    /** Whether the list was shown to its end. */
    boolean isWhole() {
        return whole;
    }
}
