package org.postbag.publicsite;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import java.util.Optional;
import org.postbag.kernel.Postcode;
import org.postbag.offices.Office;
import org.postbag.uikit.Incident;
import org.postbag.workflow.forms.FormDefinition;
import org.postbag.workflow.forms.FormField;

/**
 * Says who can help a person who lives elsewhere. Not an error, and nothing is kept of the postcode unless the person goes
 * on (law.md ER-10).
 */
@Route(value = "o/:office/report/outside", autoLayout = false)
@AnonymousAllowed
class OutsideView extends PublicPage {

    private final transient ReportJourney journey;
    private final transient PublicSiteProperties properties;

    OutsideView(PublicSite site, ReportJourney journey, PublicSiteProperties properties) {
        super(site);
        this.journey = journey;
        this.properties = properties;
    }

    @Override
    void open(Office office, BeforeEnterEvent event) {
        Optional<Visit.Pending> held = Visit.current().held(office);
        if (held.isEmpty()) {
            event.forwardTo(PublicAddresses.report(office));
            return;
        }
        FormDefinition form = journey.form(office);
        String role = PublicWords.role(office);
        PageNotice notice = new PageNotice();
        Button goOn = new Button("I still want to write", click -> goOn(office, held.get(), notice));
        Div actions = new Div(goOn);
        actions.addClassName("pb-actions");
        Div told = new Div(
                Parts.step(postcode(form, held.get())
                        .map(postcode -> "Your postcode: " + postcode)
                        .orElse("Your postcode")),
                new H1(office.representative() + " may not be your " + role),
                new Paragraph("The postcode seems to lie outside " + office.area() + ". By custom "
                        + PublicWords.aRole(office) + " acts only for people who live in their "
                        + PublicWords.area(office) + ", so your own " + role + " can do more for you."),
                Parts.sentence(
                        Parts.external(
                                PublicWords.finder(office, properties.finder()), "Find out who your " + role + " is"),
                        " and write to them."),
                new H2("Write to us all the same if"),
                Parts.list(
                        "you have moved, or are about to",
                        "you write for somebody who lives in " + office.area(),
                        "it is about a business or a place there",
                        "you think your postcode does lie in " + office.area()),
                notice,
                actions);
        Div columns = new Div(
                told,
                Parts.aside(
                        new H2("What happens to your postcode"),
                        new Paragraph("We have not kept it. We keep it only if you go on."),
                        new H2("Why we do not pass it on"),
                        new Paragraph("What you write to one " + role + " is not for another to read, unless you"
                                + " choose so.")));
        columns.addClassName("pb-q");
        show(
                office,
                office.representative() + " may not be your " + role,
                Letterhead.Place.HELP,
                Parts.wrap(
                        Parts.back(PublicAddresses.link(
                                PublicAddresses.report(office),
                                PublicAddresses.step(
                                        held.get().draft(),
                                        held.get().step(),
                                        held.get().change()))),
                        columns));
    }

    private static Optional<Postcode> postcode(FormDefinition form, Visit.Pending held) {
        return ReportJourney.postcodeField(form.pages().get(held.step() - 1))
                .map(FormField::key)
                .map(held.answers()::get)
                .flatMap(answer -> Postcode.parse(String.valueOf(answer)));
    }

    private void goOn(Office office, Visit.Pending held, PageNotice notice) {
        try {
            ReportJourney.Outcome outcome =
                    journey.goOn(office, held.draft(), held.step(), held.answers(), Map.of(), held.change(), true);
            if (outcome instanceof ReportJourney.Outcome.GoOn next) {
                // Held on, for the browser's way back to this page.
                Visit.current()
                        .hold(
                                office,
                                new Visit.Pending(next.draft(), held.step(), held.answers(), held.change(), false));
                getUI().ifPresent(ui -> {
                    if (next.step() == 0) {
                        ui.navigate(PublicAddresses.check(office), PublicAddresses.draft(next.draft()));
                    } else {
                        ui.navigate(
                                PublicAddresses.report(office),
                                PublicAddresses.step(next.draft(), next.step(), held.change()));
                    }
                });
            } else {
                getUI().ifPresent(ui -> ui.navigate(
                        PublicAddresses.report(office),
                        PublicAddresses.step(held.draft(), held.step(), held.change())));
            }
        } catch (RuntimeException problem) {
            if (!Incident.isRecordsAway(problem)) {
                throw problem;
            }
            notice.showAway();
        }
    }
}
