package org.postbag.workflow;

import org.postbag.kernel.Refusal;

/** The task is done, or its case has moved on. */
public class TaskGone extends Refusal {

    /** Says so. */
    public TaskGone() {
        super("This task is no longer open. Somebody may have finished it.");
    }
}
