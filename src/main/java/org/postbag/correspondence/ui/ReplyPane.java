package org.postbag.correspondence.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.postbag.cases.ui.spi.CaseComposer.Situation;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.correspondence.DraftKind;
import org.postbag.correspondence.LetterBody;
import org.postbag.correspondence.LetterWorthALook;
import org.postbag.correspondence.PostalLetters;
import org.postbag.correspondence.SentLetter;
import org.postbag.correspondence.WriteReply;
import org.postbag.correspondence.templates.TemplateView;
import org.postbag.kernel.Language;
import org.postbag.kernel.Refusal;
import org.postbag.offices.Office;
import org.postbag.offices.Role;
import org.postbag.offices.StaffPrincipal;
import org.postbag.uikit.Notices;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.TypingPause;

/** A letter to the resident: white, in the letter type. */
class ReplyPane extends DraftBox<RichText, LetterBody> {

    /** Longest subject that is kept. */
    private static final int SUBJECT_LENGTH = 200;

    private final transient WritingDesk desk;
    private final transient Office office;
    private final Runnable sent;
    private final TextField subject = new TextField();
    private final Span to = new Span();
    private final Button send = new Button();
    private final Button later = new Button("Choose when it leaves");
    private final Button byPost = new Button("Send by post");
    private final Span problem = new Span();
    private final SignatureStrip signature;
    private final AnsweredLetter answered;
    private final FileTray files;
    private final Select<Language> language = new Select<>();
    private final TemplateMenu templates = new TemplateMenu(this::put);
    /** Names the letter that is being written: pressing twice sends it once. */
    private UUID letter = UUID.randomUUID();

    private transient ConstituentDetails person;

    ReplyPane(
            WritingDesk desk,
            Office office,
            StaffPrincipal author,
            Situation situation,
            Runnable sent,
            Consumer<Optional<Instant>> tellSaved) {
        super(
                desk.letters(),
                situation.file().id(),
                author.id(),
                DraftKind.REPLY,
                new RichText("Your reply"),
                tellSaved);
        text().onTemplate(this::putAtCursor);
        this.desk = desk;
        this.person = situation.person();
        this.office = office;
        this.signature = new SignatureStrip(desk.signatures());
        this.answered = new AnsweredLetter(desk.dates());
        this.files = new FileTray(desk, caseId(), DraftKind.REPLY);
        this.sent = sent;
        boolean approval = office.approvalRequired() && !author.roles().contains(Role.REPRESENTATIVE);
        subject.addClassName("pb-subject");
        subject.setAriaLabel("Subject");
        subject.setMaxLength(SUBJECT_LENGTH);
        subject.setPlaceholder(desk.letters().usualSubject(situation.file().id()));
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
        language.setAriaLabel("Language of the letter");
        language.addClassName("pb-letter-language");
        language.setItems(Language.values());
        language.setItemLabelGenerator(Language::ownName);
        language.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                desk.replyTemplates().writeIn(caseId(), change.getValue());
                signature.show(change.getValue());
            }
        });
        Div head = new Div(to, about, language);
        head.addClassName("pb-to");

        send.setText(approval ? "Send for approval" : "Send reply");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> send(this::reply));
        later.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        later.addClickListener(click -> new SendLaterDialog(desk.dates(), time -> send(() -> reply().at(time))).open());
        byPost.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        byPost.addClickListener(click -> new PostDialog(
                        PostalLetters.addressOf(person), approval, address -> send(() -> reply().byPost(address)))
                .open());
        problem.addClassName("pb-write-problem");
        problem.getElement().setAttribute("role", "alert");
        Div tools = new Div(send, later, byPost, problem, templates);
        tools.addClassName("pb-tools");
        if (approval) {
            Span ask = new Span(office.representative() + " is asked to approve it first.");
            ask.addClassNames("pb-small", "pb-quiet");
            tools.add(ask);
        }
        add(head, text(), signature, files, answered, tools);
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
        language.setValue(desk.replyTemplates().language(caseId()));
        signature.show(language.getValue());
        answered.show(letters().latest(caseId()));
        List<TemplateView> all = desk.templates().all();
        templates.show(all);
        text().offer(all);
        readUnlessTyping();
        files.show();
    }

    @Override
    boolean hasDraft() {
        return super.hasDraft() || !files.isEmpty();
    }

    /** Below what is written so far. */
    private void put(UUID template) {
        LetterComposer.refusing(() -> insert(desk.replyTemplates().filled(caseId(), template)));
    }

    private void putAtCursor(UUID template) {
        LetterComposer.refusing(
                () -> text().insert(LetterBody.plain(desk.replyTemplates().filled(caseId(), template))));
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

    private WriteReply reply() {
        return new WriteReply(caseId(), subject.getValue(), written(), letter).quoting(answered.isQuoted());
    }

    private void send(Supplier<WriteReply> writing) {
        problem.removeAll();
        try {
            files.requireWhole();
            sent(letters().send(writing.get()));
        } catch (LetterWorthALook look) {
            new SecondLookDialog(
                            look.concerns(),
                            files.names(),
                            () -> send(() -> writing.get().accepting(look.concerns())))
                    .open();
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

    private void sent(SentLetter result) {
        letter = UUID.randomUUID();
        empty();
        files.show();
        if (result.needsApproval()) {
            Notices.done(office.representative() + " is asked to approve your letter.");
        }
        sent.run();
    }
}
