package org.postbag.offices;

/**
 * How letters leave an office.
 *
 * @param undoSeconds how long a letter can be taken back after sending, 0 to {@link #MOST_UNDO_SECONDS}
 * @param approvalRequired whether the representative signs off every reply
 */
public record LetterRules(int undoSeconds, boolean approvalRequired) {

    /** The longest time to take a letter back: ten minutes. */
    public static final int MOST_UNDO_SECONDS = 600;

    /** What an office begins with. */
    public static final LetterRules USUAL = new LetterRules(20, false);

    /** The same, with or without the representative's sign-off. */
    public LetterRules withApproval(boolean required) {
        return new LetterRules(undoSeconds, required);
    }

    /** Whether the time to take a letter back is one an office may choose. */
    public boolean isWithinLimits() {
        return undoSeconds >= 0 && undoSeconds <= MOST_UNDO_SECONDS;
    }
}
