package org.postbag.publicsite;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.ServletContext;
import java.util.Optional;
import org.postbag.offices.Office;

/**
 * Every cookie the site can set: its own, and that of a proxy which shares visitors out among several nodes. Both are needed, so
 * nobody is asked for consent (law.md PE-10, PE-11).
 */
@Route(value = "o/:office/cookies", autoLayout = false)
@AnonymousAllowed
class CookiesView extends PublicPage {

    private final String cookie;
    private final int minutes;
    private final String nodeCookie;

    CookiesView(PublicSite site, ServletContext server, PublicSiteProperties settings) {
        super(site);
        cookie = Optional.ofNullable(server.getSessionCookieConfig().getName()).orElse("JSESSIONID");
        minutes = server.getSessionTimeout();
        nodeCookie = settings.nodeCookie();
    }

    @Override
    void open(Office office, BeforeEnterEvent event) {
        Div content = new Div(
                new H1("Cookies"),
                new Paragraph("A cookie is a small file kept by your browser. This is every cookie the site can set."),
                new H2("Needed to make the site work"),
                cookies(),
                new H2("Additional"),
                new Paragraph(
                        "None. We do not count visitors, we do not follow you to other sites, and nobody else sets"
                                + " cookies here. That is why we do not ask you for consent."));
        content.addClassName("pb-reading");
        show(office, "Cookies", null, Parts.wrap(content));
    }

    /** The cookies one by one. */
    Table cookies() {
        Table table = new Table("Name", "What it is for", "Gone after");
        table.row(
                name(cookie),
                new Span("Keeps the page you are on connected with us while you read or fill in a form"),
                new Span(minutes + " minutes without use, or when you close the browser"));
        if (!nodeCookie.isBlank()) {
            table.row(
                    name(nodeCookie),
                    new Span("Brings you back to the same one of our computers, which holds the page you are on"),
                    new Span("closing the browser"));
        }
        return table;
    }

    private static Span name(String cookie) {
        Span name = new Span(cookie);
        name.addClassName("pb-ref");
        return name;
    }
}
