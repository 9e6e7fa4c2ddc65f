package org.postbag.correspondence.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.Job;
import org.postbag.correspondence.SendingTry;

/** Which try of the step that is running this is. */
final class Tries {

    private Tries() {}

    /** The running try. It is the last if the engine tries no more by itself should it fail. */
    static SendingTry current(DelegateExecution execution) {
        List<Job> running = execution
                .getProcessEngineServices()
                .getManagementService()
                .createJobQuery()
                .executionId(execution.getId())
                .messages()
                .list();
        return new SendingTry(
                running.stream().map(Job::getId).findFirst(), running.stream().noneMatch(job -> job.getRetries() > 1));
    }
}
