package org.postbag.uikit;

import com.vaadin.flow.component.html.Span;

/** A case reference in figures that cannot be mistaken for one another. */
public class Reference extends Span {

    /** @param reference such as "ET-7K3M-92" */
    public Reference(String reference) {
        super(reference);
        addClassName("pb-ref");
        getElement().setAttribute("data-testid", "case-reference");
    }

    /** For a second mention on a page, where the first one is what the page is about. */
    public Reference secondary() {
        getElement().removeAttribute("data-testid");
        return this;
    }
}
