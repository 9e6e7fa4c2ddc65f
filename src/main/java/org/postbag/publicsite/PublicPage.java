package org.postbag.publicsite;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import org.jspecify.annotations.Nullable;
import org.postbag.offices.Office;
import org.postbag.uikit.Incident;

/**
 * A page of an office's public site. It finds the office of the address, puts letterhead and foot around the page's own
 * content, names the page, and moves the focus to its heading when the visitor came from another page of the site. Without
 * an office it says so; while the database is away it says that.
 */
abstract class PublicPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String BEEN_HERE = "org.postbag.publicsite.beenHere";

    /** Focus goes to what went wrong, to the part of the page the address names, or to the heading. */
    private static final String FOCUS =
            """
            const move = () => {
              const wrong = this.querySelector('.pb-errors:not([hidden])');
              const part = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
              const target = wrong || part || this.querySelector('h1');
              if ($0 && target !== wrong && target !== part) { return; }
              if (part && !wrong) { part.scrollIntoView(); } else { window.scrollTo(0, 0); }
              target.tabIndex = -1;
              target.focus({preventScroll: true});
            };
            // A page just loaded is not shown yet.
            if ($0) { setTimeout(move); } else { move(); }
            """;

    private final PublicSite site;
    private String title = "";
    private boolean wrong;

    PublicPage(PublicSite site) {
        this.site = site;
        addClassName("pb-public");
    }

    /**
     * Builds the page for its office and shows it with {@link #show}, or sends the visitor elsewhere. Problems with the
     * database may pass through.
     */
    abstract void open(Office office, BeforeEnterEvent event);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        String slug = event.getRouteParameters().get(PublicAddresses.OFFICE).orElse("");
        try {
            site.office(slug).ifPresentOrElse(office -> open(office, event), this::showNoSuchOffice);
        } catch (RuntimeException problem) {
            if (!Incident.isRecordsAway(problem)) {
                throw problem;
            }
            showAway(site.lastSeen(slug).orElse(null));
        }
    }

    @Override
    public String getPageTitle() {
        return wrong ? "Error: " + title : title;
    }

    /** Shows an office's page. */
    final void show(Office office, String name, Letterhead.@Nullable Place place, Component... content) {
        frame(new Letterhead(office, place), titled(name, office), new Foot(office), content);
    }

    /** The title the browser shows for a page of an office. */
    static String titled(String name, Office office) {
        return name + " – " + office.representative();
    }

    /** Renames the page after something went wrong on it, so that it is read out first (law.md FE-3). */
    final void markError() {
        wrong = true;
        UI.getCurrent().getPage().setTitle(getPageTitle());
    }

    /** A page for an address of this office that leads nowhere. */
    final void showNothingHere(Office office) {
        show(
                office,
                "Page not found",
                null,
                Parts.wrap(
                        new H1("There is no page at this address"),
                        new Paragraph("If you typed the address, check it. If you followed a link, it may be old."),
                        Parts.sentence(
                                "Go to the ",
                                new Anchor(PublicAddresses.home(office), "first page of this site"),
                                " or reach us another way:"),
                        Parts.contact(office)));
    }

    private void showNoSuchOffice() {
        frame(
                Letterhead.withoutOffice(),
                "Page not found – Postbag",
                Foot.withoutOffice(),
                Parts.wrap(
                        new H1("There is no office at this address"),
                        new Paragraph("If you typed the address, check it. If you followed a link, it may be old."),
                        new Paragraph(
                                "Your council or parliament can tell you who represents you and how to reach them.")));
    }

    private void showAway(@Nullable Office office) {
        Div content = Parts.wrap(
                new H1("This page cannot be shown at the moment"),
                new Paragraph(
                        "The fault is ours. Try again in a few minutes. What you have written or sent here is safe."));
        if (office == null) {
            frame(Letterhead.withoutOffice(), "Not working at the moment – Postbag", Foot.withoutOffice(), content);
        } else {
            content.add(new Paragraph("If it cannot wait, reach us another way:"), Parts.contact(office));
            show(office, "Not working at the moment", null, content);
        }
    }

    private void frame(Letterhead head, String title, Foot foot, Component... content) {
        this.title = title;
        wrong = false;
        Main main = new Main(content);
        main.setId("main");
        main.getElement().setAttribute("tabindex", "-1");
        removeAll();
        add(skipLink(main), head, main, foot);
        moveFocus();
    }

    /** Not an ordinary link: the page's base address would send "#main" elsewhere. */
    private static Anchor skipLink(Main main) {
        Anchor skip = new Anchor("#main", "Skip to main content");
        skip.addClassName("pb-skip");
        skip.getElement().setAttribute("router-ignore", true);
        skip.getElement()
                .executeJs(
                        "this.addEventListener('click', e => { e.preventDefault(); $0.focus(); });", main.getElement());
        return skip;
    }

    private void moveFocus() {
        UI ui = UI.getCurrent();
        // The browser itself begins a page it has just loaded at its top.
        boolean loaded = ComponentUtil.getData(ui, BEEN_HERE) == null;
        ComponentUtil.setData(ui, BEEN_HERE, true);
        getElement().executeJs(FOCUS, loaded);
    }
}
