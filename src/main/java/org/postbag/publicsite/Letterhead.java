package org.postbag.publicsite;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.postbag.offices.Office;

/** The head of every public page: whose office it is, and the few places to go. */
class Letterhead extends Header {

    /** The places of the menu. */
    enum Place {
        HELP,
        TRACK
    }

    /** @param current the place the page belongs to; null for none */
    Letterhead(Office office, @Nullable Place current) {
        this();
        Anchor name = new Anchor(PublicAddresses.home(office), office.representative());
        name.addClassName("pb-mast-name");
        Span role = new Span(office.representativeTitle());
        role.addClassName("pb-mast-role");
        Nav menu = new Nav(
                item(PublicAddresses.report(office), "Get help", current == Place.HELP),
                item(PublicAddresses.home(office) + "#track", "Track a case", current == Place.TRACK));
        menu.setAriaLabel("Main");
        row(new Div(name, role), menu);
    }

    private Letterhead() {
        addClassName("pb-mast");
    }

    /** For pages that belong to no office. */
    static Letterhead withoutOffice() {
        Letterhead head = new Letterhead();
        Span name = new Span("Postbag");
        name.addClassName("pb-mast-name");
        Span role = new Span("Casework for elected representatives");
        role.addClassName("pb-mast-role");
        head.row(new Div(name, role));
        return head;
    }

    private void row(com.vaadin.flow.component.Component... parts) {
        Div row = Parts.wrap(parts);
        row.addClassName("pb-mast-row");
        add(row);
    }

    private static Anchor item(String href, String words, boolean current) {
        Anchor item = new Anchor(href, words);
        // The browser itself goes to a part of a page; Flow would drop which part is meant.
        item.getElement().setAttribute("router-ignore", href.contains("#"));
        if (current) {
            item.getElement().setAttribute("aria-current", "page");
        }
        return item;
    }
}
