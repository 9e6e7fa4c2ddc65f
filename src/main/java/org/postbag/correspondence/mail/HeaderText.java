package org.postbag.correspondence.mail;

import java.util.regex.Pattern;

/**
 * Text that is going to stand in a mail header. What people type is cleaned; what the program puts together is checked and
 * refused, so that a line break never starts a header of somebody else's choice (law.md EM-11, ASVS 1.3.11).
 */
public final class HeaderText {

    /** Controls, line and paragraph separators, and the marks that make text run backwards. */
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\s]+");

    private static final Pattern BREAK = Pattern.compile("[\\r\\n\\x00\\u0085\\u2028\\u2029]");

    private static final Pattern UNFIT_IN_BODY = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private HeaderText() {}

    /**
     * One line of text made from whatever was typed: runs of spaces, line breaks and control characters become one space.
     *
     * @param maxLength most characters kept; a character outside the basic plane counts two and is never cut in half
     */
    public static String clean(String text, int maxLength) {
        String line = UNFIT.matcher(wellFormed(text)).replaceAll(" ").strip();
        if (line.length() <= maxLength) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(maxLength - 1)) ? maxLength - 1 : maxLength;
        return line.substring(0, end).stripTrailing();
    }

    /** Body text: line ends become one kind, controls other than tab are left out, lone surrogates are replaced. */
    public static String cleanBody(String text) {
        String lines = wellFormed(text).replace("\r\n", "\n").replace('\r', '\n');
        return UNFIT_IN_BODY.matcher(lines).replaceAll("");
    }

    /**
     * The value itself, once it is known to stay on its line.
     *
     * @throws IllegalArgumentException if it holds a line break or a NUL
     */
    static String require(String value) {
        if (BREAK.matcher(value).find()) {
            throw new IllegalArgumentException("A mail header cannot hold a line break");
        }
        return value;
    }

    private static String wellFormed(String text) {
        StringBuilder fit = new StringBuilder(text.length());
        text.codePoints()
                .forEach(point -> fit.appendCodePoint(
                        point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point));
        return fit.toString();
    }
}
