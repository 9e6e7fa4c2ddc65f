package org.postbag.publicsite;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postbag.intake.PublicTracking;
import org.postbag.kernel.Refusal;
import org.postbag.offices.Office;
import org.postbag.uikit.Incident;
import org.postbag.workflow.forms.FieldProblem;

/**
 * Lets a resident add to the case. What is typed is kept as a draft like a report is, named in the page's address, so that a
 * reload brings it back; sending it twice adds one letter.
 */
class AddToCase extends Section {

    /** Characters; the same as for a report. */
    private static final int LONGEST = 5_000;

    private static final String KEY = "addition";

    private final transient Office office;
    private final String token;
    private final transient PublicTracking tracking;
    private final transient ReportJourney journey;
    private final transient Runnable wrong;
    private final transient Runnable sent;
    private final ErrorSummary errors = new ErrorSummary();
    private final PageNotice notice = new PageNotice();
    private final TextArea text = new TextArea("What would you like to add?");
    private final Button send = new Button("Send");
    private final String act = UUID.randomUUID().toString();
    private String draft;

    /**
     * @param draft what the address names; empty when nothing was typed yet
     * @param wrong called when something has to be mended
     * @param sent called when it was added
     */
    AddToCase(
            Office office,
            String token,
            String draft,
            boolean closed,
            PublicTracking tracking,
            ReportJourney journey,
            Runnable wrong,
            Runnable sent) {
        this.office = office;
        this.token = token;
        this.draft = draft;
        this.tracking = tracking;
        this.journey = journey;
        this.wrong = wrong;
        this.sent = sent;
        text.setId(KEY);
        text.setHelperText(
                closed
                        ? "The case is closed. If you write again, somebody reads it and tells you what we do"
                        : "Anything new, or an answer to what we asked");
        text.addThemeNames("helper-above-field");
        text.setManualValidation(true);
        Typing.watch(text, this::send);
        journey.answers(office, draft)
                .map(answers -> answers.get(KEY))
                .ifPresent(typed -> text.setValue(String.valueOf(typed)));
        text.addValueChangeListener(change -> keep());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> send());
        Div actions = new Div(send);
        actions.addClassName("pb-actions");
        add(new H2("Add to your case"), errors, text, notice, actions);
    }

    private void keep() {
        if (text.getValue().isBlank() && draft.isEmpty()) {
            return;
        }
        try {
            String kept = journey.keep(office, draft, Map.of(KEY, text.getValue()));
            notice.hide();
            draft = kept;
            tellKept();
        } catch (RuntimeException problem) {
            if (!Incident.isRecordsAway(problem)) {
                throw problem;
            }
            notice.showAway();
        }
    }

    private void tellKept() {
        String address = PublicAddresses.link(PublicAddresses.track(office, token), PublicAddresses.draft(draft));
        getUI().ifPresent(ui -> Typing.kept(ui, Map.of(KEY, text.getValue()), address));
    }

    private void send() {
        String typed = text.getValue().strip();
        if (typed.isEmpty()) {
            mend("Enter what you would like to add");
        } else if (typed.codePointCount(0, typed.length()) > LONGEST) {
            mend("What you add must be 5,000 characters or less");
        } else {
            deliver(typed);
        }
    }

    private void deliver(String typed) {
        try {
            tracking.addInformation(office.id(), token, typed, act);
            if (!draft.isEmpty()) {
                journey.keep(office, draft, Map.of());
                draft = "";
            }
            tellKept();
            sent.run();
        } catch (RuntimeException problem) {
            send.setEnabled(true);
            boolean away = Incident.isRecordsAway(problem);
            if (!away && Incident.refusalIn(problem).isEmpty()) {
                throw problem;
            }
            notice.show(
                    away
                            ? "This cannot be sent at the moment. What you have typed is still on this page. Try again"
                                    + " in a minute."
                            : Incident.refusalIn(problem)
                                    .map(Refusal::getMessage)
                                    .orElse(""));
            wrong.run();
        }
    }

    private void mend(String message) {
        send.setEnabled(true);
        text.setErrorMessage(message);
        text.setInvalid(true);
        errors.show(List.of(new FieldProblem(KEY, message)), key -> text.focus());
        wrong.run();
    }
}
