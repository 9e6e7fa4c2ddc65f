package org.postbag.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.postbag.correspondence.inbox.FileRefusal;
import org.postbag.correspondence.inbox.MailContent;
import org.postbag.correspondence.inbox.MailPart;
import org.postbag.correspondence.inbox.MailRow;
import org.postbag.correspondence.inbox.ReceivedFile;
import org.postbag.correspondence.inbox.ScanState;
import org.postbag.uikit.Badge;
import org.postbag.uikit.Dates;
import org.postbag.uikit.FileSize;
import org.postbag.uikit.Moment;
import org.postbag.uikit.Paragraphs;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.State;

/** A message set as a letter: its text with what it repeats folded away, or the page that was sent; and what came with it. */
class MessageLetter extends Article {

    private final Div body = new Div();

    /** @param page tells the page that was sent, when somebody wants to see it */
    MessageLetter(MailRow row, MailContent content, Supplier<String> page, Dates dates) {
        addClassName("pb-letter");
        Span from = new Span(row.from());
        from.addClassName("pb-who");
        Div head = new Div(from, new Span("by email"), new Moment(row.arrivedAt(), dates));
        head.addClassName("pb-letter-head");
        body.addClassName("pb-letter-body");
        body.add(text(content.text()));
        add(head, body);
        if (content.hasPage()) {
            add(new AsSent(body, () -> text(content.text()), page));
        }
        if (!content.files().isEmpty()) {
            add(files(row.id(), content.files()));
        }
    }

    private static List<Component> text(String text) {
        if (text.isBlank()) {
            Span none = new Span("This message has no text.");
            none.addClassName("pb-quiet");
            return List.of(none);
        }
        return QuotedText.parts(text).stream()
                .filter(part -> !part.text().isBlank())
                .map(MessageLetter::part)
                .toList();
    }

    private static Component part(QuotedText.Part part) {
        Div words = Paragraphs.of(part.text());
        if (!part.quoted()) {
            return words;
        }
        int lines = part.lines();
        Details folded = new Details("Quoted text, " + (lines == 1 ? "1 line" : lines + " lines"), words);
        folded.addClassName("pb-quoted");
        return folded;
    }

    private static Component files(UUID message, List<ReceivedFile> files) {
        UnorderedList list = new UnorderedList();
        list.addClassName("pb-plain-list");
        files.forEach(file -> list.add(new ListItem(file(message, file))));
        Div foot = new Div(list);
        foot.addClassNames("pb-letter-foot", "pb-mail-files");
        return foot;
    }

    private static Component file(UUID message, ReceivedFile file) {
        MailPart part = file.part();
        HtmlContainer shown = file.handedOut() ? MailDownload.ofFile(message, part.number()) : new Span();
        shown.add(
                PbIcon.CLIP.create(),
                new Span(part.name().isBlank() ? "File without a name" : part.name()),
                quiet(FileSize.words(part.bytes())));
        shown.addClassName("pb-file");
        Div state = new Div(
                quiet(part.refusal().map(FileRefusal::words).orElse(file.scan().words())));
        state.addClassName("pb-small");
        if (file.scan() == ScanState.INFECTED) {
            state.add(new Badge(State.LATE, PbIcon.ALERT, "Virus"));
        }
        if (part.macros()) {
            state.add(new Badge(State.SOON, PbIcon.ALERT, "Contains macros"));
        }
        Div both = new Div(shown, state);
        both.addClassName("pb-mail-file");
        return both;
    }

    private static Span quiet(String words) {
        Span span = new Span(words);
        span.addClassName("pb-quiet");
        return span;
    }
}
