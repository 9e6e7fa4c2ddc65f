package org.postbag.workflow;

import org.postbag.kernel.CaseId;

/**
 * Does the steps of a case's processes that wait for the job executor, at once and in the calling thread, where the caller's
 * clock and office are in force. For demo data; an ordinary case leaves them to the job executor.
 */
public interface PendingSteps {

    /**
     * Does every step that waits, those that follow from it, and what timers due by now would do, until only timers of the
     * future are left. A step that fails is not tried again: it becomes a task at once. Not to be called inside a
     * transaction: each step has its own.
     */
    void runNow(CaseId businessKey);
}
