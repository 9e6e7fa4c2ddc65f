package org.postbag.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postbag.cases.Priority;
import org.postbag.cases.WorkRow;
import org.postbag.kernel.StaffId;
import org.postbag.uikit.Avatar;
import org.postbag.uikit.Dates;
import org.postbag.uikit.Reference;

/**
 * One task in the list. It is built from the ordinary parts and sent as finished HTML: fifty rows of components would weigh a
 * megabyte in every session. The parts escape what they are given.
 */
class TasksRow extends ListItem {

    /** Attribute with the task's key, by which the list knows what was clicked. */
    static final String KEY = "data-task";

    private final Dates dates;
    private final StaffId me;
    private WorkRow row;
    private Optional<String> holder;
    private boolean selected;
    private boolean chosen;
    private @Nullable String gone;
    private @Nullable String sent;

    TasksRow(WorkRow row, Optional<String> holder, StaffId me, Dates dates) {
        this.row = row;
        this.holder = holder;
        this.me = me;
        this.dates = dates;
        addClassName("pb-row");
        getElement().setAttribute(KEY, row.taskId().toString());
        draw();
    }

    WorkRow row() {
        return row;
    }

    boolean isGone() {
        return gone != null;
    }

    /** Shows the task as it is now, in its place. */
    void update(WorkRow now, Optional<String> nowHeldBy) {
        row = now;
        holder = nowHeldBy;
        gone = null;
        draw();
    }

    /**
     * The task is done or belongs elsewhere; it stays in its place until the list is read again.
     *
     * @param why what is said instead of its date, unless something was said before
     */
    void leave(String why) {
        gone = gone == null ? why : gone;
        draw();
    }

    void select(boolean on) {
        selected = on;
        draw();
    }

    void choose(boolean on) {
        chosen = on;
        draw();
    }

    private void draw() {
        String html = check().getElement().getOuterHTML() + body().getElement().getOuterHTML();
        if (!Objects.equals(sent, html)) {
            sent = html;
            getElement().setProperty("innerHTML", html);
        }
        setClassName("is-selected", selected);
        setClassName("is-gone", gone != null);
    }

    private Input check() {
        Input check = new Input();
        check.addClassName("pb-check");
        check.getElement()
                .setAttribute("type", "checkbox")
                .setAttribute("aria-label", "Select: " + row.taskName() + ", " + row.constituentName());
        if (chosen) {
            check.getElement().setAttribute("checked", true);
        }
        if (gone != null) {
            check.getElement().setAttribute("disabled", true);
        }
        return check;
    }

    private Div body() {
        Span about = new Span(row.constituentName() + ": " + row.title());
        about.addClassName("pb-row-about");
        Div sub = div("pb-row-sub", about, new Reference(row.reference()));
        Div meta = div("pb-row-meta");
        if (gone != null) {
            meta.add(gone);
        } else {
            new TasksDue(row, dates.now()).inARow().forEach(meta::add);
        }
        return new Div(top(), sub, meta);
    }

    private Div top() {
        Anchor link = new Anchor(CasesNavigation.pathOf(row.reference()), row.taskName());
        link.addClassName("pb-row-do");
        if (selected) {
            link.getElement().setAttribute("aria-current", "true");
        }
        Div top = div("pb-row-top", link);
        if (row.priority() == Priority.URGENT || row.priority() == Priority.HIGH) {
            Span priority = new Span(row.priority().words());
            priority.addClassName("pb-priority");
            top.add(priority);
        }
        if (row.assignee().isPresent() && !row.assignee().get().equals(me)) {
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
