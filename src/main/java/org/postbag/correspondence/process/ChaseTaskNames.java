package org.postbag.correspondence.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.postbag.correspondence.ChaseClock;
import org.postbag.correspondence.ChaseProcess;
import org.postbag.workflow.TaskNaming;
import org.springframework.stereotype.Component;

/** Names the tasks of process {@code chase} for the organisation: its name is no variable, because nothing with words in it is. */
@Component
class ChaseTaskNames implements TaskNaming {

    private final ChaseClock clocks;

    ChaseTaskNames(ChaseClock clocks) {
        this.clocks = clocks;
    }

    @Override
    public Optional<String> nameOf(DelegateTask task) {
        return switch (task.getTaskDefinitionKey()) {
            case ChaseProcess.CHASE ->
                ChaseProcess.THREAD_ID.optional(task).map(thread -> "Chase " + clocks.nameOf(thread));
            case ChaseProcess.ESCALATE ->
                ChaseProcess.THREAD_ID
                        .optional(task)
                        .map(thread -> "No answer from " + clocks.nameOf(thread) + ": decide");
            default -> Optional.empty();
        };
    }
}
