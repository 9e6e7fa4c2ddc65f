package org.postbag.correspondence;

import org.postbag.kernel.Language;

/**
 * What stands below a letter.
 *
 * @param english empty for the usual one
 * @param welsh empty for the same as in English
 */
public record SignatureText(String english, String welsh) {

    /** Longest text of one language, in characters. */
    public static final int MAX_LENGTH = 1_000;

    /** Nothing written down. */
    public static final SignatureText NONE = new SignatureText("", "");

    /** The text in this language; the English one where there is no other. */
    public String in(Language language) {
        return language == Language.WELSH && !welsh.isBlank() ? welsh : english;
    }
}
