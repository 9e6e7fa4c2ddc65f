package org.postbag.uikit;

import com.vaadin.flow.component.html.Span;

/** A person as two letters. The name stands beside it, so it is hidden from assistive technology. */
public class Avatar extends Span {

    /** Whose it is, as a shape and a colour. */
    public enum Kind {
        /** Somebody who writes to the office. */
        PERSON(""),
        /** A colleague. */
        OFFICE("is-office"),
        /** An organisation. */
        BODY("is-body"),
        /** The author of an internal note. */
        NOTE("is-note");

        private final String className;

        Kind(String className) {
            this.className = className;
        }
    }

    /** An avatar of 32 pixels. */
    public Avatar(String fullName, Kind kind) {
        super(initials(fullName));
        addClassName("pb-avatar");
        if (!kind.className.isEmpty()) {
            addClassName(kind.className);
        }
        getElement().setAttribute("aria-hidden", "true");
    }

    /** The same at 24 pixels, for lists. */
    public Avatar small() {
        addClassName("is-small");
        return this;
    }

    /** First letters of the first and the last word of a name, in capitals; a question mark when there is none. */
    public static String initials(String fullName) {
        String[] words = fullName.strip().split("\\s+");
        if (words[0].isEmpty()) {
            return "?";
        }
        String first = letter(words[0]);
        return words.length == 1 ? first : first + letter(words[words.length - 1]);
    }

    private static String letter(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.UK);
    }
}
