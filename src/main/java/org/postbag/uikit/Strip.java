package org.postbag.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A sentence across the page about the page: an error, a warning, a stopped clock, or a plain fact. One per page. */
public class Strip extends Div {

    private Strip(State state, PbIcon icon, String role, String lead, String words, Component... action) {
        addClassName("pb-strip");
        if (state != State.PLAIN) {
            addClassName(state.stripClass());
        }
        if (!role.isEmpty()) {
            getElement().setAttribute("role", role);
        }
        Span text = new Span();
        if (!lead.isEmpty()) {
            Span strong = new Span(lead);
            strong.getStyle().set("font-weight", "var(--pb-weight-strong)");
            text.add(strong, new Span(" "));
        }
        text.add(words);
        add(icon.create(), text);
        add(action);
    }

    /** Something went wrong; read aloud at once. */
    public static Strip error(String lead, String words, Component... action) {
        return new Strip(State.LATE, PbIcon.LATE, "alert", lead, words, action);
    }

    /** Something to mind; read aloud when there is a pause. */
    public static Strip warning(String lead, String words, Component... action) {
        return new Strip(State.SOON, PbIcon.ALERT, "status", lead, words, action);
    }

    /** A clock is stopped, or a contact is protected. */
    public static Strip hold(PbIcon icon, String lead, String words, Component... action) {
        return new Strip(State.HOLD, icon, "", lead, words, action);
    }

    /** A plain fact. */
    public static Strip info(String lead, String words, Component... action) {
        return new Strip(State.PLAIN, PbIcon.INFO, "", lead, words, action);
    }
}
