package org.postbag.publicsite;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.postbag.offices.Office;

/** What is shown in the place of a draft that is not there: never begun, or erased after a day (law.md RT-9). */
final class DraftErased {

    private DraftErased() {}

    static Div content(Office office) {
        return Parts.wrap(
                new H1("This form is no longer here"),
                new Paragraph(
                        "To keep what you write private, we erase a form that was not sent 24 hours after you last"
                                + " typed in it."),
                Parts.sentence(
                        "You can ",
                        new Anchor(PublicAddresses.report(office), "start again"),
                        " or reach us" + " another way:"),
                Parts.contact(office));
    }

    /** Its writer had it erased. */
    static Div onRequest(Office office) {
        return Parts.wrap(
                new H1("Your answers are deleted"),
                new Paragraph(
                        "Nothing was sent to " + office.representative() + ", and nothing of what you typed is kept."),
                Parts.sentence("You can ", new Anchor(PublicAddresses.report(office), "start again"), " at any time."));
    }
}
