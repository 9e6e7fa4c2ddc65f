package org.postbag.publicsite;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextFieldBase;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.util.Map;
import org.postbag.uikit.TypingPause;

/**
 * Brings what is typed to the server while it is typed, and loses none of it: until the server has kept an answer, it stands in
 * the state of the page's entry in the browser's history, where it outlives a reload, such as the one after a session ended.
 *
 * <p>This goes around Flow on purpose. Its own way to rename an address, followed by a navigation in the same answer, makes
 * the browser load the page twice, which takes away what is being typed on it.
 */
final class Typing {

    private static final String REMEMBER =
            """
            if (this.pbTyping) { return; }
            this.pbTyping = true;
            const send = () => this.dispatchEvent(new CustomEvent('change'));
            const remember = () => {
              const state = window.history.state || {};
              const typed = { ...state.pbTyped, [this.id]: this.value };
              window.history.replaceState({ ...state, pbTyped: typed }, '');
            };
            this.addEventListener('change', remember);
            this.addEventListener('keydown', event => {
              if ($0 && event.key === 'Enter' && !event.isComposing) {
                send();
                this.dispatchEvent(new CustomEvent('pb-enter'));
              }
            });
            const lost = window.history.state && window.history.state.pbTyped && window.history.state.pbTyped[this.id];
            if (lost !== undefined && lost !== null && lost !== this.value) {
              this.value = lost;
              // Not at once: while Flow builds the page it takes no events.
              setTimeout(send);
            }
            """;

    /** What Flow's client calls a choice is its number, which means the same as long as the page has the same choices. */
    private static final String REMEMBER_CHOICE =
            """
            if (this.pbTyping) { return; }
            this.pbTyping = true;
            const answer = this.localName === 'vaadin-checkbox' ? 'checked' : 'value';
            // Not at once: the group hears of it after the box inside it.
            this.addEventListener('change', () => setTimeout(() => {
              const state = window.history.state || {};
              const chosen = { ...state.pbChosen, [this.id]: this[answer] };
              window.history.replaceState({ ...state, pbChosen: chosen }, '');
            }));
            const lost = window.history.state && window.history.state.pbChosen && window.history.state.pbChosen[this.id];
            if (lost !== undefined && lost !== null && String(lost) !== String(this[answer])) {
              setTimeout(() => { this[answer] = lost; });
            }
            """;

    /** Of a page that was left meanwhile nothing is said: its address would be put over that of the page one has gone to. */
    private static final String KEPT =
            """
            const page = new URL($1, document.baseURI);
            const step = new URLSearchParams(window.location.search).get('step');
            if (page.pathname !== window.location.pathname || step !== null && step !== page.searchParams.get('step')) {
              return;
            }
            const state = { ...window.history.state };
            const typed = { ...state.pbTyped };
            for (const id of Object.keys(typed)) { if (typed[id] === $0[id]) { delete typed[id]; } }
            state.pbTyped = typed;
            // A choice is sent as it is made, so the server has those.
            delete state.pbChosen;
            window.history.replaceState(state, '', $1);
            """;

    private Typing() {}

    /** Sends the text after a pause, not only when the field is left; Enter in a field of one line goes on. */
    static void watch(TextFieldBase<?, ?> box, Runnable enter) {
        boolean oneLine = !(box instanceof TextArea);
        TypingPause.watch(box);
        box.addAttachListener(attached -> box.getElement().executeJs(REMEMBER, oneLine));
        if (oneLine) {
            box.getElement().addEventListener("pb-enter", pressed -> enter.run());
        }
    }

    /** Remembers a choice that is made, which Flow itself brings to the server. */
    static void watch(Component choice) {
        choice.addAttachListener(attached -> choice.getElement().executeJs(REMEMBER_CHOICE));
    }

    /**
     * Tells the browser what the server has kept, and under which address it is found again.
     *
     * @param answers by the id of the field
     * @param address of this page from now on, such that coming back to it finds the answers
     */
    static void kept(UI ui, Map<String, Object> answers, String address) {
        JsonObject texts = Json.createObject();
        answers.forEach((id, answer) -> texts.put(id, String.valueOf(answer)));
        ui.getPage().executeJs(KEPT, texts, address);
    }
}
