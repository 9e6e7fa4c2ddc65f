package org.postbag.workflow;

/** Why something lies in the inbox. */
public enum TaskSource {
    /** A process waits for a person. */
    USER_TASK,
    /** An automatic step failed for the last time; a person has to put it right. */
    FAILED_JOB
}
