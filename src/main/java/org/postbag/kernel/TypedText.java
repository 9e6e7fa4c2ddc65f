package org.postbag.kernel;

import java.text.Normalizer;

/**
 * Makes what was typed or pasted into plain text: one form of each letter (Unicode NFC), no control characters, nothing that
 * turns the direction of the text around it, no half characters. Markup stays as it is, as text; screens escape it.
 */
public final class TypedText {

    private TypedText() {}

    /** One line: breaks and tabs become spaces. */
    public static String line(String typed) {
        return clean(typed, false);
    }

    /** Several lines, parted by line feeds; tabs stay. */
    public static String lines(String typed) {
        return clean(typed.replace("\r\n", "\n").replace('\r', '\n'), true);
    }

    private static String clean(String typed, boolean multiline) {
        StringBuilder kept = new StringBuilder(typed.length());
        typed.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t' || c == '\r') {
                kept.append(multiline ? (char) c : ' ');
            } else if (isKept(c)) {
                kept.appendCodePoint(c);
            }
        });
        String text = Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
        return text.codePoints().allMatch(TypedText::isInvisible) ? "" : text;
    }

    private static boolean isKept(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> !turnsDirection(c) && c != 0xFEFF;
            default -> true;
        };
    }

    /** Overrides and isolates (Unicode Annex 9); left-to-right and right-to-left marks are harmless. */
    private static boolean turnsDirection(int c) {
        return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static boolean isInvisible(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /** The length a person would count, near enough: a character beyond 16 bits is one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
