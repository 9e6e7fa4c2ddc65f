package org.postbag.publicsite;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.postbag.offices.Office;
import org.postbag.workflow.forms.FieldFormat;
import org.postbag.workflow.forms.FormPage;

/** Every question has a reason, told beside it (law.md 3.3: short text where it matters, and a link). */
final class WhyWeAsk {

    private WhyWeAsk() {}

    /** The reasons of a page, by what it asks for; a page of the office's own making gets the general one. */
    static Aside of(Office office, FormPage page) {
        if (asks(page, FieldFormat.POSTCODE)) {
            return postcode(office);
        }
        if (asks(page, FieldFormat.FULL_NAME) || asks(page, FieldFormat.EMAIL)) {
            return person(office);
        }
        if (asks(page, "category")) {
            return Parts.aside(
                    new H2("Why we ask"),
                    new Paragraph("It brings what you write to the person who knows most about it."),
                    new H2("If you are not sure"),
                    new Paragraph("Choose “Something else” and tell us on the next page. We sort it out."));
        }
        if (asks(page, "description")) {
            return Parts.aside(
                    new H2("What helps us"),
                    new Paragraph("Who you asked before, when, and what they said. What you would like to happen."),
                    new H2("What to leave out"),
                    new Paragraph("Bank details and passwords. Names of other people, unless we need them to act."),
                    new H2("If somebody is in danger"),
                    new Paragraph("Do not wait for us. Call 999."));
        }
        return Parts.aside(
                new H2("Why we ask"),
                new Paragraph("It helps us to act for you. We use it for nothing else."),
                more(office));
    }

    private static Aside postcode(Office office) {
        String reason = office.kind().constituentsOnly()
                ? "By custom " + PublicWords.aRole(office) + " acts only for people who live in their constituency. If "
                        + office.representative() + " is not your " + PublicWords.role(office)
                        + ", we tell you how to find who is."
                : "If you live outside " + office.area() + ", another councillor may be able to do more for you.";
        return Parts.aside(
                new H2("Why we ask"),
                new Paragraph(reason),
                new H2("What happens to it"),
                new Paragraph(
                        office.kind().constituentsOnly()
                                ? "If you live outside our area we do not keep your postcode, unless you go on."
                                : "We use it for your case and nothing else."),
                new H2("How we use your data"),
                new Paragraph("Only to act for you. What you type is kept for 24 hours if you do not send it."),
                more(office));
    }

    private static Aside person(Office office) {
        return Parts.aside(
                new H2("Why we ask"),
                new Paragraph("We need a name to write to anyone for you. We use your contact details for this case and"
                        + " nothing else."),
                new H2("Is it safe to contact you?"),
                new Paragraph(
                        "Give the address nobody else reads. If a call could put you at risk, leave the phone number"
                                + " out."),
                more(office));
    }

    private static Paragraph more(Office office) {
        return new Paragraph(new Anchor(PublicAddresses.privacy(office), "More about your data"));
    }

    private static boolean asks(FormPage page, FieldFormat format) {
        return page.answered().anyMatch(field -> field.format() == format);
    }

    private static boolean asks(FormPage page, String key) {
        return page.answered().anyMatch(field -> field.key().equals(key));
    }
}
