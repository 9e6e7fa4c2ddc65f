package org.postbag.publicsite;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.postbag.offices.Office;

/** The foot of every public page: danger, other ways, about. The same on all of them (WCAG 3.2.6, consistent help). */
class Foot extends Footer {

    Foot(Office office) {
        this();
        Paragraph made = new Paragraph("The office of " + office.representative()
                + " is responsible for this site and for what you send through it. Run on Postbag.");
        made.addClassName("made");
        add(Parts.wrap(
                danger(),
                new Div(new H2("Other ways to reach us"), Parts.contact(office)),
                new Div(
                        new H2("About this site"),
                        new UnorderedList(
                                link(PublicAddresses.privacy(office), "Privacy"),
                                link(PublicAddresses.cookies(office), "Cookies"),
                                link(PublicAddresses.accessibility(office), "Accessibility"))),
                made));
    }

    private Foot() {
        addClassName("pb-bottom");
    }

    /** For pages that belong to no office. */
    static Foot withoutOffice() {
        Foot foot = new Foot();
        foot.add(Parts.wrap(danger()));
        return foot;
    }

    private static Div danger() {
        return new Div(
                new H2("In danger now?"),
                new Paragraph("Call 999. Nobody reads messages here at night or at weekends."));
    }

    private static ListItem link(String href, String words) {
        return new ListItem(new Anchor(href, words));
    }
}
