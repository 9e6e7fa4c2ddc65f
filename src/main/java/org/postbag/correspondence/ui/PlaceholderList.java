package org.postbag.correspondence.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.postbag.correspondence.templates.Placeholder;

/** What can stand between double braces, for whoever writes a template. */
class PlaceholderList extends Details {

    PlaceholderList() {
        DescriptionList list = new DescriptionList();
        list.addClassName("pb-facts");
        for (Placeholder placeholder : Placeholder.values()) {
            list.add(
                    new DescriptionList.Term(placeholder.inBraces()),
                    new DescriptionList.Description(placeholder.meaning()));
        }
        Paragraph others =
                new Paragraph("Any other words between double braces, such as {{date of visit}}, are a gap that"
                        + " the writer fills. A letter with a gap in it is not sent.");
        setSummaryText("What Postbag fills in");
        add(new Div(list, others));
    }
}
