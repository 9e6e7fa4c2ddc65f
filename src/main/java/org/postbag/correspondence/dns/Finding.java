package org.postbag.correspondence.dns;

/**
 * What was found out about one kind of record.
 *
 * @param what it is about, such as {@code SPF}
 * @param sentence what is there, and what to do about it
 */
public record Finding(String what, Verdict verdict, String sentence) {

    /** How it stands. */
    public enum Verdict {
        GOOD,
        /** Letters may be taken for spam. */
        LACKING,
        /** Nobody answered. */
        NOT_ASKED
    }

    static Finding good(String what, String sentence) {
        return new Finding(what, Verdict.GOOD, sentence);
    }

    static Finding lacking(String what, String sentence) {
        return new Finding(what, Verdict.LACKING, sentence);
    }

    static Finding notAsked(String what) {
        return new Finding(what, Verdict.NOT_ASKED, "Could not ask: no name server answered. Try again later.");
    }
}
