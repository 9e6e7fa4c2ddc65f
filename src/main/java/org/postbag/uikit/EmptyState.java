package org.postbag.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What stands where there is nothing to show: what is true, and what to do next. */
public class EmptyState extends Div {

    /** Which drawing stands above the words. */
    public enum Drawing {
        /** An empty letter tray. */
        TRAY(
                """
                <path d="M14 58v24a6 6 0 0 0 6 6h100a6 6 0 0 0 6-6V58"/>
                <path d="M14 58h32l7 12h34l7-12h32L110 26H30z"/>
                <path d="M52 42h36M58 34h24" stroke-dasharray="1 6"/><path d="M70 4v8M44 9l4 7M96 9l-4 7"/>"""),
        /** A torn envelope. */
        TORN(
                """
                <path d="M22 22h96v62H22z"/><path d="m22 24 40 30M118 24 92 43"/>
                <path d="m66 6 8 20-10 8 12 10-6 12" stroke="var(--pb-late-solid)"/>"""),
        /** A closed envelope. */
        ENVELOPE("""
                <path d="M22 22h96v62H22z"/><path d="m22 24 48 36 48-36"/>"""),
        /** No drawing. */
        NONE("");

        private final String paths;

        Drawing(String paths) {
            this.paths = paths;
        }

        /** The drawing as SVG, for pages that are plain HTML. */
        public String svg() {
            return "<svg viewBox=\"0 0 140 96\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.5\""
                    + " stroke-linejoin=\"round\" stroke-linecap=\"round\" focusable=\"false\">" + paths + "</svg>";
        }
    }

    /**
     * @param title what is true, such as "Nothing is waiting for you"
     * @param words more about it; empty leaves it out
     * @param actions buttons or links that lead on, the first one primary
     */
    public EmptyState(Drawing drawing, String title, String words, Component... actions) {
        this(drawing, new H2(title), words, actions);
    }

    private EmptyState(Drawing drawing, Component title, String words, Component... actions) {
        addClassName("pb-empty");
        if (drawing != Drawing.NONE) {
            Span art = new Span();
            art.addClassName("pb-art");
            art.getElement().setAttribute("aria-hidden", "true");
            art.getElement().setProperty("innerHTML", drawing.svg());
            add(art);
        }
        add(title);
        if (!words.isEmpty()) {
            add(new Paragraph(words));
        }
        if (actions.length > 0) {
            Div line = new Div(actions);
            line.addClassName("pb-line");
            add(line);
        }
    }

    /** The same as a page of its own: the title is the page's heading. */
    public static EmptyState page(Drawing drawing, String title, String words, Component... actions) {
        return new EmptyState(drawing, new H1(title), words, actions);
    }
}
