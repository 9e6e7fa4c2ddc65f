package org.postbag.workflow;

import org.postbag.kernel.Refusal;

/** A colleague was first. */
public class TaskAlreadyClaimed extends Refusal {

    private final String colleague;

    /**
     * @param colleague the name of who has the task
     * @param when a time of day such as "10:13", or a day and time
     */
    public TaskAlreadyClaimed(String colleague, String when) {
        super(colleague + " took this at " + when + ".");
        this.colleague = colleague;
    }

    /** Who has the task. */
    public String colleague() {
        return colleague;
    }
}
