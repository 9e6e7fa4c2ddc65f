package org.postbag.workflow.engine;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Sets a job's date to a later time and leaves its tries and its last failure as they are. */
record Postponed(String jobId, Duration by) implements Command<Object> {

    @Override
    public Object execute(CommandContext context) {
        JobEntity job = context.getJobManager().findJobById(jobId);
        if (job != null) {
            job.unlock();
            job.setDuedate(new Date(ClockUtil.getCurrentTime().getTime() + by.toMillis()));
        }
        return null;
    }
}
