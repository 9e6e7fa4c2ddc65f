package org.postbag.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.postbag.cases.TimelineEntry;
import org.postbag.uikit.Badge;
import org.postbag.uikit.Dates;
import org.postbag.uikit.Moment;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.State;

/** Something that should not be overlooked: a clock, or the case's end or new beginning. */
class EventRow implements TimelineRow {

    private final TimelineEntry.Event event;
    private final Dates dates;

    EventRow(TimelineEntry.Event event, Dates dates) {
        this.event = event;
        this.dates = dates;
    }

    static String keyOf(TimelineEntry.Event event) {
        return "event-" + event.kind() + "-" + event.at().toEpochMilli();
    }

    @Override
    public String key() {
        return keyOf(event);
    }

    @Override
    public Object state() {
        return event;
    }

    @Override
    public Component create() {
        State state = state(event);
        Span mark = new Span(icon(state).create());
        mark.addClassName("pb-dot");
        mark.getElement().setAttribute("aria-hidden", "true");
        Div line = new Div(new Badge(state, icon(state), event.words()));
        event.actor().ifPresent(actor -> line.add(new Span("by " + actor)));
        line.add(new Moment(event.at(), dates));
        line.addClassNames("pb-folded", "pb-event-line");
        return TimelineRows.event(mark, line);
    }

    private static State state(TimelineEntry.Event event) {
        return switch (event.kind()) {
            case ANSWER_LATE, TARGET_MISSED -> State.LATE;
            case TARGET_NEAR, ERASURE_NEAR -> State.SOON;
            case CLOSED -> State.DONE;
            case REOPENED -> State.NEW;
            default -> State.PLAIN;
        };
    }

    private static PbIcon icon(State state) {
        return state == State.NEW ? PbIcon.FOLDER : state.icon();
    }
}
