package org.postbag.cases;

/** How urgent a case is. */
public enum Priority {
    /** Can wait behind everything else. */
    LOW("Low"),
    /** The ordinary case. */
    NORMAL("Normal"),
    /** Before ordinary cases. */
    HIGH("High"),
    /** Now; somebody may be at risk. */
    URGENT("Urgent");

    private final String words;

    Priority(String words) {
        this.words = words;
    }

    /** As staff read it. */
    public String words() {
        return words;
    }
}
