package org.postbag.kernel;

import java.util.Locale;

/** A language people are written to in. */
public enum Language {
    /** British English. */
    ENGLISH("English", "en-GB"),
    /** Welsh. */
    WELSH("Cymraeg", "cy");

    private final String ownName;
    private final String tag;

    Language(String ownName, String tag) {
        this.ownName = ownName;
        this.tag = tag;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** As pages and mails name it (BCP 47). */
    public String tag() {
        return tag;
    }

    /** How dates are written in it. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
