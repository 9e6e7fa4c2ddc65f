package org.postbag.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.postbag.privacy.Disclosure;
import org.postbag.uikit.Dates;

/** What of the case has gone to whom (law.md DS-21). */
class DisclosuresPanel extends Section {

    DisclosuresPanel(CaseScene scene, Dates dates) {
        Div list = new Div();
        for (Disclosure disclosure : scene.disclosures()) {
            Span to = new Span(disclosure.recipient());
            to.addClassName("pb-clock-name");
            Span when = new Span(dates.day(disclosure.sentAt()));
            when.addClassName("pb-quiet");
            Span what = new Span(String.join("; ", disclosure.pieces()));
            what.addClassName("pb-quiet");
            Div row = new Div(to, when, what);
            row.addClassNames("pb-clock", "pb-disclosure");
            list.add(row);
        }
        add(new H2("Passed on"), list);
    }
}
