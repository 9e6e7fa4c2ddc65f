package org.postbag.correspondence.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.postbag.cases.ui.spi.CaseComposer.Situation;
import org.postbag.correspondence.DraftKind;
import org.postbag.correspondence.LetterBody;
import org.postbag.correspondence.templates.TemplateKind;
import org.postbag.correspondence.templates.TemplateView;
import org.postbag.kernel.Refusal;
import org.postbag.offices.Office;
import org.postbag.offices.Role;
import org.postbag.offices.StaffPrincipal;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.TypingPause;

/**
 * A letter that is being written, whoever reads it: white, in the letter type, with subject, signature, files, templates, the letter
 * that it answers, and the ways in which it leaves. Who reads it, and what goes with that, is the matter of those who extend it.
 */
abstract class LetterPane extends DraftBox<RichText, LetterBody> {

    /** Longest subject that is kept. */
    private static final int SUBJECT_LENGTH = 200;

    private final transient WritingDesk desk;
    private final Set<TemplateKind> kinds;
    private final boolean approval;
    private final String representative;
    private final TextField subject = new TextField();
    private final SignatureStrip signature;
    private final AnsweredLetter answered;
    private final FileTray files;
    private final TemplateMenu templates = new TemplateMenu(this::put);
    private final Button send = new Button();
    private final Button later = new Button("Choose when it leaves");
    private final Span problem = new Span();
    /** Names the letter that is being written: pressing twice sends it once. */
    private UUID letter = UUID.randomUUID();

    /**
     * What such a letter is called.
     *
     * @param text for screen readers, the box it is written in
     * @param subject for screen readers, the line of its subject
     * @param send the button by which it leaves if nobody has to approve it
     * @param templates what can be put into it
     */
    record Words(String text, String subject, String send, Set<TemplateKind> templates) {}

    LetterPane(
            DraftKind draft,
            Words words,
            WritingDesk desk,
            Office office,
            StaffPrincipal author,
            Situation situation,
            Consumer<Optional<Instant>> tellSaved) {
        super(desk.letters(), situation.file().id(), author.id(), draft, new RichText(words.text()), tellSaved);
        this.desk = desk;
        this.kinds = words.templates();
        this.approval = office.approvalRequired() && !author.roles().contains(Role.REPRESENTATIVE);
        this.representative = office.representative();
        this.signature = new SignatureStrip(desk.signatures());
        this.answered = new AnsweredLetter(desk.dates());
        this.files = new FileTray(desk, caseId(), draft);
        text().onTemplate(this::putAtCursor);
        subject.addClassName("pb-subject");
        subject.setAriaLabel(words.subject());
        subject.setMaxLength(SUBJECT_LENGTH);
        TypingPause.watch(subject);
        subject.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save();
            }
        });
        send.setText(approval ? "Send for approval" : words.send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> send(Optional.empty()));
        later.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        later.addClickListener(click -> new SendLaterDialog(desk.dates(), time -> send(Optional.of(time))).open());
        problem.addClassName("pb-write-problem");
        problem.getElement().setAttribute("role", "alert");
    }

    /** Sends what is written, now or at this time. */
    abstract void send(Optional<Instant> time);

    /** The words of a template for the reader of this letter. */
    abstract String filled(UUID template);

    /** The line of the subject with its label. */
    final Span subjectLine() {
        Span label = new Span("Subject");
        label.addClassName("pb-quiet");
        label.getElement().setAttribute("aria-hidden", "true");
        Span about = new Span(label, subject);
        about.addClassName("pb-subject-line");
        return about;
    }

    /** The ways in which the letter leaves, with what stopped it. */
    final Div tools(Button... others) {
        Div tools = new Div(send, later);
        tools.add(others);
        tools.add(problem, templates);
        tools.addClassName("pb-tools");
        if (approval) {
            Span ask = new Span(representative + " is asked to approve it first.");
            ask.addClassNames("pb-small", "pb-quiet");
            tools.add(ask);
        }
        return tools;
    }

    /** Shows what others may have changed meanwhile; what is typed stays. */
    final void refreshParts() {
        List<TemplateView> offered = desk.templates().all().stream()
                .filter(template -> kinds.contains(template.text().kind()))
                .toList();
        templates.show(offered);
        text().offer(offered);
        readUnlessTyping();
        files.show();
    }

    /** Does what sends the letter, or says why it stays. */
    final void attempt(Runnable sending) {
        problem.removeAll();
        try {
            files.requireWhole();
            sending.run();
        } catch (Refusal refused) {
            refuse(String.valueOf(refused.getMessage()));
            focusText();
        } finally {
            send.setEnabled(true);
        }
    }

    /** Says why the letter stays. */
    final void refuse(String words) {
        problem.add(PbIcon.LATE.create(), new Text(words));
    }

    /** The letter is on its way; the next one begins. */
    final void gone() {
        letter = UUID.randomUUID();
        empty();
        files.show();
    }

    /** Below what is written so far. */
    private void put(UUID template) {
        LetterComposer.refusing(() -> insert(filled(template)));
    }

    private void putAtCursor(UUID template) {
        LetterComposer.refusing(() -> text().insert(LetterBody.plain(filled(template))));
    }

    final WritingDesk desk() {
        return desk;
    }

    final boolean needsApproval() {
        return approval;
    }

    final String representative() {
        return representative;
    }

    final UUID letter() {
        return letter;
    }

    final SignatureStrip signature() {
        return signature;
    }

    final AnsweredLetter answered() {
        return answered;
    }

    final FileTray files() {
        return files;
    }

    /** Where whoever works with keys goes on after a letter has left. */
    final void focusSend() {
        if (problem.getChildren().findAny().isEmpty()) {
            send.focus();
        }
    }

    /** Shown where nobody has chosen a subject. */
    final void usualSubject(String words) {
        subject.setPlaceholder(words);
    }

    @Override
    boolean hasDraft() {
        return super.hasDraft() || !files.isEmpty();
    }

    @Override
    LetterBody written() {
        return text().getValue();
    }

    @Override
    void show(LetterBody body) {
        text().setValue(body);
    }

    @Override
    String keptByBrowser() {
        return text().raw();
    }

    @Override
    String subject() {
        return subject.getValue();
    }

    @Override
    void subject(String words) {
        subject.setValue(words);
    }
}
