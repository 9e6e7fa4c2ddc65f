package org.postbag.cases.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.postbag.cases.WorkQueue;
import org.postbag.cases.WorkRow;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.Reference;

/** Says above the list what has come since it was read, so that the list itself need not move. */
class TasksNews extends Div {

    private final NativeButton show = new NativeButton();
    private final Anchor arrived = new Anchor(TasksNavigation.addressOf(WorkQueue.UNASSIGNED));

    TasksNews(Runnable onShow) {
        getElement().setAttribute("role", "status");
        show.addClassName("pb-banner-new");
        show.addClickListener(click -> onShow.run());
        arrived.addClassName("pb-banner-new");
        add(show, arrived);
        clear();
    }

    final void clear() {
        show.setVisible(false);
        arrived.setVisible(false);
    }

    /** @param count tasks of this list that are not shown yet */
    void show(long count) {
        show.setVisible(count > 0);
        show.removeAll();
        show.add(PbIcon.BELL.create(), new Span(count == 1 ? "1 new task. Show it" : count + " new tasks. Show them"));
    }

    /** @param free new tasks that nobody has taken; they are in another list */
    void arrived(List<WorkRow> free) {
        arrived.setVisible(!free.isEmpty());
        arrived.removeAll();
        if (free.size() == 1) {
            WorkRow row = free.get(0);
            arrived.add(
                    PbIcon.BELL.create(),
                    new Span("New: " + row.constituentName()),
                    new Reference(row.reference()),
                    new Span("has nobody yet. Show it"));
        } else if (!free.isEmpty()) {
            arrived.add(PbIcon.BELL.create(), new Span(free.size() + " new tasks have nobody yet. Show them"));
        }
    }
}
