package org.postbag.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postbag.cases.WorkRow;
import org.postbag.cases.WorkSort.Property;
import org.postbag.kernel.StaffId;
import org.postbag.uikit.Dates;

/**
 * The tasks in groups. A click selects a task and shows it beside the list; in a narrow window, and with Ctrl or the middle
 * button, the row is the link to the case that it looks like. The keys J and K move the selection, X chooses.
 */
class TasksList extends Div {

    /** The row that was meant, unless the browser is to follow the link. */
    private static final String SELECTING =
            """
            event.target.closest('[data-task]') && !event.target.closest('input') && !event.ctrlKey && !event.metaKey \
            && !event.shiftKey && event.button === 0 && !window.matchMedia('(max-width: 800px)').matches \
            && (event.preventDefault(), true)""";

    private static final String TASK = "event.target.closest('[data-task]').dataset.task";
    private static final String CHECKED = "event.target.checked";
    private static final String KEY_PRESSED = "event.detail";

    private final Dates dates;
    private final StaffId me;
    private final Map<UUID, TasksRow> rows = new LinkedHashMap<>();
    private final Set<UUID> chosen = new LinkedHashSet<>();
    private final NativeButton more = new NativeButton();
    private Consumer<WorkRow> onSelect = row -> {};
    private Runnable onChoose = () -> {};
    private @Nullable UUID selected;
    private boolean whole = true;

    TasksList(StaffId me, Dates dates, Runnable onMore) {
        this.me = me;
        this.dates = dates;
        addClassNames("pb-scroll", "pb-rows");
        getElement()
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Task list")
                .setAttribute("tabindex", "0")
                .setAttribute("data-keys", "j k x");
        more.addClassName("pb-more");
        more.addClickListener(click -> onMore.run());
        getElement()
                .addEventListener(
                        "click", event -> select(key(event.getEventData().getString(TASK))))
                .setFilter(SELECTING)
                .addEventData(TASK);
        getElement()
                .addEventListener(
                        "change",
                        event -> choose(
                                key(event.getEventData().getString(TASK)),
                                event.getEventData().getBoolean(CHECKED)))
                .setFilter("event.target.matches('[data-task] input')")
                .addEventData(TASK)
                .addEventData(CHECKED);
        getElement()
                .addEventListener("pb-key", event -> press(event.getEventData().getString(KEY_PRESSED)))
                .addEventData(KEY_PRESSED);
    }

    void onSelect(Consumer<WorkRow> listener) {
        onSelect = listener;
    }

    void onChoose(Runnable listener) {
        onChoose = listener;
    }

    /** Shows a list anew and keeps what was selected and chosen, as far as it is still there. */
    void show(TasksPage page, TasksQuery query) {
        Property order = query.firstSort();
        removeAll();
        rows.clear();
        List<WorkRow> tasks = page.rows();
        whole = tasks.size() >= page.found();
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
            more.setText("Show more of " + page.found() + " tasks");
            add(more);
        }
        chosen.retainAll(rows.keySet());
        chosen.forEach(id -> rows.get(id).choose(true));
        TasksRow before = selected == null ? null : rows.get(selected);
        selected = null;
        if (before != null) {
            select(before.row().taskId());
        }
        onChoose.run();
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
            rows.put(task.taskId(), row);
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
        rows.forEach((id, row) -> {
            WorkRow task = now.remove(id);
            if (task == null) {
                row.leave("No longer in this list");
            } else {
                row.update(task, page.holder(task));
            }
        });
        return List.copyOf(now.values());
    }

    /** Says of a task that it goes, and why; it stays in its place until the list is read again. */
    void leave(UUID task, String why) {
        TasksRow row = rows.get(task);
        if (row != null) {
            row.leave(why);
        }
    }

    /** Whether the list was shown to its end. */
    boolean isWhole() {
        return whole;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    int size() {
        return rows.size();
    }

    Optional<WorkRow> selected() {
        return Optional.ofNullable(selected).map(rows::get).map(TasksRow::row);
    }

    Set<UUID> chosen() {
        return Set.copyOf(chosen);
    }

    void chooseAll() {
        rows.forEach((id, row) -> {
            if (!row.isGone()) {
                chosen.add(id);
                row.choose(true);
            }
        });
        onChoose.run();
    }

    void chooseNone() {
        chosen.forEach(id -> rows.get(id).choose(false));
        chosen.clear();
        onChoose.run();
    }

    void selectFirst() {
        rows.keySet().stream().findFirst().ifPresent(this::select);
    }

    /** Goes on to the next task that is still there. */
    void selectNext() {
        step(1);
    }

    private void select(UUID task) {
        TasksRow row = rows.get(task);
        if (row == null) {
            return;
        }
        if (selected != null && rows.containsKey(selected)) {
            rows.get(selected).select(false);
        }
        selected = task;
        row.select(true);
        onSelect.accept(row.row());
    }

    private void choose(UUID task, boolean on) {
        TasksRow row = rows.get(task);
        if (row == null || row.isGone()) {
            return;
        }
        if (on) {
            chosen.add(task);
        } else {
            chosen.remove(task);
        }
        row.choose(on);
        onChoose.run();
    }

    private void press(String pressed) {
        switch (pressed) {
            case "j" -> step(1);
            case "k" -> step(-1);
            case "x" -> selected().ifPresent(row -> choose(row.taskId(), !chosen.contains(row.taskId())));
            default -> {
                // The browser sends only what data-keys names.
            }
        }
    }

    private void step(int by) {
        List<UUID> order = new ArrayList<>(rows.keySet());
        int at = selected == null ? (by > 0 ? -1 : order.size()) : order.indexOf(selected);
        for (int next = at + by; next >= 0 && next < order.size(); next += by) {
            if (!rows.get(order.get(next)).isGone()) {
                select(order.get(next));
                getElement()
                        .executeJs(
                                "this.querySelector('[data-task=\"' + $0 + '\"]')?.scrollIntoView({block: 'nearest'})",
                                order.get(next).toString());
                return;
            }
        }
    }

    private static UUID key(String text) {
        return UUID.fromString(text);
    }
}
