package org.postbag.workflow.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.function.SerializableConsumer;

/**
 * The form editor of bpmn.io (form-js) in the page. It only draws: what it gives back is untrusted text. Its logo stays where it
 * is, visible and uncovered, as its licence wants.
 */
@JavaScript("context://lib/forms/form-editor.js")
@JavaScript("context://lib/forms/postbag-form-editor.js")
@StyleSheet("context://lib/forms/form-js.css")
@StyleSheet("context://lib/forms/form-js-editor.css")
@StyleSheet("context://lib/forms/properties-panel.css")
class FormDrawing extends Div {

    private static final int QUIET_MILLIS = 200;

    FormDrawing(Runnable onChange) {
        addClassName("pb-form-drawing");
        getElement()
                .addEventListener("pb-form-changed", changed -> onChange.run())
                // At once, because who leaves right after the first stroke is asked, too.
                .debounce(QUIET_MILLIS, DebouncePhase.LEADING, DebouncePhase.TRAILING);
    }

    /** Shows a form in place of the present one. */
    void open(String source, SerializableConsumer<String> onFailure) {
        getElement()
                .executeJs("return window.postbagFormEditor.open(this, $0)", source)
                .then(opened -> {}, onFailure);
    }

    /** Hands over the form as it is drawn now. */
    void read(SerializableConsumer<String> taker) {
        getElement().executeJs("return window.postbagFormEditor.read(this)").then(String.class, taker);
    }

    /** The drawing is the published form now, so the browser need not warn before it leaves. */
    void markSaved() {
        getElement().executeJs("window.postbagFormEditor.markSaved(this)");
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        super.onDetach(detached);
        detached.getUI().getPage().executeJs("window.postbagFormEditor?.leave()");
    }
}
