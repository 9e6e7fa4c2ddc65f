package org.postbag.kernel;

/**
 * An act that was refused for a reason the person can be told. The message is a whole sentence in the person's words that
 * says what to do; it is shown as it is. Subclasses are named for the fact, such as {@code CaseAlreadyClosed}.
 */
public abstract class Refusal extends RuntimeException {

    /** @param sentence what is shown to the person */
    protected Refusal(String sentence) {
        super(sentence);
    }
}
