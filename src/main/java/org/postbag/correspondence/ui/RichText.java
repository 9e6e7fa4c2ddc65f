package org.postbag.correspondence.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.postbag.correspondence.LetterBody;
import org.postbag.correspondence.templates.TemplateView;

/**
 * A box in which a letter is written with formatting: HugeRTE, served by ourselves. What comes from the browser is cleaned before
 * anybody sees it as a value. A slash and the first letters of a name offer a template.
 */
@Tag("pb-rich-text")
@JavaScript("context://lib/letter/hugerte.min.js")
@JavaScript("context://lib/letter/postbag-rich-text.js")
class RichText extends AbstractSinglePropertyField<RichText, LetterBody> implements Focusable<RichText>, HasStyle {

    private static final String VALUE = "value";
    private static final String CHOSEN = "event.detail";

    /** @param name for screen readers */
    RichText(String name) {
        super(VALUE, LetterBody.EMPTY, String.class, LetterBody::ofHtml, LetterBody::html);
        addClassName("pb-rich");
        getElement().setAttribute("label", name);
        getElement().setProperty("accessibleName", name);
        setSynchronizedEvent("pb-written");
    }

    /** Exactly what the browser handed in or was handed last; never shown or sent. */
    String raw() {
        return getElement().getProperty(VALUE, "");
    }

    /** What is offered at a slash. */
    void offer(List<TemplateView> templates) {
        JsonArray names = Json.createArray();
        for (int i = 0; i < templates.size(); i++) {
            JsonObject template = Json.createObject();
            template.put("id", templates.get(i).id().toString());
            template.put("name", templates.get(i).text().name());
            names.set(i, template);
        }
        getElement().setPropertyJson("templates", names);
    }

    /** A template was chosen at a slash. */
    void onTemplate(Consumer<UUID> chosen) {
        getElement()
                .addEventListener(
                        "pb-template",
                        event -> chosen.accept(
                                UUID.fromString(event.getEventData().getString(CHOSEN))))
                .addEventData(CHOSEN);
    }

    /** Puts something where the cursor is; the browser hands the whole in afterwards. */
    void insert(LetterBody words) {
        getElement().executeJs("this.insert($0)", words.html());
    }
}
