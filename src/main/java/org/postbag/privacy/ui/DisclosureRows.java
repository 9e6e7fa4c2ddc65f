package org.postbag.privacy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.postbag.kernel.StaffId;
import org.postbag.privacy.Disclosure;
import org.postbag.uikit.Dates;

/** One entry of the disclosure register in the list of all: to whom, what, of which case, when and by whom. */
class DisclosureRows {

    /** The case page, below the application; the module that owns it lies above this one. */
    private static final String CASE = "staff/cases/";

    private final Map<StaffId, String> names;
    private final Dates dates;

    /** @param names of colleagues */
    DisclosureRows(Map<StaffId, String> names, Dates dates) {
        this.names = names;
        this.dates = dates;
    }

    Div row(Disclosure disclosure) {
        Span to = new Span(disclosure.recipient());
        to.addClassName("pb-register-when");
        Span address = new Span(disclosure.address() + ", by email");
        address.addClassNames("pb-small", "pb-quiet");
        Div whom = new Div(to, address);
        whom.addClassName("pb-register-what");
        Span pieces = new Span(String.join("; ", disclosure.pieces()));
        Span why = new Span(disclosure.purpose() + ". " + disclosure.basis() + "."
                + disclosure.special().map(right -> " " + right.inWords() + ".").orElse(""));
        why.addClassNames("pb-small", "pb-quiet");
        Div what = new Div(pieces, why);
        what.addClassNames("pb-register-what", "pb-small");
        Anchor about = new Anchor(CASE + disclosure.caseReference(), disclosure.caseReference());
        about.addClassName("pb-ref");
        Span when = new Span(dates.moment(disclosure.sentAt()));
        Span by = new Span("by "
                + disclosure
                        .sentBy()
                        .map(staff -> names.getOrDefault(staff, "a former colleague"))
                        .orElse("the office"));
        Div state = new Div(about, when, by);
        state.addClassNames("pb-register-state", "pb-small");
        Div row = new Div(whom, what, state);
        row.addClassName("pb-register-row");
        return row;
    }
}
