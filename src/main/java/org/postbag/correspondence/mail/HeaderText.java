package org.postbag.correspondence.mail;

import java.util.regex.Pattern;

/**
 * Text that is going to stand in a mail header. What people type is cleaned; what the program puts together is checked and
 * refused, so that a line break never starts a header of somebody else's choice (law.md EM-11, ASVS 1.3.11).
 */
public final class HeaderText {

    private static final Pattern BREAK = Pattern.compile("[\\r\\n\\x00\\u0085\\u2028\\u2029]");

    private HeaderText() {}

    /**
     * One line of text made from whatever was typed: runs of spaces, line breaks and control characters become one space.
     *
     * @param maxLength most characters kept; a character outside the basic plane counts two and is never cut in half
     */
    public static String clean(String text, int maxLength) {
        StringBuilder line = new StringBuilder();
        // Of a long text no more is looked at than is kept: a preview is made from each letter.
        for (int i = 0; i < text.length() && line.length() <= maxLength; i++) {
            char next = wellFormed(text, i);
            boolean space = isUnfit(next);
            if (line.isEmpty() && (space || Character.isWhitespace(next))) {
                continue;
            }
            if (!space) {
                line.append(next);
            } else if (line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        if (line.length() > maxLength) {
            line.setLength(Character.isHighSurrogate(line.charAt(maxLength - 1)) ? maxLength - 1 : maxLength);
        }
        return line.toString().stripTrailing();
    }

    /** Body text: line ends become one kind, controls other than tab are left out, lone surrogates are replaced. */
    public static String cleanBody(String text) {
        StringBuilder body = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char next = wellFormed(text, i);
            if (next == '\r') {
                if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                    body.append('\n');
                }
            } else if (!Character.isISOControl(next) || next == '\n' || next == '\t') {
                body.append(next);
            }
        }
        return body.toString();
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

    /** Spaces, controls, line and paragraph separators, and the marks that make text run backwards. */
    private static boolean isUnfit(char next) {
        return next == ' '
                || Character.isISOControl(next)
                || next == 0x200E
                || next == 0x200F
                || next >= 0x2028 && next <= 0x202E
                || next >= 0x2066 && next <= 0x2069
                || next == 0xFEFF;
    }

    /** The character at this place; U+FFFD for half of one. */
    private static char wellFormed(String text, int place) {
        char next = text.charAt(place);
        boolean half = Character.isHighSurrogate(next)
                        && (place + 1 == text.length() || !Character.isLowSurrogate(text.charAt(place + 1)))
                || Character.isLowSurrogate(next) && (place == 0 || !Character.isHighSurrogate(text.charAt(place - 1)));
        return half ? '\uFFFD' : next;
    }
}
