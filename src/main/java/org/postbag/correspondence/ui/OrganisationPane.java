package org.postbag.correspondence.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.postbag.cases.ui.spi.CaseComposer.Situation;
import org.postbag.correspondence.DraftKind;
import org.postbag.correspondence.Letter;
import org.postbag.correspondence.LetterBody;
import org.postbag.correspondence.LetterWorthALook;
import org.postbag.correspondence.OrganisationLetters;
import org.postbag.correspondence.OrganisationLetters.Beginning;
import org.postbag.correspondence.OrganisationWait;
import org.postbag.correspondence.SentLetter;
import org.postbag.correspondence.WriteToOrganisation;
import org.postbag.correspondence.directory.Organisation;
import org.postbag.correspondence.directory.OrganisationDirectory;
import org.postbag.correspondence.templates.TemplateKind;
import org.postbag.kernel.Language;
import org.postbag.offices.Office;
import org.postbag.offices.StaffPrincipal;
import org.postbag.uikit.Notices;

/** A letter to an organisation: to whom, what of the case goes along, and the words. Nothing goes along by itself. */
class OrganisationPane extends LetterPane {

    private static final Words WORDS = new Words(
            "Your letter to the organisation",
            "Subject of the letter to the organisation",
            "Send to the organisation",
            EnumSet.of(TemplateKind.OUTSIDE, TemplateKind.PASSAGE));

    private final transient OrganisationLetters organisationLetters;
    private final transient OrganisationDirectory directory;
    private final Runnable sent;
    private final ComboBox<Organisation> to = new ComboBox<>();
    private final PieceChoice pieces = new PieceChoice();
    /** The reminder that stands in the box as long as nobody has changed it. */
    private String begun = "";

    OrganisationPane(
            WritingDesk desk,
            Office office,
            StaffPrincipal author,
            Situation situation,
            Runnable sent,
            Consumer<Optional<Instant>> tellSaved) {
        super(DraftKind.ORGANISATION, WORDS, desk, office, author, situation, tellSaved);
        this.organisationLetters = desk.organisations();
        this.directory = desk.directory();
        this.sent = sent;
        to.setAriaLabel("Organisation");
        to.setPlaceholder("Choose an organisation");
        to.addClassName("pb-organisation-to");
        to.setItemLabelGenerator(Organisation::name);
        to.setItems(
                query -> directory.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        to.addValueChangeListener(change -> begin(change.getValue()));
        Span toLabel = new Span("To");
        toLabel.addClassName("pb-quiet");
        toLabel.getElement().setAttribute("aria-hidden", "true");
        Span toLine = new Span(toLabel, to);
        toLine.addClassName("pb-organisation-line");
        Div head = new Div(toLine, subjectLine());
        head.addClassName("pb-to");
        add(head, text(), signature(), pieces, files(), answered(), tools());
        refresh();
    }

    /** The case has changed; what is chosen and typed stays. */
    void refresh() {
        pieces.offer(organisationLetters.letters(caseId()));
        signature().show(Language.ENGLISH);
        refreshParts();
    }

    /** Whether a reminder lies ready; then the organisation is chosen and the reminder stands in the box. */
    boolean offersReminder() {
        Optional<Organisation> silent = organisationLetters.waits(caseId()).stream()
                .filter(OrganisationWait::reminderDrafted)
                .findFirst()
                .flatMap(wait -> directory.byId(wait.organisation()));
        silent.filter(organisation -> to.isEmpty() && written().isBlank()).ifPresent(to::setValue);
        return silent.isPresent();
    }

    /** The letter is a draft again: to the same organisation, with the same pieces of the case. */
    void takenBack(Letter letter) {
        read();
        organisationLetters.addressed(letter.id()).ifPresent(addressed -> {
            directory.byId(addressed.organisation()).ifPresent(to::setValue);
            pieces.choose(addressed.pieces());
        });
    }

    /** Subject, the letter that is answered, and a reminder if one lies ready and nothing else has been written. */
    private void begin(Organisation organisation) {
        if (organisation == null) {
            usualSubject("");
            answered().show(Optional.empty());
            return;
        }
        Beginning beginning = organisationLetters.beginning(caseId(), organisation.id());
        usualSubject(beginning.subject());
        answered().show(beginning.answered());
        if (written().isBlank() || written().text().equals(begun)) {
            begun = beginning.text().strip();
            show(LetterBody.plain(begun));
        }
    }

    @Override
    String filled(UUID template) {
        return desk().replyTemplates()
                .filledOutside(caseId(), template, to.getOptionalValue().map(Organisation::id));
    }

    @Override
    void send(Optional<Instant> time) {
        send(letter -> time.map(letter::at).orElse(letter));
    }

    /** @param knowing adds when it is to leave, and what its writer has accepted */
    private void send(UnaryOperator<WriteToOrganisation> knowing) {
        attempt(() -> {
            if (to.isEmpty()) {
                refuse("Choose the organisation.");
                to.focus();
                return;
            }
            try {
                sent(organisationLetters.send(knowing.apply(asWritten())));
            } catch (LetterWorthALook look) {
                OutsideLookDialog.ask(
                        look.concerns(),
                        files().names(),
                        basis -> send(letter -> knowing.apply(letter).accepting(look.concerns(), basis)));
            }
        });
    }

    private WriteToOrganisation asWritten() {
        return new WriteToOrganisation(
                        caseId(),
                        to.getValue().id(),
                        subject(),
                        written(),
                        pieces.hasNameAndAddress(),
                        pieces.hasContactDetails(),
                        pieces.letters(),
                        letter())
                .quoting(answered().isQuoted());
    }

    private void sent(SentLetter result) {
        String name = to.getValue().name();
        begun = "";
        pieces.clear();
        to.clear();
        gone();
        if (result.needsApproval()) {
            Notices.done(representative() + " is asked to approve your letter to " + name + ".");
        }
        sent.run();
    }
}
