package org.postbag.correspondence.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.postbag.cases.ui.spi.CaseComposer.Situation;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.correspondence.DraftKind;
import org.postbag.correspondence.LetterWorthALook;
import org.postbag.correspondence.PostalLetters;
import org.postbag.correspondence.SentLetter;
import org.postbag.correspondence.WriteReply;
import org.postbag.correspondence.templates.TemplateKind;
import org.postbag.kernel.Language;
import org.postbag.offices.Office;
import org.postbag.offices.StaffPrincipal;
import org.postbag.uikit.Notices;

/** A letter to the resident. */
class ReplyPane extends LetterPane {

    private static final Words WORDS =
            new Words("Your reply", "Subject", "Send reply", EnumSet.of(TemplateKind.LETTER, TemplateKind.PASSAGE));

    private final Runnable sent;
    private final Span to = new Span();
    private final Select<Language> language = new Select<>();

    private transient ConstituentDetails person;

    ReplyPane(
            WritingDesk desk,
            Office office,
            StaffPrincipal author,
            Situation situation,
            Runnable sent,
            Consumer<Optional<Instant>> tellSaved) {
        super(DraftKind.REPLY, WORDS, desk, office, author, situation, tellSaved);
        this.person = situation.person();
        this.sent = sent;
        usualSubject(desk.letters().usualSubject(caseId()));
        language.setAriaLabel("Language of the letter");
        language.addClassName("pb-letter-language");
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                desk.replyTemplates().writeIn(caseId(), change.getValue());
                signature().show(change.getValue());
            }
        });
        Div head = new Div(to, subjectLine(), language);
        head.addClassName("pb-to");
        Button byPost = new Button("Send by post");
        byPost.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        byPost.addClickListener(click -> new PostDialog(
                        PostalLetters.addressOf(person),
                        needsApproval(),
                        address -> send(() -> reply().byPost(address)))
                .open());
        add(head, text(), signature(), files(), answered(), tools(byPost));
        refresh(situation);
    }

    void refresh(Situation situation) {
        person = situation.person();
        to.removeAll();
        Span name = new Span(situation.person().fullName());
        name.addClassName("pb-who");
        Span quiet = new Span("To ");
        quiet.addClassName("pb-quiet");
        boolean reachable = situation.person().email().isPresent();
        to.add(quiet, name, new Text(reachable ? " by email" : ", whose email address is not known"));
        language.setValue(desk().replyTemplates().language(caseId()));
        signature().show(language.getValue());
        answered().show(letters().latest(caseId()));
        refreshParts();
    }

    @Override
    String filled(UUID template) {
        return desk().replyTemplates().filled(caseId(), template);
    }

    @Override
    void send(Optional<Instant> time) {
        send(() -> time.map(reply()::at).orElseGet(this::reply));
    }

    private WriteReply reply() {
        return new WriteReply(caseId(), subject(), written(), letter())
                .quoting(answered().isQuoted());
    }

    private void send(Supplier<WriteReply> writing) {
        attempt(() -> {
            try {
                sent(letters().send(writing.get()));
            } catch (LetterWorthALook look) {
                new SecondLookDialog(
                                look.concerns(),
                                files().names(),
                                () -> send(() -> writing.get().accepting(look.concerns())))
                        .open();
            }
        });
        focusSend();
    }

    private void sent(SentLetter result) {
        gone();
        if (result.needsApproval()) {
            Notices.done(representative() + " is asked to approve your letter.");
        }
        sent.run();
    }
}
