package org.postbag.correspondence.inbox;

/** A part of what came in, as the message inbox shows it. */
public enum MailQueue {
    /** New enquiries that nobody has decided about, and what belongs nowhere for sure. */
    TO_SORT("To sort"),
    /** Went onto a case that was there. */
    ON_A_CASE("On a case"),
    /** Written by programs, and letters of ours that came back. */
    AUTOMATIC("Automatic"),
    /** Set aside by staff. */
    NOT_CASEWORK("Not casework"),
    /** Kept as it came. */
    UNREADABLE("Could not be read");

    private final String words;

    MailQueue(String words) {
        this.words = words;
    }

    /** As staff read it. */
    public String words() {
        return words;
    }
}
