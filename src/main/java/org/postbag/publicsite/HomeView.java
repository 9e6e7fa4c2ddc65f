package org.postbag.publicsite;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Text;
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
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.postbag.offices.Office;
import org.postbag.offices.OfficeKind;
import org.postbag.uikit.Dates;

/** The office's first page: what it can do, where to begin, and how to follow a case. */
@Route(value = "o/:office", autoLayout = false)
@AnonymousAllowed
class HomeView extends PublicPage {

    private final Dates dates;

    HomeView(PublicSite site, Dates dates) {
        super(site);
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
        postcode.setHelperText("We use it to check that " + office.representative() + " is your "
                + PublicWords.role(office) + ", and we do not keep it unless you go on");
        postcode.addThemeNames("helper-above-field");
        postcode.setAutocomplete(Autocomplete.POSTAL_CODE);
        postcode.addClassName("pb-postcode");
        Button start = new Button("Start", click -> begin(office, postcode.getValue()));
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        postcode.addKeyPressListener(Key.ENTER, key -> begin(office, postcode.getValue()));
        Div line = new Div(postcode, start);
        line.addClassName("pb-start-line");
        Paragraph data = Parts.sentence(
                "What you tell us is used to act for you and for nothing else. ",
                new Anchor(PublicAddresses.privacy(office), "How we use your data"));
        data.addClassName("pb-small");
        Section card = new Section(
                new Postmark(office.area(), PublicWords.area(office), dates.today()),
                new H2("Start here"),
                Parts.quiet("A few short pages, about 10 minutes"),
                line,
                data);
        card.addClassName("pb-start");
        return card;
    }

    private void begin(Office office, String postcode) {
        getUI().ifPresent(ui -> ui.navigate(PublicAddresses.report(office)));
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
                Parts.sentence(new Text("No email any more? Write to "), Parts.mail(office.email()), byPhone(office)));
        section.setId("track");
        return section;
    }

    private static String byPhone(Office office) {
        return office.phone().isBlank()
                ? " and say your reference."
                : " or call " + office.phone() + " and say your reference.";
    }
}
