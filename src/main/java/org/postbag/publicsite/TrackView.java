package org.postbag.publicsite;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.LocalDate;
import java.util.Optional;
import org.postbag.intake.PublicTracking;
import org.postbag.intake.TrackedCase;
import org.postbag.offices.Office;
import org.postbag.uikit.Dates;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.Reference;

/** How a case is going, for whoever holds the link of our e-mail: its state in plain words, its steps, its letters. */
@Route(value = "o/:office/track/:token", autoLayout = false)
@AnonymousAllowed
class TrackView extends PublicPage {

    /** Said of every link that opens nothing, whatever the reason. */
    static final String GONE = "This link does not work any more";

    private final transient PublicTracking tracking;
    private final transient ReportJourney journey;
    private final transient Dates dates;

    TrackView(PublicSite site, PublicTracking tracking, ReportJourney journey, Dates dates) {
        super(site);
        this.tracking = tracking;
        this.journey = journey;
        this.dates = dates;
    }

    @Override
    void open(Office office, BeforeEnterEvent event) {
        String token = event.getRouteParameters().get("token").orElse("");
        String draft = PublicAddresses.draftOf(event.getLocation());
        tracking.open(office.id(), token)
                .ifPresentOrElse(found -> showCase(office, token, draft, found), () -> showGone(office));
    }

    private void showGone(Office office) {
        show(
                office,
                GONE,
                Letterhead.Place.TRACK,
                Parts.wrap(
                        new H1(GONE),
                        new Paragraph("Open the newest email you have from us and use the link in it. If you typed the"
                                + " address, check it."),
                        new Paragraph("If that does not help, reach us another way and say your reference:"),
                        Parts.contact(office)));
    }

    private void showCase(Office office, String token, String draft, TrackedCase found) {
        Div story = new Div(
                Parts.step(""),
                new H1(found.title()),
                state(found),
                new H2("How it is going"),
                steps(found),
                new H2("Letters"));
        Paragraph head = (Paragraph) story.getComponentAt(0);
        head.removeAll();
        head.add(
                new Span("Case "),
                new Reference(found.reference()),
                new Span(", sent " + dates.day(found.receivedAt())));
        found.letters().stream().map(this::letter).forEach(story::add);
        if (found.letters().isEmpty()) {
            story.add(Parts.quiet("There are no letters yet."));
        }
        story.add(new AddToCase(
                office, token, draft, found.closed(), tracking, journey, this::markError, () -> tracking.open(
                                office.id(), token)
                        .ifPresentOrElse(again -> showCase(office, token, "", again), () -> showGone(office))));
        Div columns = new Div(story, beside(office));
        columns.addClassNames("pb-q", "is-wide");
        show(office, "Your case " + found.reference(), Letterhead.Place.TRACK, Parts.wrap(columns));
    }

    private Component state(TrackedCase found) {
        Paragraph words = new Paragraph(Parts.strong(found.statusInWords()));
        found.answerBy()
                .filter(date -> !found.closed())
                .ifPresent(date -> words.add(new Span(
                        " A person answers you by " + Dates.inFull(date) + ". You do not need to do anything.")));
        if (found.closed()) {
            found.keptUntil()
                    .ifPresent(date -> words.add(new Span(" We keep it until " + Dates.inFull(date)
                            + ", in case you need it again. Then it is erased, and this page with it.")));
        }
        Div strip = new Div(found.closed() ? PbIcon.DONE.create() : PbIcon.WAIT.create(), words);
        strip.addClassNames("pb-strip", "pb-page-notice");
        return strip;
    }

    private OrderedList steps(TrackedCase found) {
        OrderedList list = new OrderedList();
        list.addClassName("pb-track");
        boolean nowMarked = found.closed();
        for (TrackedCase.TrackedStep step : found.steps()) {
            boolean now = !step.done() && !nowMarked;
            nowMarked |= now;
            list.add(step(step, now, now ? found.answerBy() : Optional.empty()));
        }
        return list;
    }

    private ListItem step(TrackedCase.TrackedStep step, boolean now, Optional<LocalDate> by) {
        Span spot = new Span();
        spot.addClassName("spot");
        Span name = step.done() || now ? Parts.strong(step.name()) : new Span(step.name());
        ListItem item = new ListItem(
                spot,
                new Div(name),
                Parts.time(step.on()
                        .map(dates::day)
                        .orElse(by.map(date -> "by " + dates.day(date)).orElse(""))));
        if (step.done()) {
            spot.add(PbIcon.DONE.create());
            item.add(Parts.hidden("done"));
        } else if (now) {
            spot.add(PbIcon.WAIT.create());
            item.addClassName("now");
            item.getElement().setAttribute("aria-current", "step");
        } else {
            item.addClassName("later");
        }
        return item;
    }

    private Article letter(TrackedCase.TrackedLetter letter) {
        Div head = new Div(
                Parts.strong(letter.fromOffice() ? letter.from() : "You"), Parts.time(dates.moment(letter.at())));
        head.addClassName("pb-letter-head");
        Div body = new Div(letter.body());
        body.addClassName("pb-letter-body");
        Article article = new Article(head, body);
        article.addClassName("pb-letter");
        if (letter.fromOffice()) {
            article.addClassName("is-out");
        }
        return article;
    }

    private static Aside beside(Office office) {
        return Parts.aside(
                new H2("Talk to us"),
                Parts.contact(office),
                new H2("Keep this address to yourself"),
                new Paragraph("Whoever has it can read this page. On a computer you share, close the page when you have"
                        + " finished."),
                new H2("Your data"),
                new Paragraph(new Anchor(PublicAddresses.privacy(office), "What happens to what you tell us")));
    }
}
