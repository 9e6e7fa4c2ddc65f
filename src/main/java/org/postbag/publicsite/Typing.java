package org.postbag.publicsite;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextFieldBase;

/**
 * Brings what is typed to the server while it is typed, and puts the draft's name into the address of the page.
 *
 * <p>Both go around Flow on purpose. Its lazy mode drops a text when two input events report the same value within the
 * pause, as pasting several lines does. Its own way to rename an address, followed by a navigation in the same answer, makes
 * the browser load the page twice, which takes away what is being typed on it.
 */
final class Typing {

    private static final String SEND_AFTER_PAUSE =
            """
            if (this.pbTyping) { return; }
            this.pbTyping = true;
            let pause;
            const send = () => { clearTimeout(pause); this.dispatchEvent(new CustomEvent('change')); };
            this.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(send, 700); });
            this.addEventListener('keydown', event => {
              if ($0 && event.key === 'Enter' && !event.isComposing) {
                send();
                this.dispatchEvent(new CustomEvent('pb-enter'));
              }
            });
            """;

    private Typing() {}

    /** Sends the text after a pause, not only when the field is left; Enter in a field of one line goes on. */
    static void send(TextFieldBase<?, ?> box, Runnable enter) {
        boolean oneLine = !(box instanceof TextArea);
        box.addAttachListener(attached -> box.getElement().executeJs(SEND_AFTER_PAUSE, oneLine));
        if (oneLine) {
            box.getElement().addEventListener("pb-enter", pressed -> enter.run());
        }
    }

    /** Gives the page's entry in the browser's history another address, so that coming back finds what was typed. */
    static void rename(UI ui, String address) {
        ui.getPage().executeJs("window.history.replaceState(window.history.state, '', $0)", address);
    }
}
