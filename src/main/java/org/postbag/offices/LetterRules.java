package org.postbag.offices;

/**
 * How letters leave an office.
 *
 * @param undoSeconds how long a letter can be taken back after sending, 0 to 600
 * @param approvalRequired whether the representative signs off every reply
 */
public record LetterRules(int undoSeconds, boolean approvalRequired) {

    /** The same, with or without the representative's sign-off. */
    public LetterRules withApproval(boolean required) {
        return new LetterRules(undoSeconds, required);
    }
}
