package org.postbag.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.postbag.cases.WorkFilter;
import org.postbag.cases.WorkSort;
import org.postbag.uikit.Count;

/** Above the list: which queue, how much of it, in which order, and the filters. */
class TasksHead extends Div {

    private final H1 queue = new H1();
    private final Span count = new Span();
    private final TasksOrder order;
    private final TasksFilters filters;

    TasksHead(Supplier<Map<String, String>> kinds, Consumer<WorkFilter> onFilter, Consumer<List<WorkSort>> onOrder) {
        order = new TasksOrder(onOrder);
        filters = new TasksFilters(kinds, onFilter);
        count.addClassName("pb-quiet");
        Div line = new Div(queue, count, order);
        line.addClassName("pb-line");
        addClassName("pb-list-head");
        add(line, filters);
    }

    void show(TasksQuery query, TasksPage page) {
        queue.setText(query.queue().words());
        count.setText(query.narrowed() ? page.found().words() + " of " + tasks(page.inQueue()) : tasks(page.inQueue()));
        order.show(query.sorts());
        filters.show(query.filter(), page.staff().values());
        boolean empty = page.inQueue().isZero();
        order.setVisible(!empty);
        filters.setVisible(!empty);
    }

    /** Such as "Mine: 9 of 14 tasks". */
    String title() {
        return queue.getText() + ": " + count.getText();
    }

    private static String tasks(Count count) {
        return count.isZero() ? "No tasks" : count.words() + (count.isOne() ? " task" : " tasks");
    }
}
