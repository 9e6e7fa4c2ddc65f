package org.postbag.publicsite;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postbag.intake.Receipt;
import org.postbag.offices.Office;
import org.postbag.offices.OfficeKind;
import org.postbag.uikit.Dates;
import org.postbag.uikit.Incident;
import org.postbag.uikit.Strip;
import org.postbag.workflow.forms.FieldProblem;
import org.postbag.workflow.forms.FormDefinition;
import org.postbag.workflow.forms.FormPage;
import org.postbag.workflow.ui.FormFields;

/**
 * The question pages of the report form, one per top-level group. Each has its own address, so that the browser's way back
 * works; what is typed goes into the draft at once, so that loading the page again brings it back.
 */
@Route(value = "o/:office/report", autoLayout = false)
@AnonymousAllowed
class ReportView extends PublicPage {

    private final transient ReportJourney journey;
    private final transient Dates dates;

    private transient Question question;

    ReportView(PublicSite site, ReportJourney journey, Dates dates) {
        super(site);
        this.journey = journey;
        this.dates = dates;
    }

    @Override
    void open(Office office, BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        String draft = PublicAddresses.draftOf(event.getLocation());
        Optional<Receipt> receipt = journey.receipt(office, draft);
        if (receipt.isPresent()) {
            showReceipt(office, draft, receipt.get());
            return;
        }
        Optional<Map<String, Object>> saved = journey.answers(office, draft);
        if (!draft.isEmpty() && saved.isEmpty()) {
            show(office, "This form was erased", Letterhead.Place.HELP, DraftErased.content(office));
            return;
        }
        FormDefinition form = journey.form(office);
        Map<String, Object> answers = new HashMap<>(saved.orElse(Map.of()));
        int step = step(parameters, form, answers);
        boolean change = parameters.getSingleParameter(PublicAddresses.CHANGE).isPresent();
        int unanswered = change ? 0 : journey.firstUnanswered(form, answers, step);
        if (unanswered > 0) {
            event.forwardTo(PublicAddresses.report(office), PublicAddresses.step(draft, unanswered, false));
            return;
        }
        question = new Question(office, form, draft, step, change, answers);
        question.show();
    }

    private int step(QueryParameters parameters, FormDefinition form, Map<String, Object> answers) {
        int wanted = parameters
                .getSingleParameter(PublicAddresses.STEP)
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::parseInt)
                .orElse(1);
        int shown = journey.shownFrom(form, answers, wanted);
        return shown == 0 ? journey.shownFrom(form, answers, 1) : shown;
    }

    private void showReceipt(Office office, String draft, Receipt receipt) {
        show(
                office,
                "You have sent this",
                Letterhead.Place.HELP,
                ReceiptPage.again(
                        office,
                        receipt,
                        journey.promise(office, receipt),
                        Visit.current().sentTo(draft),
                        dates));
    }

    /** One page of the form as it is being answered. */
    private final class Question {

        private final Office office;
        private final FormDefinition form;
        private final FormPage page;
        private final int step;
        private final boolean change;
        private final Map<String, Object> saved;
        private final FormFields fields;
        private final ErrorSummary errors = new ErrorSummary();
        private final PageNotice notice = new PageNotice();
        private String draft;

        Question(
                Office office, FormDefinition form, String draft, int step, boolean change, Map<String, Object> saved) {
            this.office = office;
            this.form = form;
            this.page = form.pages().get(step - 1);
            this.draft = draft;
            this.step = step;
            this.change = change;
            this.saved = saved;
            this.fields = new FormFields(journey.validator(), page);
        }

        void show() {
            fields.setValues(saved);
            Optional<Visit.Pending> pending =
                    Visit.current().held(office).filter(held -> held.draft().equals(draft) && held.step() == step);
            pending.ifPresent(held -> fields.setValues(held.answers()));
            page.answered().forEach(field -> keepWhileTyping(fields.component(field.key())));
            fields.addChangeListener(this::keepTyped);
            Button goOn = new Button("Continue", click -> goOn());
            goOn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Div actions = new Div(goOn);
            actions.addClassName("pb-actions");
            Div asked = new Div(errors, Parts.step(journey.whereabouts(form, saved, step)), new H1(page.title()));
            page.hint().ifPresent(hint -> asked.add(Parts.quiet(hint)));
            warnOutside().ifPresent(asked::add);
            asked.add(fields, notice, actions);
            Div columns = new Div(asked, WhyWeAsk.of(office, page));
            columns.addClassName("pb-q");
            ReportView.this.show(
                    office, page.title(), Letterhead.Place.HELP, Parts.wrap(Parts.back(wayBack()), columns));
            pending.filter(Visit.Pending::tried)
                    .ifPresent(held ->
                            mend(journey.validator().validate(page, all()).problems()));
        }

        private String wayBack() {
            if (change) {
                return PublicAddresses.link(PublicAddresses.check(office), PublicAddresses.draft(draft));
            }
            int before = journey.stepBefore(form, saved, step);
            return before == 0
                    ? PublicAddresses.home(office)
                    : PublicAddresses.link(PublicAddresses.report(office), PublicAddresses.step(draft, before, false));
        }

        /** A councillor's resident outside the ward is only told, on the page after the postcode. */
        private Optional<Component> warnOutside() {
            boolean afterPostcode = ReportJourney.postcodeStep(form)
                    .filter(at -> journey.shownFrom(form, saved, at + 1) == step)
                    .isPresent();
            return afterPostcode && office.kind() == OfficeKind.COUNCILLOR && journey.isOutside(office, form, saved)
                    ? Optional.of(Strip.warning(
                            "Your postcode seems to lie outside " + office.area() + ".",
                            "You can go on. If another councillor can do more for you, we tell you who."))
                    : Optional.empty();
        }

        private void keepWhileTyping(Component field) {
            if (field instanceof TextFieldBase<?, ?> box) {
                Typing.watch(box, this::goOn);
            } else {
                Typing.watch(field);
            }
        }

        private Map<String, Object> all() {
            Map<String, Object> all = new HashMap<>(saved);
            all.putAll(fields.values());
            return all;
        }

        private void keepTyped() {
            Map<String, Object> kept = journey.keptWhileTyping(office, page, all(), saved);
            boolean nothing = draft.isEmpty()
                    && kept.values().stream()
                            .allMatch(answer -> String.valueOf(answer).isEmpty()
                                    || Boolean.FALSE.equals(answer)
                                    || List.of().equals(answer));
            if (!nothing) {
                attempt(() -> holdsDraft(journey.keep(office, draft, kept), kept));
            }
        }

        /** Puts the draft into the address, so that loading it again, or coming back to it, finds what was typed. */
        private void holdsDraft(String kept, Map<String, Object> answers) {
            saved.clear();
            saved.putAll(answers);
            draft = kept;
            String address =
                    PublicAddresses.link(PublicAddresses.report(office), PublicAddresses.step(draft, step, change));
            getUI().ifPresent(ui -> Typing.kept(ui, answers, address));
        }

        private void goOn() {
            attempt(() -> {
                ReportJourney.Outcome outcome = journey.goOn(office, draft, step, all(), saved, change, false);
                if (outcome instanceof ReportJourney.Outcome.Mend mend) {
                    mend(mend.problems());
                } else if (outcome instanceof ReportJourney.Outcome.Outside) {
                    Visit.current().hold(office, new Visit.Pending(draft, step, new HashMap<>(all()), change, false));
                    go(PublicAddresses.outside(office), QueryParameters.empty());
                } else if (outcome instanceof ReportJourney.Outcome.GoOn next) {
                    Visit.current().letGo(office);
                    holdsDraft(next.draft(), all());
                    goTo(next);
                }
            });
        }

        private void goTo(ReportJourney.Outcome.GoOn next) {
            if (next.step() == 0) {
                go(PublicAddresses.check(office), PublicAddresses.draft(next.draft()));
            } else {
                go(PublicAddresses.report(office), PublicAddresses.step(next.draft(), next.step(), change));
            }
        }

        private void go(String address, QueryParameters parameters) {
            getUI().ifPresent(ui -> ui.navigate(address, parameters));
        }

        private void mend(List<FieldProblem> problems) {
            fields.show(problems);
            errors.show(problems, fields::focus);
            markError();
        }

        /** Does what needs the database; when it is away, says so and leaves everything on the page as it is. */
        private void attempt(Runnable work) {
            try {
                work.run();
                notice.hide();
            } catch (RuntimeException problem) {
                if (!Incident.isRecordsAway(problem)) {
                    throw problem;
                }
                notice.showAway();
            }
        }
    }
}
