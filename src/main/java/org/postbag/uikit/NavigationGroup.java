package org.postbag.uikit;

/** The labelled groups of the staff navigation, in order. */
public enum NavigationGroup {
    /** Queues of the task list. */
    TASKS("Tasks"),
    /** Cases and the people they are about. */
    CASEWORK("Casework"),
    /** Clocks, processes and settings. */
    OFFICE("Running the office");

    private final String label;

    NavigationGroup(String label) {
        this.label = label;
    }

    /** The group's heading. */
    public String label() {
        return label;
    }
}
