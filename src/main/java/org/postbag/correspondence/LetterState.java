package org.postbag.correspondence;

/** How far a letter has come. */
public enum LetterState {
    /** The representative has to agree first. */
    WAITING_APPROVAL("Waiting for approval"),
    /** Can still be taken back. */
    UNDO_WINDOW("About to be sent"),
    /** Somebody has to print and post it. */
    TO_POST("To be posted"),
    /** On its way to the mail server, perhaps for a second time. */
    QUEUED("Being sent"),
    /** The mail server has taken it. */
    SENT("Sent"),
    /** Given up; staff have a task to put it right. */
    FAILED("Not delivered"),
    /** Taken back in time. */
    WITHDRAWN("Taken back"),
    /** The representative did not agree. */
    RETURNED("Returned to the writer"),
    /** Came in. */
    RECEIVED("Received");

    private final String label;

    LetterState(String label) {
        this.label = label;
    }

    /** The state in words. */
    public String label() {
        return label;
    }
}
