package org.postbag.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * The engine's job that runs in the calling thread.
 *
 * @param triesLeft how often the engine tries it, this time included
 */
public record RunningJob(String id, int triesLeft) {

    /** The running job, as the engine has read it already; empty outside of a job. */
    public static Optional<RunningJob> current() {
        CommandContext command = Context.getCommandContext();
        JobEntity job = command == null ? null : command.getCurrentJob();
        return Optional.ofNullable(job).map(found -> new RunningJob(found.getId(), found.getRetries()));
    }
}
