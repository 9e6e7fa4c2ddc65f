package org.postbag.cases;

/** The queues of the task list. */
public enum WorkQueue {
    /** Tasks the signed-in person has taken. */
    MINE("Mine"),
    /** Tasks nobody has taken and the person could. */
    UNASSIGNED("Unassigned"),
    /** Tasks colleagues have taken. */
    TEAM("Team"),
    /** Tasks past their date. */
    OVERDUE("Overdue"),
    /** Tasks of cases that wait for somebody else. */
    WAITING("Waiting on others"),
    /** Every open task of the office. */
    ALL("All");

    private final String words;

    WorkQueue(String words) {
        this.words = words;
    }

    /** As staff read it. */
    public String words() {
        return words;
    }
}
