package org.postbag.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.postbag.cases.CaseSnapshot;
import org.postbag.cases.ui.CasesNavigation;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.correspondence.inbox.MailRow;
import org.postbag.correspondence.inbox.MailState;
import org.postbag.correspondence.inbox.SenderHints;
import org.postbag.intake.DetailsChange;
import org.postbag.uikit.Dates;
import org.postbag.uikit.KeyCap;
import org.postbag.uikit.PbIcon;

/** A message beside the list, in a narrow window in its place: why it is here, the letter itself, and the case it has to do with. */
class MessagePreview extends Section {

    private static final String HEADING = "message-heading";

    private final Dates dates;
    private final Anchor back = new Anchor();
    private final H2 subject = new H2();

    MessagePreview(Dates dates) {
        this.dates = dates;
        addClassName("pb-preview");
        subject.setId(HEADING);
        subject.getElement().setAttribute("tabindex", "-1");
        back.addClassNames("pb-narrow-only", "pb-mail-back");
        back.add(PbIcon.BACK.create(), new Span("All messages"));
    }

    /** Where a narrow window goes back to. */
    void backTo(MessagesQuery list) {
        back.setHref(list.address());
    }

    /**
     * @param actions what can be done with the message
     * @param page tells the page that was sent
     * @param takeDetails takes over what the letter says about its writer; empty if that is not this person's to do
     */
    void show(MessageScene scene, Component actions, Supplier<String> page, Optional<Consumer<MailRow>> takeDetails) {
        removeAll();
        getElement().removeAttribute("aria-label");
        getElement().setAttribute("aria-labelledby", HEADING);
        Div body = new Div(MessageWhy.of(scene.row()));
        MessageWhy.doubt(scene.row()).ifPresent(body::add);
        body.addClassNames("pb-preview-body", "pb-scroll");
        body.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", "Message");
        scene.content().ifPresent(content -> body.add(new MessageLetter(scene.row(), content, page, dates)));
        writer(scene, takeDetails).ifPresent(body::add);
        scene.about().ifPresent(file -> body.add(about(scene, file)));
        add(head(scene.row()), body, actions);
    }

    /** Shows something else, such as what is there when there is no message. */
    void show(Component instead) {
        removeAll();
        getElement().removeAttribute("aria-labelledby");
        getElement().setAttribute("aria-label", "Message");
        add(back, instead);
    }

    /** After an act, whoever reads with the keyboard goes on with the next message. */
    void focusHeading() {
        subject.getElement().callJsFunction("focus");
    }

    private Div head(MailRow row) {
        subject.setText(MessageRow.subject(row));
        Div from = new Div(words("pb-strong", row.from()));
        from.addClassNames("pb-line", "pb-mail-sender");
        row.sender().filter(address -> !address.equals(row.from())).ifPresent(address -> from.add(new Span(address)));
        from.add(words("pb-quiet", "arrived " + lowerFirst(dates.lately(row.arrivedAt()))));
        Div about = new Div(new LooksLike(row));
        about.addClassName("pb-line");
        row.reference().ifPresent(reference -> about.add(open(reference)));
        Div head = new Div(back, about, subject, from);
        head.addClassName("pb-preview-head");
        return head;
    }

    private static Component open(String reference) {
        Anchor open = new Anchor(CasesNavigation.pathOf(reference));
        open.add(new Span("Open case"), new KeyCap("Enter"));
        open.addClassNames("pb-button", "small", "pb-push");
        return KeyCap.press(open, "Enter");
    }

    private static Optional<Component> writer(MessageScene scene, Optional<Consumer<MailRow>> takeDetails) {
        MailRow row = scene.row();
        boolean review = row.state() == MailState.REVIEW && row.open();
        if (scene.content().isEmpty() || !review && row.state() != MailState.ENQUIRY) {
            return Optional.empty();
        }
        SenderHints hints = scene.content().get().hints();
        SenderHints news = review
                ? hints
                : scene.person()
                        .map(person -> DetailsChange.news(hints, person))
                        .orElse(hints);
        return news.isEmpty()
                ? Optional.empty()
                : Optional.of(new WriterCard(
                        news,
                        takeDetails.map(may -> review ? "New case with these details" : "Take into the case"),
                        () -> takeDetails.ifPresent(take -> take.accept(row))));
    }

    private Section about(MessageScene scene, CaseSnapshot file) {
        boolean seems = scene.row().state() == MailState.REVIEW;
        DescriptionList facts = new DescriptionList();
        facts.addClassName("pb-facts");
        fact(facts, "Case", link(file));
        fact(facts, "Status", new Span(file.status().words()));
        scene.person().map(ConstituentDetails::fullName).ifPresent(name -> fact(facts, "About", new Span(name)));
        // Who wrote is not known for sure while somebody has to decide.
        if (!seems) {
            scene.alike().ifPresent(other -> fact(facts, "Looks like", link(other)));
            fact(facts, "Earlier cases", earlier(scene.otherCases()));
        }
        Section card = new Section(new H3(seems ? "The case it seems to belong to" : "The case"), facts);
        card.addClassName("pb-card");
        return card;
    }

    private static Component earlier(List<CaseSnapshot> others) {
        if (others.isEmpty()) {
            return new Span("None");
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("pb-plain-list");
        others.forEach(other -> list.add(
                new ListItem(link(other), words("pb-quiet", " " + other.status().words()))));
        return list;
    }

    private static Anchor link(CaseSnapshot file) {
        return new Anchor(CasesNavigation.pathOf(file.reference()), file.reference() + " " + file.title());
    }

    private static void fact(DescriptionList facts, String name, Component value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    private static Span words(String className, String text) {
        Span words = new Span(text);
        words.addClassName(className);
        return words;
    }

    private static String lowerFirst(String text) {
        return text.startsWith("Today") ? "today" + text.substring("Today".length()) : text;
    }
}
