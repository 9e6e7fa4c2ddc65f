package org.postbag.correspondence.templates;

import org.postbag.kernel.Language;

/**
 * What a manager writes down.
 *
 * @param name by which colleagues find it
 * @param welsh empty while nobody has written it
 */
public record TemplateText(String name, TemplateKind kind, String english, String welsh) {

    /** Longest name, in characters. */
    public static final int NAME_MAX_LENGTH = 80;

    /** Longest text of one language, in characters. */
    public static final int TEXT_MAX_LENGTH = 10_000;

    /** The text in this language; the English one where there is no other. */
    public String in(Language language) {
        return language == Language.WELSH && !welsh.isBlank() ? welsh : english;
    }
}
