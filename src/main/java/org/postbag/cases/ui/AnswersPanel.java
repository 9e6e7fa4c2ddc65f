package org.postbag.cases.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.Map;

/** What the resident answered besides the ordinary questions. */
class AnswersPanel extends Section {

    AnswersPanel(Map<String, String> answers) {
        DescriptionList list = new DescriptionList();
        list.addClassNames("pb-facts", "is-stacked");
        answers.forEach(
                (label, text) -> list.add(new DescriptionList.Term(label), new DescriptionList.Description(text)));
        add(new H2("Also answered"), list);
    }
}
