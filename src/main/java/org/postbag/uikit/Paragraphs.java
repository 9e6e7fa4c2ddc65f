package org.postbag.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What a person wrote, as text and nothing but text: blank lines part paragraphs, other line ends stay. */
public final class Paragraphs {

    private Paragraphs() {}

    /** The text in a block of its own. */
    public static Div of(String text) {
        Div body = new Div();
        for (String part : text.strip().split("\\R\\s*\\R")) {
            body.add(new Paragraph(part));
        }
        return body;
    }
}
