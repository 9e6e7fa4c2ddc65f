package org.postbag.correspondence;

/** Whether an organisation still owes an answer. */
public enum ThreadState {
    /** A letter has been written and has not left. */
    WRITTEN,
    /** It has left; the clock runs. */
    WAITING,
    /** The organisation has answered. */
    ANSWERED,
    /** Nobody waits for an answer any more. */
    STOPPED
}
