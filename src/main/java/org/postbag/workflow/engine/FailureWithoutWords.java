package org.postbag.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.postbag.workflow.FinalFailure;
import org.postbag.workflow.NotYet;

/**
 * Keeps of a job's failure what went wrong and where, but not the words: an exception's message may quote an address or a
 * letter, the engine would keep it, and Cockpit would show it. The words are in the server's log.
 */
class FailureWithoutWords implements FailedJobCommandFactory {

    private static final int MAX_CAUSES = 6;

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        // A collision with another transaction must stay recognisable: it costs no try.
        if (failure instanceof OptimisticLockingException) {
            return new DefaultJobRetryCmd(jobId, failure);
        }
        Optional<NotYet> patience = within(failure, NotYet.class);
        if (patience.isPresent()) {
            return new Postponed(jobId, patience.get().patience());
        }
        return within(failure, FinalFailure.class).isPresent()
                ? new NoMoreTries(jobId, new JobFailed(failure))
                : new PatientTries(jobId, new JobFailed(failure));
    }

    private static <T> Optional<T> within(Throwable failure, Class<T> mark) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            if (mark.isInstance(cause)) {
                return Optional.of(mark.cast(cause));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** Ends a job's tries, whatever the model allows. */
    private static final class NoMoreTries extends DefaultJobRetryCmd {

        NoMoreTries(String jobId, Throwable failure) {
            super(jobId, failure);
        }

        @Override
        protected void decrementRetries(JobEntity job) {
            job.setRetries(0);
        }
    }

    /** The types of an exception and its causes, with the outermost's stack. */
    private static final class JobFailed extends RuntimeException {

        JobFailed(Throwable failure) {
            super(types(failure));
            setStackTrace(failure.getStackTrace());
        }

        private static String types(Throwable failure) {
            List<String> names = new ArrayList<>();
            for (Throwable cause = failure; cause != null && names.size() < MAX_CAUSES; cause = cause.getCause()) {
                String name = cause.getClass().getSimpleName();
                if (names.isEmpty() || !names.get(names.size() - 1).equals(name)) {
                    names.add(name);
                }
            }
            return String.join(", caused by ", names);
        }
    }
}
