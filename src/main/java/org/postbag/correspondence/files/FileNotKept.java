package org.postbag.correspondence.files;

/** A file that may not be kept; what has been written of it goes with the transaction. */
public final class FileNotKept extends RuntimeException {

    private final transient Reason reason;

    /** @param reason what is wrong with it */
    public FileNotKept(Reason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    /** What is wrong with it. */
    public Reason reason() {
        return reason;
    }

    /** What can be wrong with a file. */
    public enum Reason {
        /** There is nothing in it. */
        EMPTY,
        /** It is of no kind that is allowed, or not what its name says. */
        KIND,
        /** There is more of it than was allowed. */
        TOO_LARGE,
        /** The virus scanner found something in it. */
        INFECTED
    }
}
