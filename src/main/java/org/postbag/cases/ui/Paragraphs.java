package org.postbag.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What a person wrote, as text and nothing but text: blank lines part paragraphs, other line ends stay. */
final class Paragraphs {

    private Paragraphs() {}

    static Div of(String text) {
        Div body = new Div();
        for (String part : text.strip().split("\\R\\s*\\R")) {
            body.add(new Paragraph(part));
        }
        return body;
    }
}
