package org.postbag.correspondence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import org.postbag.correspondence.templates.Gaps;
import org.postbag.correspondence.templates.Placeholder;
import org.postbag.correspondence.templates.TemplateFiller;
import org.postbag.correspondence.templates.TemplateRefused;
import org.postbag.correspondence.templates.TemplateText;
import org.postbag.kernel.Language;
import org.postbag.uikit.Paragraphs;
import org.postbag.uikit.PbIcon;
import org.postbag.uikit.TypingPause;

/** The text of a template in one language, and below it a letter made from it for somebody invented. */
class TemplateTextPane extends Section {

    private final TextArea text;
    private final Div sample = new Div();
    private final String tag;

    TemplateTextPane(Language language, String label) {
        tag = language.tag();
        text = new TextArea(label);
        text.addClassName("pb-field");
        text.setMinRows(8);
        text.setMaxRows(20);
        text.setMaxLength(TemplateText.TEXT_MAX_LENGTH);
        text.getElement().executeJs("this.inputElement.lang = $0", tag);
        TypingPause.watch(text);
        text.addValueChangeListener(change -> look());
        sample.addClassName("pb-letter-body");
        sample.getElement().setAttribute("lang", tag);
        Div letter = new Div(sample);
        letter.addClassNames("pb-letter", "is-out");
        H2 heading = new H2(language == Language.ENGLISH ? "Sample in English" : "Sample in Welsh");
        addClassName("pb-card");
        add(text, heading, letter);
        look();
    }

    String text() {
        return text.getValue();
    }

    void show(String words) {
        text.setValue(words);
    }

    private void look() {
        sample.removeAll();
        try {
            String filled = TemplateFiller.fill(text.getValue(), Placeholder.samples());
            if (filled.isBlank()) {
                Span nothing = new Span("Nothing is written yet.");
                nothing.addClassName("pb-quiet");
                nothing.getElement().setAttribute("lang", "en-GB");
                sample.add(nothing);
                return;
            }
            sample.add(Paragraphs.of(filled));
            gaps(filled);
        } catch (TemplateRefused refused) {
            Span problem = new Span(PbIcon.LATE.create(), new Span(String.valueOf(refused.getMessage())));
            problem.addClassName("pb-write-problem");
            problem.getElement().setAttribute("lang", "en-GB");
            sample.add(problem);
        }
    }

    private void gaps(String filled) {
        if (!Gaps.in(filled).isEmpty()) {
            Span gaps = new Span("To be filled by whoever writes: " + String.join(", ", Gaps.in(filled)));
            gaps.addClassNames("pb-small", "pb-quiet");
            gaps.getElement().setAttribute("lang", "en-GB");
            sample.add(gaps);
        }
    }
}
