package org.postbag.cases;

/** What happens to a case besides letters and notes. */
public enum CaseEventKind {
    /** It arrived; told by the case file, never stored as an event. */
    RECEIVED("Received", true),
    /** Team and urgency were set by the routing table. */
    ROUTED("Sorted", true),
    /** Target dates were set. */
    TARGET_SET("Target set", true),
    /** Somebody decided about it. */
    TRIAGED("Decided", true),
    /** It has another owner. */
    ASSIGNED("Given to a colleague", true),
    /** It waits for somebody else. */
    WAITING("Waiting on others", true),
    /** It no longer waits. */
    RESUMED("No longer waiting", true),
    /** Nobody looked at it in time. */
    ANSWER_LATE("Nobody answered within the target", false),
    /** The target is two working days away. */
    TARGET_NEAR("Target date is near", false),
    /** The target has passed. */
    TARGET_MISSED("Target date has passed", false),
    /** It was closed. */
    CLOSED("Closed", false),
    /** Another case about the same was joined to it. */
    DUPLICATE_JOINED("A duplicate was joined to this case", false),
    /** A case that was joined to it goes on by itself. */
    DUPLICATE_PARTED("A duplicate was reopened as a case of its own", false),
    /** It was opened again. */
    REOPENED("Reopened", false),
    /** It will be erased in 30 days. */
    ERASURE_NEAR("Will be erased in 30 days", false);

    private final String words;
    private final boolean routine;

    CaseEventKind(String words, boolean routine) {
        this.words = words;
        this.routine = routine;
    }

    /** As staff read it. */
    public String words() {
        return words;
    }

    /** Whether the timeline folds it away. */
    public boolean routine() {
        return routine;
    }
}
