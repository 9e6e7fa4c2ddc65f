package org.postbag.publicsite;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postbag.offices.Office;
import org.postbag.uikit.Dates;

/**
 * The privacy notice, made from the office's settings so that text and system cannot differ. It says all that Article 13
 * asks for (law.md 3.3, items 1 to 12).
 */
@Route(value = "o/:office/privacy", autoLayout = false)
@AnonymousAllowed
class PrivacyView extends PublicPage {

    private final PublicSiteProperties properties;

    PrivacyView(PublicSite site, PublicSiteProperties properties) {
        super(site);
        this.properties = properties;
    }

    @Override
    void open(Office office, BeforeEnterEvent event) {
        Article notice = new Article(
                new H1("What happens to what you tell us"),
                Parts.quiet("Version " + properties.notice().version() + ", in force since "
                        + Dates.inFull(properties.notice().since())),
                inShort());
        OrderedList contents = new OrderedList();
        chapters(office).forEach((id, chapter) -> {
            chapter.setId(id);
            notice.add(chapter);
            Anchor link = new Anchor(PublicAddresses.privacy(office) + "#" + id, chapter.heading);
            link.getElement().setAttribute("router-ignore", true);
            contents.add(new ListItem(link));
        });
        Nav onThisPage = new Nav(new H2("On this page"), contents);
        onThisPage.setAriaLabel("On this page");
        onThisPage.addClassName("pb-toc");
        Div columns = new Div(onThisPage, notice);
        columns.addClassName("pb-doc");
        show(office, "Privacy", null, Parts.wrap(columns));
    }

    private Div inShort() {
        Div box = new Div(
                new H2("In short"),
                Parts.list(
                        "We use what you send to act for you, and for nothing else.",
                        "We pass on only what is needed, only to those who can help.",
                        "You can tell us whom not to contact.",
                        "We erase your case "
                                + PublicWords.period(properties.kept().cases()) + " after it is closed.",
                        "You can ask for a copy at any time. We answer within one month."));
        box.addClassName("pb-short");
        return box;
    }

    private Map<String, Chapter> chapters(Office office) {
        Map<String, Chapter> chapters = new LinkedHashMap<>();
        chapters.put("who", who(office));
        chapters.put("why", why(office));
        chapters.put("share", share());
        chapters.put("keep", keep());
        chapters.put("rights", rights(office));
        chapters.put("complain", complain(office));
        return chapters;
    }

    private Chapter who(Office office) {
        return new Chapter(
                "Who is responsible",
                new Paragraph(office.representative() + " decides how your data is used (the “controller”). "
                        + properties.processor() + " keeps it for the office and may not use it for itself (the"
                        + " “processor”)."),
                Parts.contact(office));
    }

    private static Chapter why(Office office) {
        return new Chapter(
                "What we use and why",
                new Paragraph(
                        "We use your name, how to reach you, your address and what you tell us, because acting for"
                                + " residents is part of the public task of " + PublicWords.aRole(office)
                                + " (Article 6(1)(e) of the UK GDPR)."),
                new Paragraph(
                        "If you tell us about health, beliefs, offences or similar things, we use them only to act"
                                + " on your request (Data Protection Act 2018, Schedule 1, paragraph 23)."),
                new Paragraph("You do not have to tell us anything. Without a way to reach you we cannot answer, and"
                        + " without knowing what happened we cannot act."),
                new Paragraph("No decision about you is made by a computer alone."));
    }

    private Chapter share() {
        return new Chapter(
                "Who we share it with",
                new Paragraph(
                        "Those who can fix the problem, such as your landlord, the council, a government office or"
                                + " an agency. They get only what they need to act on your case. If there is somebody we"
                                + " should not contact, tell us, and we will not."),
                new Paragraph("We never sell it, and we never use it for campaigning or a newsletter."),
                new Paragraph(properties.transfers()));
    }

    private Chapter keep() {
        Table table = new Table("What", "How long", "Then");
        PublicSiteProperties.Kept kept = properties.kept();
        table.row(
                Parts.strong("Your case and letters"),
                new Span(PublicWords.period(kept.cases()) + " after the case is closed"),
                new Span("Erased, with a certificate"));
        table.row(
                Parts.strong("A form you did not send"), new Span("24 hours after you last typed"), new Span("Erased"));
        table.row(
                Parts.strong("Record of who did what"),
                new Span(PublicWords.period(kept.audit())),
                new Span("Erased; it never holds your name or words"));
        table.row(Parts.strong("Backups"), new Span(PublicWords.period(kept.backups())), new Span("Overwritten"));
        return new Chapter("How long we keep it", table);
    }

    private static Chapter rights(Office office) {
        return new Chapter(
                "Your rights",
                new Paragraph("You can ask us:"),
                Parts.list(
                        "for a copy of what we hold about you",
                        "to correct it",
                        "to erase it",
                        "to stop using it for a while, or to keep it although we would erase it (“restriction”)",
                        "to stop using it at all (“objection”)"),
                Parts.sentence(
                        "Write to ",
                        Parts.mail(office.email()),
                        ", call us, or say it in a letter. It is free. We answer within one month."));
    }

    private Chapter complain(Office office) {
        PublicSiteProperties.Regulator regulator = properties.regulator();
        return new Chapter(
                "If you are unhappy",
                Parts.sentence(
                        "Tell us first: write to ",
                        Parts.mail(office.email()),
                        " and say that it is a complaint about your data. We tell you within 30 days that we have it,"
                                + " and what we do about it as soon as we can."),
                Parts.sentence(
                        "You can also complain to " + regulator.name() + ", who watches over data protection: ",
                        Parts.external(regulator.url(), "make a complaint online"),
                        " or call " + regulator.phone() + "."));
    }

    /** A part of the notice with its heading. */
    private static final class Chapter extends Section {

        private final String heading;

        Chapter(String heading, Component... content) {
            this.heading = heading;
            add(new H2(heading));
            add(content);
        }
    }
}
