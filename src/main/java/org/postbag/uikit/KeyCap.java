package org.postbag.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The key that does what the control beside it does, drawn as a key. Hidden from assistive technology: keys are no names. */
public class KeyCap extends Span {

    /** @param key such as "C" or "Ctrl K" */
    public KeyCap(String key) {
        super(key);
        addClassName("pb-key");
        if (isSwitchable(key)) {
            addClassName("is-single");
        }
        getElement().setAttribute("aria-hidden", "true");
    }

    /**
     * Shows the key on a button and lets it press the button. Keys act when no field has the focus and the person has not
     * switched them off (WCAG 2.1.4); {@code look/keys.js} does it in the browser.
     *
     * @param key one letter, one sign, or a name such as "Enter"
     */
    public static Button on(Button button, String key) {
        press(button, key);
        button.setSuffixComponent(new KeyCap(key));
        return button;
    }

    /** As {@link #on}, without showing the key. */
    public static <C extends Component> C press(C control, String key) {
        mark(control, key);
        return control;
    }

    private static void mark(HasElement control, String key) {
        String name = key.length() == 1 ? key.toLowerCase(Locale.ROOT) : key;
        control.getElement().setAttribute("data-key", name);
        control.getElement().setAttribute("aria-keyshortcuts", name);
    }

    private static boolean isSwitchable(String key) {
        return key.length() == 1;
    }
}
