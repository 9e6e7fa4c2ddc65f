package org.postbag.cases.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.postbag.cases.CaseSnapshot;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.Reference;

/** Says quietly that another case of the same person seems to be about the same, and leads to the question about merging. */
class LookAlikeLine extends Div {

    LookAlikeLine(CaseSnapshot other, Runnable merge) {
        addClassNames("pb-line", "pb-small", "pb-look-alike");
        Anchor link = new Anchor(CasesNavigation.pathOf(other.reference()));
        link.add(new Reference(other.reference()));
        link.setTitle(other.title());
        Button ask = new Button("Merge", click -> merge.run());
        ask.addThemeNames("small", "tertiary");
        ask.getElement().setAttribute("aria-label", "Merge with " + other.reference());
        add(PbIcon.INFO.create(), new Span(new Text("Looks like "), link), ask);
    }
}
