package org.postbag.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import org.postbag.correspondence.inbox.MailContent;
import org.postbag.correspondence.inbox.MailPart;
import org.postbag.correspondence.inbox.MailRow;
import org.postbag.uikit.Dates;
import org.postbag.uikit.FileSize;
import org.postbag.uikit.Moment;
import org.postbag.uikit.Paragraphs;
import org.postbag.uikit.PbIcon;

/** A message set as a letter: its text with what it repeats folded away, or the page that was sent; and what came with it. */
class MessageLetter extends Article {

    private static final String AS_SENT = "Show as sent";
    private static final String AS_TEXT = "Show the text";

    private final Div body = new Div();

    MessageLetter(MailRow row, MailContent content, Dates dates) {
        addClassName("pb-letter");
        Span from = new Span(row.from());
        from.addClassName("pb-who");
        Div head = new Div(from, new Span("by email"), new Moment(row.arrivedAt(), dates));
        head.addClassName("pb-letter-head");
        body.addClassName("pb-letter-body");
        body.add(text(content.text()));
        add(head, body);
        content.html().ifPresent(html -> add(choice(content.text(), html)));
        if (!content.files().isEmpty()) {
            add(files(row.id(), content.files()));
        }
    }

    private Component choice(String text, String html) {
        Button choice = new Button(AS_SENT);
        choice.addThemeNames("tertiary", "small");
        Span hint = new Span("Links and pictures are switched off.");
        hint.addClassNames("pb-small", "pb-quiet");
        hint.setVisible(false);
        choice.addClickListener(click -> {
            boolean asSent = !hint.isVisible();
            hint.setVisible(asSent);
            choice.setText(asSent ? AS_TEXT : AS_SENT);
            body.setClassName("is-page", asSent);
            body.removeAll();
            if (asSent) {
                body.add(new SentPage(html));
            } else {
                body.add(text(text));
            }
        });
        Div foot = new Div(choice, hint);
        foot.addClassNames("pb-letter-foot", "pb-line");
        return foot;
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

    private static Component files(UUID message, List<MailPart> files) {
        UnorderedList list = new UnorderedList();
        list.addClassName("pb-plain-list");
        files.forEach(file -> list.add(new ListItem(file(message, file))));
        Div foot = new Div(list);
        foot.addClassNames("pb-letter-foot", "pb-mail-files");
        if (!files.stream().allMatch(MailPart::allowed)) {
            Span kept = new Span("A file that is not a link is kept, and not handed out: it could do harm.");
            kept.addClassNames("pb-small", "pb-quiet");
            foot.add(kept);
        }
        return foot;
    }

    private static Component file(UUID message, MailPart file) {
        HtmlContainer shown = file.allowed() ? MailDownload.ofFile(message, file.number()) : new Span();
        Span size = new Span(FileSize.words(file.bytes()));
        size.addClassName("pb-quiet");
        shown.add(PbIcon.CLIP.create(), new Span(file.name().isBlank() ? "File without a name" : file.name()), size);
        shown.addClassName("pb-file");
        return shown;
    }
}
