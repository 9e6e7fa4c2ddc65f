package org.postbag.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Supplier;
import org.postbag.cases.CaseWait;
import org.postbag.uikit.Badge;
import org.postbag.uikit.Dates;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.State;

/** For whose answer the case waits, and how long they still have. */
class WaitRow implements TimelineRow {

    private final CaseWait wait;
    private final String words;
    private final Dates dates;
    private final Supplier<List<Component>> actions;

    /** @param words such as "Waiting for Eastmarsh Council, 12 working days left" */
    WaitRow(CaseWait wait, String words, Dates dates, Supplier<List<Component>> actions) {
        this.wait = wait;
        this.words = words;
        this.dates = dates;
        this.actions = actions;
    }

    @Override
    public String key() {
        return "wait-" + wait.id();
    }

    @Override
    public Object state() {
        return List.of(wait, words);
    }

    @Override
    public Component create() {
        Span mark = new Span(PbIcon.WAIT.create());
        mark.addClassName("pb-dot");
        mark.getElement().setAttribute("aria-hidden", "true");
        boolean over = wait.until().isBefore(dates.today());
        Div line = new Div(new Badge(over ? State.LATE : State.WAIT, words));
        line.add(new Span("Asked " + dates.day(wait.since()) + ", to answer by " + dates.day(wait.until())
                + (wait.reminderDrafted() ? ". A reminder is drafted." : ".")));
        line.add(actions.get());
        line.addClassNames("pb-folded", "pb-event-line", "pb-wait-row");
        return TimelineRows.event(mark, line);
    }
}
