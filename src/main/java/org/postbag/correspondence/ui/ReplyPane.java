package org.postbag.correspondence.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.postbag.cases.ui.spi.CaseComposer.Situation;
import org.postbag.correspondence.DraftKind;
import org.postbag.correspondence.Letters;
import org.postbag.correspondence.SentLetter;
import org.postbag.correspondence.WriteReply;
import org.postbag.kernel.Refusal;
import org.postbag.offices.Office;
import org.postbag.offices.Role;
import org.postbag.offices.StaffPrincipal;
import org.postbag.uikit.Notices;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.TypingPause;

/** A letter to the resident: white, in the letter type. */
class ReplyPane extends DraftBox {

    /** Longest subject that is kept. */
    private static final int SUBJECT_LENGTH = 200;

    private final transient Office office;
    private final Runnable sent;
    private final TextField subject = new TextField();
    private final Span to = new Span();
    private final Button send = new Button();
    private final Span problem = new Span();
    /** Names the letter that is being written: pressing twice sends it once. */
    private UUID letter = UUID.randomUUID();

    ReplyPane(
            Letters letters,
            Office office,
            StaffPrincipal author,
            Situation situation,
            Runnable sent,
            Consumer<Optional<Instant>> tellSaved) {
        super(letters, situation.file().id(), author.id(), DraftKind.REPLY, "Your reply", tellSaved);
        this.office = office;
        this.sent = sent;
        boolean approval = office.approvalRequired() && !author.roles().contains(Role.REPRESENTATIVE);
        subject.addClassName("pb-subject");
        subject.setAriaLabel("Subject");
        subject.setMaxLength(SUBJECT_LENGTH);
        subject.setPlaceholder(letters.usualSubject(situation.file().id()));
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
        Div head = new Div(to, about);
        head.addClassName("pb-to");

        send.setText(approval ? "Send for approval" : "Send reply");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> send());
        problem.addClassName("pb-write-problem");
        problem.getElement().setAttribute("role", "alert");
        Div tools = new Div(send, problem);
        tools.addClassName("pb-tools");
        if (approval) {
            Span ask = new Span(office.representative() + " is asked to approve it first.");
            ask.addClassNames("pb-small", "pb-quiet");
            tools.add(ask);
        }
        add(head, text(), tools);
        refresh(situation);
    }

    void refresh(Situation situation) {
        to.removeAll();
        Span name = new Span(situation.person().fullName());
        name.addClassName("pb-who");
        Span quiet = new Span("To ");
        quiet.addClassName("pb-quiet");
        boolean reachable = situation.person().email().isPresent();
        to.add(quiet, name, new Text(reachable ? " by email" : ", whose email address is not known"));
        readUnlessTyping();
    }

    @Override
    String subject() {
        return subject.getValue();
    }

    @Override
    void subject(String words) {
        subject.setValue(words);
    }

    private void send() {
        problem.removeAll();
        try {
            SentLetter result = letters().send(new WriteReply(caseId(), subject.getValue(), text().getValue(), letter));
            letter = UUID.randomUUID();
            empty();
            if (result.needsApproval()) {
                Notices.done(office.representative() + " is asked to approve your letter.");
            }
            sent.run();
        } catch (Refusal refused) {
            problem.add(PbIcon.LATE.create(), new Text(refused.getMessage()));
            focusText();
        } finally {
            send.setEnabled(true);
        }
        if (problem.getChildren().findAny().isEmpty()) {
            send.focus();
        }
    }
}
