package org.postbag.publicsite;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.postbag.offices.Office;

/** How far the site can be used by everybody, what cannot yet, and how to get help (law.md FE-9). */
@Route(value = "o/:office/accessibility", autoLayout = false)
@AnonymousAllowed
class AccessibilityView extends PublicPage {

    AccessibilityView(PublicSite site) {
        super(site);
    }

    @Override
    void open(Office office, BeforeEnterEvent event) {
        Div content = new Div(
                new H1("Accessibility"),
                new Paragraph("We want as many people as possible to be able to use this site. You can:"),
                Parts.list(
                        "use all of it with a keyboard alone, or with speech recognition",
                        "read it with a screen reader",
                        "zoom to 400% without text leaving the screen",
                        "change colours, contrast and spacing in your browser",
                        "take as long as you need: what you type is kept for 24 hours, even if the page is left open"),
                new H2("What does not work yet"),
                Parts.list(
                        "The form needs JavaScript. Without it, call us, write to us or email us instead.",
                        "The site is in English only so far."),
                new H2("How well it meets the standard"),
                new Paragraph(
                        "The standard is the Web Content Accessibility Guidelines, version 2.2, level AA. Every page"
                                + " is tested against it by software whenever the site is changed. We know of no page that"
                                + " fails it, other than what is listed above."),
                new H2("If you need it another way"),
                new Paragraph(
                        "Tell us if you need something in large print, easy read, audio or braille, or if you would"
                                + " rather talk than write. Tell us too if something here does not work for you."),
                Parts.contact(office),
                new H2("If you are not happy with our answer"),
                Parts.sentence(
                        "Call the ",
                        Parts.external(
                                "https://www.equalityadvisoryservice.com/", "Equality Advisory and Support Service"),
                        ". In Northern Ireland, contact the ",
                        Parts.external("https://www.equalityni.org/", "Equality Commission for Northern Ireland"),
                        "."));
        content.addClassName("pb-reading");
        show(office, "Accessibility", null, Parts.wrap(content));
    }
}
