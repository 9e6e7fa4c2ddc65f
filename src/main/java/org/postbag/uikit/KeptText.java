package org.postbag.uikit;

import com.vaadin.flow.component.Component;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Keeps in the browser what is being typed into a field whose draft the server keeps, until the server has it, so that a session
 * that ends, a lost connection or a reload loses nothing. Kept for the browser tab only, and gone when the tab is closed.
 *
 * @see KeptAnswers for forms that have no draft
 */
public final class KeptText {

    private static final String KEEP =
            """
            const field = this, name = 'postbag:' + $0;
            if (field.pbKept === name) { return; }
            field.pbKept = name;
            const kept = sessionStorage.getItem(name);
            if (kept !== null && kept !== field.value) {
              field.value = kept;
              field.dispatchEvent(new CustomEvent('input', { bubbles: true }));
              field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
            }
            field.addEventListener('input', () => sessionStorage.setItem(name, field.value));
            """;

    private static final String STORED =
            """
            if (this.pbKept && sessionStorage.getItem(this.pbKept) === $0) { sessionStorage.removeItem(this.pbKept); }
            """;

    private KeptText() {}

    /**
     * Keeps what is typed into a text field or text area, and puts back what an earlier page could not hand in.
     *
     * @param name names the text, such as the case's id and what is written; the same for the same text
     */
    public static void keep(Component field, String name) {
        field.addAttachListener(attached -> field.getElement().executeJs(KEEP, own(name)));
        if (field.isAttached()) {
            field.getElement().executeJs(KEEP, own(name));
        }
    }

    /** The server has this text; the browser need not keep it. */
    public static void stored(Component field, String text) {
        field.getElement().executeJs(STORED, text);
    }

    /** Colleagues may share a browser: each finds only what they typed themselves. */
    static String own(String name) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        return person == null ? name : person.getName() + ":" + name;
    }
}
