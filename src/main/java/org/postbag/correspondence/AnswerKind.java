package org.postbag.correspondence;

/** What a letter from an organisation is to the question it was asked. */
public enum AnswerKind {
    /** It says that our letter has arrived, and nothing else: the clock runs on. */
    HOLDING,
    /** It answers: the clock stops. */
    FULL
}
