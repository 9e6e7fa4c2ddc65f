package org.postbag.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.postbag.cases.TimelineEntry;
import org.postbag.uikit.Badge;
import org.postbag.uikit.Dates;
import org.postbag.uikit.Moment;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.State;

/** Something that came from another case or went to one, with the way to undo it. */
class MoveRow implements TimelineRow {

    private final TimelineEntry.Move move;
    private final Dates dates;
    private final Function<TimelineEntry.Move, List<Component>> actions;

    MoveRow(TimelineEntry.Move move, Dates dates, Function<TimelineEntry.Move, List<Component>> actions) {
        this.move = move;
        this.dates = dates;
        this.actions = actions;
    }

    @Override
    public String key() {
        return "move-" + move.id() + "-" + move.at().toEpochMilli();
    }

    @Override
    public Object state() {
        return move;
    }

    @Override
    public Component create() {
        Span mark = new Span(PbIcon.FOLDER.create());
        mark.addClassName("pb-dot");
        mark.getElement().setAttribute("aria-hidden", "true");
        Div line = new Div(new Badge(State.PLAIN, PbIcon.FOLDER, move.words()));
        if (!move.actor().isEmpty()) {
            line.add(new Span("by " + move.actor()));
        }
        line.add(new Moment(move.at(), dates));
        line.add(new Anchor(CasesNavigation.pathOf(move.other()), "Open " + move.other()));
        line.add(actions.apply(move));
        line.addClassNames("pb-folded", "pb-event-line");
        Div whole = new Div(line);
        move.about().forEach(words -> {
            Div about = new Div(words);
            about.addClassNames("pb-small", "pb-quiet");
            whole.add(about);
        });
        return TimelineRows.event(mark, whole);
    }
}
