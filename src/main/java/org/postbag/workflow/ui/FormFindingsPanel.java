package org.postbag.workflow.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.postbag.uikit.PbIcon;

/** What the author has to change before a form can be published. Invisible while there is nothing. */
class FormFindingsPanel extends Div {

    private final UnorderedList list = new UnorderedList();

    FormFindingsPanel() {
        addClassName("pb-errors");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        add(new H2(PbIcon.ALERT.create(), new Span("This form cannot be published yet")), list);
        clear();
    }

    void show(List<String> findings) {
        list.removeAll();
        findings.forEach(finding -> list.add(new ListItem(finding)));
        setVisible(true);
        getElement().callJsFunction("focus");
    }

    void clear() {
        setVisible(false);
    }
}
