package org.postbag.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postbag.workflow.forms.FormDefinition;
import org.postbag.workflow.forms.FormResult;

/** The forms of tasks: shows and completes them by one path, whatever the process. */
public interface TaskForms {

    /** The form of a task, the office's own version if it has one; empty for tasks that have none. */
    Optional<FormDefinition> formOf(UUID taskId);

    /**
     * Validates the answers against the task's form, hands them to the module they belong to and completes the task, in one
     * transaction. Nothing happens when there are problems.
     *
     * @param raw answers by field key, as typed
     * @return the problems by field, none when the task is done
     */
    FormResult complete(UUID taskId, Map<String, Object> raw);

    /** The handlers known, for tests that look for tasks without one. */
    List<TaskAnswerHandler> handlers();
}
