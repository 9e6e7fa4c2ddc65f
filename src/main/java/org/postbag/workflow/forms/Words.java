package org.postbag.workflow.forms;

import java.util.Locale;

/** Turns labels into parts of sentences. */
final class Words {

    private Words() {}

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    /** “Full name” becomes “full name”; “MP's reply” stays as it is. */
    static String inSentence(String label) {
        String text = label.endsWith("?") || label.endsWith(":") ? label.substring(0, label.length() - 1) : label;
        boolean abbreviation = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return text.isEmpty() || abbreviation ? text : text.substring(0, 1).toLowerCase(Locale.UK) + text.substring(1);
    }

    /** “5,000 characters”. */
    static String characters(int count) {
        return String.format(Locale.UK, "%,d %s", count, count == 1 ? "character" : "characters");
    }
}
