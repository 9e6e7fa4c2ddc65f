package org.postbag.workflow;

import java.util.Map;

/**
 * Takes what a person answered in a task's form and keeps it where it belongs. Text stays in the module's own records; only
 * ids, enums, dates and flags go on to the process. Owned by the module whose process the task is of.
 */
public interface TaskAnswerHandler {

    /** Whether this handler knows the task. */
    boolean handles(TaskItem task);

    /**
     * Stores the answers and says what the process needs to know, in the transaction that completes the task.
     *
     * @param answers the form's answers, validated and of the fields' types, by field key
     * @return variables for the process: ids, enums, dates and flags only
     * @throws org.postbag.kernel.Refusal if an answer cannot be accepted
     */
    Map<String, Object> accept(TaskItem task, Map<String, Object> answers);
}
