package org.postbag.publicsite;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.postbag.intake.Promise;
import org.postbag.intake.Receipt;
import org.postbag.kernel.LegalTime;
import org.postbag.offices.Office;
import org.postbag.uikit.Dates;
import org.postbag.uikit.PbIcon;

/** The receipt: the reference, what happens next and by when, how to keep it (law.md FE-5). No links inside its panel. */
final class ReceiptPage {

    private static final String HEADING = "pb-receipt-heading";

    private ReceiptPage() {}

    /** Right after sending. */
    static Component first(Office office, Receipt receipt, Promise promise, Optional<String> email, Dates dates) {
        return page("We have your letter", office, receipt, promise, email, dates);
    }

    /** When somebody comes back to a form that was sent. */
    static Component again(Office office, Receipt receipt, Promise promise, Optional<String> email, Dates dates) {
        return page("You have sent this", office, receipt, promise, email, dates);
    }

    private static Component page(
            String words, Office office, Receipt receipt, Promise promise, Optional<String> email, Dates dates) {
        Button print = new Button("Save or print", PbIcon.PRINT.create());
        print.getElement().executeJs("this.addEventListener('click', () => window.print())");
        Div actions = new Div(print, new Anchor(PublicAddresses.report(office), "Report something else"));
        actions.addClassName("pb-actions");
        Div columns = new Div(
                new Div(
                        panel(words, office, receipt, email),
                        new H2("What happens next"),
                        next(promise, email, dates),
                        actions),
                beside(office));
        columns.addClassName("pb-q");
        return Parts.wrap(columns);
    }

    private static Section panel(String words, Office office, Receipt receipt, Optional<String> email) {
        H1 heading = new H1(words);
        heading.setId(HEADING);
        Paragraph reference = new Paragraph(receipt.reference());
        reference.addClassName("pb-receipt-ref");
        reference.getElement().setAttribute("data-testid", "case-reference");
        String sent = "Sent " + Dates.inFull(LegalTime.dateOf(receipt.sentAt())) + " at " + Dates.time(receipt.sentAt())
                + email.map(address -> ". We are sending an email to " + address + ".")
                        .orElse(".");
        Section panel = new Section(
                new Postmark("Received", office.area(), LegalTime.dateOf(receipt.sentAt())),
                heading,
                new Paragraph("Your reference"),
                reference,
                Parts.quiet(sent));
        panel.addClassName("pb-receipt");
        panel.setAriaLabelledBy(HEADING);
        return panel;
    }

    private static OrderedList next(Promise promise, Optional<String> email, Dates dates) {
        OrderedList list = new OrderedList(
                step(
                        "Today",
                        (email.isPresent() ? "You get an email" : "If you gave an email address, you get an email")
                                + " with your reference and a link. Open the link to see how your case is going."),
                step(
                        PublicWords.by(promise.by(), dates.today()),
                        "A person in the office reads what you sent and answers you. That is "
                                + PublicWords.workingDays(promise.workingDays()) + " at most."),
                step(
                        "After that",
                        "You hear from us whenever there is news, even if we are still waiting for others."));
        list.addClassName("pb-next");
        return list;
    }

    private static ListItem step(String when, String what) {
        return new ListItem(Parts.strong(when), new Span(what));
    }

    private static Aside beside(Office office) {
        Aside aside = Parts.aside(
                new H2("If it gets worse"),
                Parts.sentence(
                        (office.phone().isBlank() ? "Write to " : "Call us on " + office.phone() + " or write to "),
                        Parts.mail(office.email()),
                        " and say your reference."),
                new H2("If you are in danger"),
                new Paragraph("Do not wait for us. Call 999."),
                new H2("Your data"),
                new Paragraph(new Anchor(PublicAddresses.privacy(office), "What happens to what you told us")));
        aside.addClassName("pb-no-print");
        return aside;
    }
}
