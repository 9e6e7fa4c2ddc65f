package org.postbag.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import elemental.json.JsonArray;
import elemental.json.JsonObject;
import elemental.json.JsonType;
import elemental.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Keeps in the browser what is answered on a form until the form is sent, choices and texts alike, so that a session that
 * ends, a lost connection or a reload loses nothing. Kept for the browser tab only, and gone when the tab is closed.
 *
 * <p>The browser notes the answers by itself, since there may be no session any more to tell them to. A choice is noted by what
 * it is called: that is all the browser knows of it for certain.
 */
public final class KeptAnswers {

    private static final String KEEP =
            """
            const form = this, name = 'postbag:' + $0;
            const kept = () => JSON.parse(sessionStorage.getItem(name) || '{}');
            const chosen = (field, choice) =>
                [...field.querySelectorAll(choice)].filter(each => each.checked).map(each => each.textContent.trim());
            const answer = field => {
              switch (field.localName) {
                case 'vaadin-checkbox': return field.checked;
                case 'vaadin-radio-group': return chosen(field, 'vaadin-radio-button')[0] || '';
                case 'vaadin-checkbox-group': return chosen(field, 'vaadin-checkbox');
                case 'vaadin-select': return field.querySelector('vaadin-select-value-button').textContent.trim();
                case 'vaadin-combo-box': return field.selectedItem ? field.selectedItem.label : '';
                case 'vaadin-multi-select-combo-box': return field.selectedItems.map(each => each.label);
                default: return String(field.value);
              }
            };
            if (form.pbKept !== name) {
              form.pbKept = name;
              const note = event => {
                const field = event.target.closest('.pb-field[id]');
                if (field) {
                  // Not at once: the field itself hears of it after the box inside it.
                  setTimeout(() =>
                      sessionStorage.setItem(name, JSON.stringify({ ...kept(), [field.id]: answer(field) })));
                }
              };
              form.addEventListener('input', note);
              form.addEventListener('change', note);
            }
            return kept();
            """;

    private static final String FORGET = "sessionStorage.removeItem('postbag:' + $0)";

    private KeptAnswers() {}

    /**
     * Keeps what is answered in every field below this part, and hands over what an earlier page could not send.
     *
     * @param name names the form and what it is filled in for, such as a task's id; the same for the same
     * @param putBack takes the answers by the fields' ids: texts, yes or no, the names of choices
     */
    public static void keep(Component form, String name, Consumer<Map<String, Object>> putBack) {
        form.addAttachListener(attached -> form.getElement()
                .executeJs(KEEP, KeptText.own(name))
                .then(JsonValue.class, kept -> {
                    if (kept instanceof JsonObject answers && answers.keys().length > 0) {
                        putBack.accept(read(answers));
                    }
                }));
    }

    /** Forgets the answers kept under this name: they have been sent. */
    public static void forget(String name) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            // Not by the form: it may be gone from the page by now.
            ui.getPage().executeJs(FORGET, KeptText.own(name));
        }
    }

    private static Map<String, Object> read(JsonObject kept) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (String id : kept.keys()) {
            JsonValue answer = kept.get(id);
            if (answer.getType() == JsonType.BOOLEAN) {
                answers.put(id, answer.asBoolean());
            } else if (answer instanceof JsonArray several) {
                answers.put(id, texts(several));
            } else {
                answers.put(id, answer.asString());
            }
        }
        return answers;
    }

    private static List<String> texts(JsonArray several) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < several.length(); i++) {
            texts.add(several.get(i).asString());
        }
        return List.copyOf(texts);
    }
}
