package org.postbag.correspondence;

/**
 * Something about a letter that its writer should look at again: letters to the wrong person are what offices fear most.
 *
 * @param what the name or the address
 */
public record LetterConcern(Kind kind, String what) {

    /** What it is about. */
    public enum Kind {
        /** Another person whom the office knows stands in the text. */
        NAMES_SOMEBODY_ELSE,
        /** Nobody has written to or from the address on this case before. */
        NEW_ADDRESS
    }

    /** In words for the writer. */
    public String sentence() {
        return switch (kind) {
            case NAMES_SOMEBODY_ELSE -> "The letter names " + what + ", who is somebody else your office works for.";
            case NEW_ADDRESS -> "Nobody has written to or from " + what + " on this case before.";
        };
    }
}
