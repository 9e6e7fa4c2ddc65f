package org.postbag.uikit;

import com.vaadin.flow.component.textfield.TextFieldBase;

/**
 * Brings what is typed to the server when the writer pauses, and when the box is left. Used instead of Flow's lazy mode, which
 * drops a text when two input events report the same value within its pause, as pasting several lines does.
 */
public final class TypingPause {

    private static final String WATCH =
            """
            if (this.pbPause) { return; }
            this.pbPause = true;
            let pause;
            const send = () => { clearTimeout(pause); this.dispatchEvent(new CustomEvent('change')); };
            this.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(send, $0); });
            this.addEventListener('change', () => clearTimeout(pause));
            """;

    /** A pause in writing, in milliseconds. */
    private static final int WRITING = 700;

    private TypingPause() {}

    /** Sends the text of this box after a pause; leave the box's value change mode as it is. */
    public static void watch(TextFieldBase<?, ?> box) {
        watch(box, WRITING);
    }

    /** As {@link #watch(TextFieldBase)}, after a pause of so many milliseconds, such as a shorter one for a search. */
    public static void watch(TextFieldBase<?, ?> box, int millis) {
        box.addAttachListener(attached -> box.getElement().executeJs(WATCH, millis));
    }
}
