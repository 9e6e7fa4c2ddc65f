package org.postbag.correspondence.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.Job;

/** How often the engine will still try the step that is running. */
final class Tries {

    private Tries() {}

    /** Whether nobody tries again by itself if this try fails. */
    static boolean last(DelegateExecution execution) {
        List<Job> running = execution
                .getProcessEngineServices()
                .getManagementService()
                .createJobQuery()
                .executionId(execution.getId())
                .messages()
                .list();
        return running.stream().noneMatch(job -> job.getRetries() > 1);
    }
}
