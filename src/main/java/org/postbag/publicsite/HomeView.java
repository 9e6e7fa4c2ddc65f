package org.postbag.publicsite;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.HashMap;
import java.util.Map;
import org.postbag.offices.Office;
import org.postbag.offices.OfficeKind;
import org.postbag.uikit.Dates;
import org.postbag.uikit.Incident;
import org.postbag.workflow.forms.FormDefinition;

/** The office's first page: what it can do, where to begin, and how to follow a case. */
@Route(value = "o/:office", autoLayout = false)
@AnonymousAllowed
class HomeView extends PublicPage {

    /** The answer of the shipped form that stands in for a postcode. */
    private static final String NO_FIXED_ADDRESS = "noFixedAddress";

    private final transient ReportJourney journey;
    private final transient Dates dates;
    private final PageNotice notice = new PageNotice();

    HomeView(PublicSite site, ReportJourney journey, Dates dates) {
        super(site);
        this.journey = journey;
        this.dates = dates;
    }

    @Override
    void open(Office office, BeforeEnterEvent event) {
        Div thirds = new Div(whatWeCanDo(), whatWeCannotDo(office), alreadyWritten(office));
        thirds.addClassName("pb-thirds");
        show(
                office,
                "Ask " + office.representative() + " to help",
                null,
                hero(office),
                Parts.wrap(Parts.danger(), thirds));
    }

    private Div hero(Office office) {
        Paragraph lead = new Paragraph("If you live in " + office.area() + ", " + office.representative()
                + " and the office can take up your problem with the people who can fix it. It is free, whoever you"
                + " vote for.");
        lead.addClassName("pb-lead");
        Div row = Parts.wrap(new Div(new H1(question(office)), lead), start(office));
        row.addClassName("pb-hero");
        Div band = new Div(row);
        band.addClassName("pb-hero-band");
        return band;
    }

    private static String question(Office office) {
        return office.kind() == OfficeKind.COUNCILLOR
                ? "Something wrong where you live? Ask us to help."
                : "Stuck with a council, landlord or government office? Ask us to help.";
    }

    private Section start(Office office) {
        TextField postcode = new TextField("Your postcode");
        postcode.setHelperText(
                "We use it to check that " + office.representative() + " is your " + PublicWords.role(office));
        postcode.addThemeNames("helper-above-field");
        postcode.setAutocomplete(Autocomplete.POSTAL_CODE);
        postcode.setId("home-postcode");
        Typing.watch(postcode, () -> begin(office, postcode.getValue()));
        Button start = new Button("Start", click -> begin(office, postcode.getValue()));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div line = new Div(postcode, start);
        line.addClassName("pb-start-line");
        Section card = new Section(
                new Postmark(office.area(), PublicWords.area(office), dates.today()),
                new H2("Start here"),
                Parts.quiet("A few short pages, about 10 minutes"),
                line);
        FormDefinition form = journey.form(office);
        if (form.field(NO_FIXED_ADDRESS).isPresent()) {
            Button none = new Button("I have no fixed address", click -> begin(office, Map.of(NO_FIXED_ADDRESS, true)));
            none.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            none.addClassName("pb-link");
            card.add(none);
        }
        card.add(notice, dataUse(office));
        card.addClassName("pb-start");
        return card;
    }

    private static Paragraph dataUse(Office office) {
        Paragraph words = Parts.sentence(
                "We use what you tell us to act for you, and for nothing else. ",
                new Anchor(PublicAddresses.privacy(office), "How we use your data"));
        words.addClassNames("pb-small", "pb-quiet");
        return words;
    }

    private void begin(Office office, String postcode) {
        if (postcode.isBlank()) {
            navigate(PublicAddresses.report(office), QueryParameters.empty());
            return;
        }
        ReportJourney.postcodeStep(journey.form(office))
                .flatMap(step ->
                        ReportJourney.postcodeField(journey.form(office).pages().get(step - 1)))
                .ifPresentOrElse(
                        field -> begin(office, Map.of(field.key(), postcode)),
                        () -> navigate(PublicAddresses.report(office), QueryParameters.empty()));
    }

    /** As if the answers had been given on their own page: never asked twice (law.md FE-2). */
    private void begin(Office office, Map<String, Object> answers) {
        try {
            int step = ReportJourney.postcodeStep(journey.form(office)).orElse(1);
            ReportJourney.Outcome outcome = journey.goOn(office, "", step, answers, Map.of(), false, false);
            if (outcome instanceof ReportJourney.Outcome.GoOn next) {
                Visit.current().letGo(office);
                navigate(
                        PublicAddresses.report(office),
                        PublicAddresses.step(next.draft(), Math.max(1, next.step()), false));
                return;
            }
            boolean outside = outcome instanceof ReportJourney.Outcome.Outside;
            Visit.current().hold(office, new Visit.Pending("", step, new HashMap<>(answers), false, !outside));
            navigate(
                    outside ? PublicAddresses.outside(office) : PublicAddresses.report(office),
                    QueryParameters.empty());
        } catch (RuntimeException problem) {
            if (!Incident.isRecordsAway(problem)) {
                throw problem;
            }
            notice.show("This cannot be started at the moment. Try again in a minute.");
        }
    }

    private void navigate(String address, QueryParameters parameters) {
        getUI().ifPresent(ui -> ui.navigate(address, parameters));
    }

    private static Section whatWeCanDo() {
        return Parts.section(
                "What we can do",
                Parts.list(
                        "Write to a landlord, council or government office for you",
                        "Find out why something is taking so long",
                        "Tell you who else can help"));
    }

    private static Section whatWeCannotDo(Office office) {
        return Parts.section(
                "What we cannot do",
                Parts.list(
                        "Change what a court or the police decided",
                        "Give legal advice",
                        office.kind().constituentsOnly()
                                ? "Act for people who live in another constituency"
                                : "Act on behalf of the whole council"));
    }

    private static Section alreadyWritten(Office office) {
        Section section = Parts.section(
                "Track a case",
                new Paragraph("Open the link in the last email we sent you. It shows how your case is going, and you"
                        + " can add to it."),
                Parts.sentence("No email any more? Write to ", Parts.mail(office.email()), byPhone(office)));
        section.setId("track");
        return section;
    }

    private static String byPhone(Office office) {
        return office.phone().isBlank()
                ? " and say your reference."
                : " or call " + office.phone() + " and say your reference.";
    }
}
