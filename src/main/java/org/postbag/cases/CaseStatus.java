package org.postbag.cases;

/** Where a case stands. */
public enum CaseStatus {
    /** Arrived; nobody has decided about it. */
    NEW("New"),
    /** Somebody works on it. */
    OPEN("Open"),
    /** Somebody else must move: a department, or the resident. */
    WAITING("Waiting on others"),
    /** Done; kept until its retention period is over. */
    CLOSED("Closed");

    private final String words;

    CaseStatus(String words) {
        this.words = words;
    }

    /** As staff read it. */
    public String words() {
        return words;
    }
}
