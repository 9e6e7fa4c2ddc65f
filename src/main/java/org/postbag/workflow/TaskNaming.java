package org.postbag.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * Names a task for the thing it is about where the model cannot: variables hold no names. Offered as a bean by the module whose
 * process it is, in its package {@code process}; asked whenever the engine creates or changes a task.
 */
public interface TaskNaming {

    /** What the task is called, or empty to call it as the model does. */
    Optional<String> nameOf(DelegateTask task);
}
