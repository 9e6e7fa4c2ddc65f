package org.postbag.publicsite;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postbag.intake.AnswersChanged;
import org.postbag.intake.DraftGone;
import org.postbag.intake.Receipt;
import org.postbag.intake.ReportIncomplete;
import org.postbag.kernel.Refusal;
import org.postbag.offices.Office;
import org.postbag.uikit.Dates;
import org.postbag.uikit.Incident;
import org.postbag.uikit.Question;
import org.postbag.workflow.forms.FieldProblem;
import org.postbag.workflow.forms.FieldType;
import org.postbag.workflow.forms.FormDefinition;
import org.postbag.workflow.forms.FormField;
import org.postbag.workflow.forms.FormPage;

/** "Check your answers": everything that would be sent, each answer with its way to change it, and the button that sends. */
@Route(value = "o/:office/report/check", autoLayout = false)
@AnonymousAllowed
class CheckView extends PublicPage {

    private final transient ReportJourney journey;
    private final transient PublicSiteProperties properties;
    private final transient Dates dates;
    private final ErrorSummary errors = new ErrorSummary();
    private final PageNotice notice = new PageNotice();

    CheckView(PublicSite site, ReportJourney journey, PublicSiteProperties properties, Dates dates) {
        super(site);
        this.journey = journey;
        this.properties = properties;
        this.dates = dates;
    }

    @Override
    void open(Office office, BeforeEnterEvent event) {
        String draft = PublicAddresses.draftOf(event.getLocation());
        Optional<Receipt> receipt = journey.receipt(office, draft);
        if (receipt.isPresent()) {
            show(
                    office,
                    "You have sent this",
                    Letterhead.Place.HELP,
                    ReceiptPage.again(
                            office,
                            receipt.get(),
                            journey.promise(office, receipt.get()),
                            Visit.current().sentTo(draft),
                            dates));
            return;
        }
        Optional<Map<String, Object>> answers = journey.answers(office, draft);
        if (answers.isEmpty()) {
            show(office, "This form was erased", Letterhead.Place.HELP, DraftErased.content(office));
            return;
        }
        review(office, draft, answers.get());
    }

    private void review(Office office, String draft, Map<String, Object> answers) {
        errors.hide();
        notice.hide();
        FormDefinition form = journey.form(office);
        show(
                office,
                "Check your answers before you send them",
                Letterhead.Place.HELP,
                Parts.wrap(
                        Parts.back(PublicAddresses.link(
                                PublicAddresses.report(office),
                                PublicAddresses.step(
                                        draft,
                                        journey.stepBefore(
                                                form, answers, form.pages().size() + 1),
                                        false))),
                        content(office, form, draft, answers)));
    }

    private Div content(Office office, FormDefinition form, String draft, Map<String, Object> answers) {
        Div content = new Div(
                errors,
                Parts.step(journey.whereabouts(form, answers, 0)),
                new H1("Check your answers before you send them"));
        content.addClassName("pb-reading");
        Set<String> shown = journey.validator().shown(form, answers);
        Map<String, Object> sent = asSent(form, answers);
        for (int step = 1; step <= form.pages().size(); step++) {
            FormPage page = form.pages().get(step - 1);
            if (shown.contains(page.id())) {
                content.add(new H2(page.title()), answersOf(office, page, step, draft, shown, sent));
            }
        }
        Button send = new Button("Send to " + office.representative());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> send(office, form, draft, answers, send));
        Button erase = new Button("Delete my answers", click -> askToErase(office, draft));
        erase.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div actions = new Div(send, erase);
        actions.addClassName("pb-actions");
        content.add(
                new H2("Before you send"),
                Parts.sentence(
                        "By sending this you say: ",
                        Parts.strong("I am asking " + office.representative() + " to act on my behalf."),
                        " We pass on only what is needed, and only to those who can help, such as your landlord or the"
                                + " council."),
                notice,
                actions,
                dataUse(office));
        return content;
    }

    private void askToErase(Office office, String draft) {
        new Question(
                        "Delete your answers?",
                        "What you have typed is erased at once. Nothing has been sent.",
                        "Delete my answers",
                        () -> {
                            journey.erase(office, draft);
                            show(
                                    office,
                                    "Your answers are deleted",
                                    Letterhead.Place.HELP,
                                    DraftErased.onRequest(office));
                        },
                        "Keep them")
                .open();
    }

    private Paragraph dataUse(Office office) {
        Paragraph words = Parts.sentence(
                "We use what you send for your case and nothing else, and erase it "
                        + PublicWords.period(properties.kept().cases()) + " after the case is closed. ",
                new Anchor(PublicAddresses.privacy(office), "How we use your data"));
        words.addClassNames("pb-small", "pb-quiet");
        return words;
    }

    /** Texts as the office gets them, such as a postcode in its written form; what has to be mended stays as it was typed. */
    private Map<String, Object> asSent(FormDefinition form, Map<String, Object> answers) {
        Map<String, Object> sent = new HashMap<>(answers);
        form.pages().forEach(page -> journey.validator()
                .validate(page, answers)
                .values()
                .forEach((key, value) -> {
                    if (value instanceof String) {
                        sent.put(key, value);
                    }
                }));
        return sent;
    }

    private static DescriptionList answersOf(
            Office office, FormPage page, int step, String draft, Set<String> shown, Map<String, Object> answers) {
        DescriptionList list = new DescriptionList();
        list.addClassName("pb-answers");
        page.answered().filter(field -> shown.contains(field.id())).forEach(field -> {
            if (field.type() == FieldType.CHECKBOX && !Boolean.TRUE.equals(answers.get(field.key()))) {
                // A box left empty says nothing that would be sent.
                return;
            }
            String words = field.inWords(answers.get(field.key())).strip();
            Span answer = new Span(words.isEmpty() ? "Not provided" : words);
            answer.addClassName(
                    words.isEmpty() ? "pb-quiet" : field.type() == FieldType.TEXT_AREA ? "letter" : "answer");
            Anchor change = new Anchor(
                    PublicAddresses.link(PublicAddresses.report(office), PublicAddresses.step(draft, step, true)),
                    new Span("Change"),
                    Parts.hidden(" " + field.label()));
            Div row = new Div(
                    new DescriptionList.Term(field.label()),
                    new DescriptionList.Description(answer),
                    new DescriptionList.Description(change));
            if (field.label().equals(page.title())) {
                // The heading above asks the same; the term stays for screen readers.
                row.addClassName("is-asked");
            }
            list.getElement().appendChild(row.getElement());
        });
        return list;
    }

    private void send(Office office, FormDefinition form, String draft, Map<String, Object> answers, Button send) {
        try {
            journey.send(office, draft, answers, VaadinRequest.getCurrent().getRemoteAddr());
            email(form, answers).ifPresent(email -> Visit.current().sent(draft, email));
            getUI().ifPresent(ui -> ui.navigate(PublicAddresses.sent(office), PublicAddresses.draft(draft)));
        } catch (AnswersChanged changed) {
            review(office, draft, changed.answers());
            notice.show(String.valueOf(changed.getMessage()));
            markError();
        } catch (ReportIncomplete incomplete) {
            mend(office, form, draft, incomplete.problems());
            send.setEnabled(true);
        } catch (DraftGone gone) {
            show(office, "This form was erased", Letterhead.Place.HELP, DraftErased.content(office));
        } catch (RuntimeException problem) {
            send.setEnabled(true);
            refuse(problem);
        }
    }

    private void refuse(RuntimeException problem) {
        Optional<Refusal> refusal = Incident.refusalIn(problem);
        if (refusal.isPresent()) {
            notice.show(String.valueOf(refusal.get().getMessage()));
        } else if (Incident.isRecordsAway(problem)) {
            notice.show("This cannot be sent at the moment. What you have written is kept. Try again in a minute.");
        } else {
            throw problem;
        }
        markError();
    }

    private void mend(Office office, FormDefinition form, String draft, List<FieldProblem> problems) {
        errors.showElsewhere(
                problems,
                key -> PublicAddresses.link(
                        PublicAddresses.report(office), PublicAddresses.step(draft, stepOf(form, key), true)));
        markError();
    }

    private static int stepOf(FormDefinition form, String key) {
        for (int step = 1; step <= form.pages().size(); step++) {
            if (form.pages().get(step - 1).answered().map(FormField::key).anyMatch(key::equals)) {
                return step;
            }
        }
        return 1;
    }

    private static Optional<String> email(FormDefinition form, Map<String, Object> answers) {
        return form.field("email").map(field -> answers.get(field.key())).map(String::valueOf);
    }
}
