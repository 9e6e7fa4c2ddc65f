package org.postbag.correspondence;

import java.util.Locale;

/**
 * Something about a letter that its writer should look at again: letters to the wrong person are what offices fear most.
 *
 * @param what the name, the colleague, the address, the file and its case, or what is spoken of
 */
public record LetterConcern(Kind kind, String what) {

    /** What it is about. */
    public enum Kind {
        /** Another person whom the office knows stands in the text. */
        NAMES_SOMEBODY_ELSE,
        /** Nobody has written to or from the address on this case before. */
        NEW_ADDRESS,
        /** Mail to the address comes back. */
        COMES_BACK,
        /** A file that goes along lies on another case of the office, and not on this one. */
        FILE_OF_ANOTHER_CASE,
        /** A colleague has answered the letter that this one answers. */
        ANSWERED_BY_COLLEAGUE,
        /** It speaks of special category data to somebody else than the resident: settled by a basis alone (law.md ER-3). */
        SPECIAL_CATEGORY;

        /** As the audit names it. */
        String inAudit() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** In words for the writer. */
    public String sentence() {
        return switch (kind) {
            case NAMES_SOMEBODY_ELSE -> "The letter names " + what + ", who is somebody else your office works for.";
            case NEW_ADDRESS -> "Nobody has written to or from " + what + " on this case before.";
            case COMES_BACK -> "Mail to " + what + " comes back. Phone, or write by post.";
            case FILE_OF_ANOTHER_CASE -> "The file " + what + ", which is another one.";
            case ANSWERED_BY_COLLEAGUE -> what + " has answered the same letter already.";
            case SPECIAL_CATEGORY -> "It speaks of " + what + ".";
        };
    }
}
