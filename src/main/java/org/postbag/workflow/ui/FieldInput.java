package org.postbag.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.postbag.workflow.forms.FieldOption;
import org.postbag.workflow.forms.FormField;

/**
 * One field on the screen.
 *
 * @param component the Vaadin field
 * @param reader its answer, in the form in which drafts keep it; blank, never null, when there is none
 * @param writer puts such an answer in; what it cannot show it leaves out
 */
record FieldInput(FormField field, Component component, Supplier<Object> reader, Consumer<Object> writer) {

    /** The first radio button or box, or the box one types in, never the surrounding element. */
    private static final String FOCUS =
            "const box = this.querySelector('input:checked') || this.querySelector('input, textarea');"
                    + " (box || this).focus()";

    Object value() {
        return reader.get();
    }

    void setValue(Object answer) {
        writer.accept(answer);
    }

    /** Puts in what the browser kept of an earlier answer: choices by their labels. */
    void putBack(Object kept) {
        if (field.options().isEmpty()) {
            setValue(kept);
        } else if (kept instanceof Collection<?> labels) {
            setValue(labels.stream().map(this::valueOf).toList());
        } else {
            setValue(valueOf(kept));
        }
    }

    /** The value of the choice that is called so; empty when there is no such choice any more. */
    private String valueOf(Object label) {
        return field.options().stream()
                .filter(option -> option.label().equals(label))
                .map(FieldOption::value)
                .findFirst()
                .orElse("");
    }

    /** Shows the message beside the field; an empty one takes it away. */
    void setError(String message) {
        if (component instanceof HasValidation validated) {
            validated.setErrorMessage(message);
            validated.setInvalid(!message.isEmpty());
        }
    }

    void onChange(Runnable listener) {
        if (component instanceof HasValue<?, ?> input) {
            input.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    listener.run();
                }
            });
        }
    }

    void focus() {
        component.getElement().executeJs(FOCUS);
    }
}
