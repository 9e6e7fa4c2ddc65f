package org.postbag.correspondence.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.postbag.cases.ui.spi.CaseComposer.Situation;
import org.postbag.correspondence.DraftKind;
import org.postbag.correspondence.LetterBody;
import org.postbag.correspondence.LetterWorthALook;
import org.postbag.correspondence.OrganisationLetters;
import org.postbag.correspondence.OrganisationLetters.Beginning;
import org.postbag.correspondence.OrganisationWait;
import org.postbag.correspondence.SentLetter;
import org.postbag.correspondence.WriteToOrganisation;
import org.postbag.correspondence.directory.Organisation;
import org.postbag.correspondence.directory.OrganisationDirectory;
import org.postbag.kernel.Refusal;
import org.postbag.offices.Office;
import org.postbag.offices.Role;
import org.postbag.offices.StaffPrincipal;
import org.postbag.uikit.Notices;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.TypingPause;

/** A letter to an organisation: to whom, what of the case goes along, and the words. Nothing goes along by itself. */
class OrganisationPane extends DraftBox<TextArea, String> {

    /** Longest subject that is kept. */
    private static final int SUBJECT_LENGTH = 200;

    private final transient OrganisationLetters organisationLetters;
    private final transient OrganisationDirectory directory;
    private final transient Office office;
    private final Runnable sent;
    private final ComboBox<Organisation> to = new ComboBox<>();
    private final TextField subject = new TextField();
    private final CheckboxGroup<Piece> pieces = new CheckboxGroup<>("What goes along");
    private final FileTray files;
    private final Button send = new Button();
    private final Span problem = new Span();
    private transient List<Piece> offered = List.of();
    /** The reminder that stands in the box as long as nobody has changed it. */
    private String begun = "";
    /** Names the letter that is being written: pressing twice sends it once. */
    private UUID letter = UUID.randomUUID();

    OrganisationPane(
            WritingDesk desk,
            Office office,
            StaffPrincipal author,
            Situation situation,
            Runnable sent,
            Consumer<Optional<Instant>> tellSaved) {
        super(desk.letters(), situation.file().id(), author.id(), DraftKind.ORGANISATION, new TextArea(), tellSaved);
        this.organisationLetters = desk.organisations();
        this.directory = desk.directory();
        this.files = new FileTray(desk, caseId(), DraftKind.ORGANISATION);
        text().addClassName("pb-write");
        text().setAriaLabel("Your letter to the organisation");
        text().setWidthFull();
        text().setMinRows(4);
        text().setMaxRows(14);
        TypingPause.watch(text());
        this.office = office;
        this.sent = sent;
        boolean approval = office.approvalRequired() && !author.roles().contains(Role.REPRESENTATIVE);
        to.setAriaLabel("Organisation");
        to.setPlaceholder("Choose an organisation");
        to.addClassName("pb-organisation-to");
        to.setItemLabelGenerator(Organisation::name);
        to.setItems(
                query -> directory.find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        to.addValueChangeListener(change -> begin(change.getValue()));
        subject.addClassName("pb-subject");
        subject.setAriaLabel("Subject of the letter to the organisation");
        subject.setMaxLength(SUBJECT_LENGTH);
        TypingPause.watch(subject);
        subject.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save();
            }
        });
        Span label = new Span("Subject");
        label.addClassName("pb-quiet");
        label.getElement().setAttribute("aria-hidden", "true");
        Span about = new Span(label, subject);
        about.addClassName("pb-subject-line");
        Span toLabel = new Span("To");
        toLabel.addClassName("pb-quiet");
        toLabel.getElement().setAttribute("aria-hidden", "true");
        Span toLine = new Span(toLabel, to);
        toLine.addClassName("pb-organisation-line");
        Div head = new Div(toLine, about);
        head.addClassName("pb-to");
        pieces.setItemLabelGenerator(Piece::title);
        pieces.addClassName("pb-pieces");
        pieces.setHelperText("Choose only what they need. It is written to the disclosure register.");

        send.setText(approval ? "Send for approval" : "Send to the organisation");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> send(UnaryOperator.identity()));
        problem.addClassName("pb-write-problem");
        problem.getElement().setAttribute("role", "alert");
        Div tools = new Div(send, problem);
        tools.addClassName("pb-tools");
        if (approval) {
            Span ask = new Span(office.representative() + " is asked to approve it first.");
            ask.addClassNames("pb-small", "pb-quiet");
            tools.add(ask);
        }
        add(head, text(), pieces, files, tools);
        refresh();
    }

    /** The case has changed; what is chosen and typed stays. */
    void refresh() {
        List<Piece> now = new ArrayList<>();
        now.add(new Piece(Piece.Kind.NAME, "The resident's name and address", Optional.empty()));
        now.add(new Piece(Piece.Kind.CONTACT, "The resident's email address and phone number", Optional.empty()));
        organisationLetters
                .letters(caseId())
                .forEach(found -> now.add(new Piece(Piece.Kind.LETTER, found.title(), Optional.of(found.letter()))));
        if (!now.equals(offered)) {
            Set<Piece> chosen = pieces.getValue();
            offered = List.copyOf(now);
            pieces.setItems(offered);
            pieces.setValue(chosen.stream().filter(offered::contains).collect(java.util.stream.Collectors.toSet()));
        }
        readUnlessTyping();
        files.show();
    }

    @Override
    boolean hasDraft() {
        return super.hasDraft() || !files.isEmpty();
    }

    /** Whether a reminder lies ready; then the organisation is chosen and the reminder stands in the box. */
    boolean offersReminder() {
        Optional<Organisation> silent = organisationLetters.waits(caseId()).stream()
                .filter(OrganisationWait::reminderDrafted)
                .findFirst()
                .flatMap(wait -> directory.byId(wait.organisation()));
        silent.filter(organisation -> to.isEmpty() && text().getValue().isBlank())
                .ifPresent(to::setValue);
        return silent.isPresent();
    }

    /** Subject, and reminder if one lies ready and nothing else has been written. */
    private void begin(Organisation organisation) {
        if (organisation == null) {
            return;
        }
        Beginning beginning = organisationLetters.beginning(caseId(), organisation.id());
        subject.setPlaceholder(beginning.subject());
        if (text().getValue().isBlank() || text().getValue().equals(begun)) {
            begun = beginning.text();
            text().setValue(begun);
        }
    }

    @Override
    LetterBody written() {
        return LetterBody.plain(text().getValue());
    }

    @Override
    void show(LetterBody body) {
        text().setValue(body.text());
    }

    @Override
    String keptByBrowser() {
        return text().getValue();
    }

    @Override
    String subject() {
        return subject.getValue();
    }

    @Override
    void subject(String words) {
        subject.setValue(words);
    }

    private WriteToOrganisation letter() {
        return new WriteToOrganisation(
                caseId(),
                to.getValue().id(),
                subject.getValue(),
                text().getValue(),
                chose(Piece.Kind.NAME),
                chose(Piece.Kind.CONTACT),
                offered.stream()
                        .filter(pieces.getValue()::contains)
                        .flatMap(piece -> piece.letter().stream())
                        .toList(),
                letter);
    }

    /** @param knowing adds what its writer has accepted */
    private void send(UnaryOperator<WriteToOrganisation> knowing) {
        problem.removeAll();
        try {
            if (to.isEmpty()) {
                refuse("Choose the organisation.");
                return;
            }
            files.requireWhole();
            SentLetter result = organisationLetters.send(knowing.apply(letter()));
            String name = to.getValue().name();
            letter = UUID.randomUUID();
            begun = "";
            pieces.clear();
            to.clear();
            subject.setPlaceholder("");
            empty();
            files.show();
            if (result.needsApproval()) {
                Notices.done(office.representative() + " is asked to approve your letter to " + name + ".");
            }
            sent.run();
        } catch (LetterWorthALook look) {
            OutsideLookDialog.ask(
                    look.concerns(), files.names(), basis -> send(letter -> letter.accepting(look.concerns(), basis)));
        } catch (Refusal refused) {
            refuse(String.valueOf(refused.getMessage()));
        } finally {
            send.setEnabled(true);
        }
    }

    private void refuse(String words) {
        problem.add(PbIcon.LATE.create(), new Text(words));
        if (to.isEmpty()) {
            to.focus();
        } else {
            focusText();
        }
    }

    private boolean chose(Piece.Kind kind) {
        return pieces.getValue().stream().anyMatch(piece -> piece.kind() == kind);
    }

    /** Something of the case that may go along. */
    private record Piece(Kind kind, String title, Optional<UUID> letter) {

        private enum Kind {
            NAME,
            CONTACT,
            LETTER
        }
    }
}
