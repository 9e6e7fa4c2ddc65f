package org.postbag.workflow.engine;

import java.lang.reflect.Field;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobListener;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.jspecify.annotations.Nullable;

/**
 * Binds the office for jobs that are run by hand: from Cockpit, or by tests. Sits before the interceptor that opens the
 * transaction, and refuses to run a job inside another office's transaction. The job executor has bound the office already.
 */
class OfficeOfJobCommands extends CommandInterceptor {

    private static final Field JOB_TO_EXECUTE = field(ExecuteJobsCmd.class, "jobId");
    private static final Field FAILURE = field(FailedJobListener.class, "jobFailureCollector");

    private final OfficeOfJobs offices;

    OfficeOfJobCommands(OfficeOfJobs offices) {
        this.offices = offices;
    }

    @Override
    public <T> @Nullable T execute(Command<T> command) {
        if (Context.getJobExecutorContext() != null) {
            return next.execute(command);
        }
        if (command instanceof ExecuteJobsCmd) {
            return offices.callFor((String) read(JOB_TO_EXECUTE, command), () -> next.execute(command));
        }
        if (command instanceof FailedJobListener) {
            JobFailureCollector failure = (JobFailureCollector) read(FAILURE, command);
            if (failure.getFailure() instanceof AuthorizationException) {
                // Somebody without the right to run the job asked for it. The engine would count that as a failed try,
                // and
                // move a clock that rings next year to the time of the next try.
                return null;
            }
            return offices.callFor(failure.getJobId(), () -> next.execute(command));
        }
        return next.execute(command);
    }

    private static Field field(Class<?> type, String name) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException changed) {
            throw new IllegalStateException("This engine version keeps its jobs differently", changed);
        }
    }

    private static Object read(Field field, Object command) {
        try {
            return field.get(command);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
