package org.postbag.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.postbag.uikit.PbIcon;
import org.postbag.workflow.TaskItem;

/** Something to do, at the end of the timeline; its form stays as it is while somebody fills it in. */
class TaskRow implements TimelineRow {

    private final TaskItem task;
    private final CaseActs acts;
    private final Supplier<TaskPanel> panel;

    TaskRow(TaskItem task, CaseActs acts, Supplier<TaskPanel> panel) {
        this.task = task;
        this.acts = acts;
        this.panel = panel;
    }

    @Override
    public String key() {
        return "task-" + task.id();
    }

    /** The due date is worded by the clock, so the row is brought up to date each time. */
    @Override
    public Object state() {
        return new Object();
    }

    @Override
    public Component create() {
        Span mark = new Span(PbIcon.HAND.create());
        mark.addClassName("pb-dot");
        mark.getElement().setAttribute("aria-hidden", "true");
        TaskPanel shown = panel.get();
        shown.show(task, acts);
        return TimelineRows.event(mark, shown);
    }

    @Override
    public boolean update(Component shown) {
        shown.getChildren()
                .filter(TaskPanel.class::isInstance)
                .map(TaskPanel.class::cast)
                .forEach(existing -> existing.show(task, acts));
        return true;
    }
}
