package org.postbag.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The clocks of a case, the next one first. */
class ClocksPanel extends Section {

    ClocksPanel(List<CaseClock> clocks) {
        Div list = new Div();
        clocks.forEach(clock -> {
            Span name = new Span(clock.name());
            name.addClassName("pb-clock-name");
            Span detail = new Span(clock.detail());
            detail.addClassName("pb-quiet");
            Div row = new Div(name, clock.badge(), detail);
            clock.strip().ifPresent(row::add);
            row.addClassName("pb-clock");
            list.add(row);
        });
        if (clocks.isEmpty()) {
            Span none = new Span("None is running yet.");
            none.addClassNames("pb-small", "pb-quiet");
            list.add(none);
        }
        add(new H2("Clocks"), list);
    }
}
