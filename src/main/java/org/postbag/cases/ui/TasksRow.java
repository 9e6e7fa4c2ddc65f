package org.postbag.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.postbag.cases.Priority;
import org.postbag.cases.WorkRow;
import org.postbag.kernel.StaffId;
import org.postbag.uikit.Avatar;
import org.postbag.uikit.Dates;
import org.postbag.uikit.PickRow;
import org.postbag.uikit.Reference;

/** One task in the list. */
class TasksRow extends PickRow<WorkRow> {

    private final Dates dates;
    private final StaffId me;
    private Optional<String> holder;

    TasksRow(WorkRow row, Optional<String> holder, StaffId me, Dates dates) {
        super(row.taskId(), row);
        this.holder = holder;
        this.me = me;
        this.dates = dates;
        draw();
    }

    WorkRow row() {
        return item();
    }

    /** Shows the task as it is now, in its place. */
    void update(WorkRow now, Optional<String> nowHeldBy) {
        holder = nowHeldBy;
        update(now);
    }

    @Override
    protected String name() {
        return row().taskName() + ", " + row().constituentName();
    }

    @Override
    protected Div body() {
        Span about = new Span(row().constituentName() + ": " + row().title());
        about.addClassName("pb-row-about");
        Div sub = div("pb-row-sub", about, new Reference(row().reference()));
        Div meta = div("pb-row-meta");
        if (isGone()) {
            gone().ifPresent(meta::add);
        } else {
            new TasksDue(row(), dates.now()).inARow().forEach(meta::add);
        }
        return new Div(top(), sub, meta);
    }

    private Div top() {
        Anchor link = new Anchor(CasesNavigation.pathOf(row().reference()), row().taskName());
        link.addClassName("pb-row-do");
        if (isSelected()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        Div top = div("pb-row-top", link);
        if (row().priority() == Priority.URGENT || row().priority() == Priority.HIGH) {
            Span priority = new Span(row().priority().words());
            priority.addClassName("pb-priority");
            top.add(priority);
        }
        if (row().assignee().isPresent() && !row().assignee().get().equals(me)) {
            holder.ifPresent(name -> {
                Span words = new Span(name + " has it");
                words.addClassName("pb-hide");
                Avatar avatar = new Avatar(name, Avatar.Kind.OFFICE).small();
                avatar.setTitle(name + " has it");
                top.add(avatar, words);
            });
        }
        return top;
    }

    private static Div div(String className, Component... content) {
        Div div = new Div(content);
        div.addClassName(className);
        return div;
    }
}
