package org.postbag.correspondence.process;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;

/** How often the engine will still try the step that is running. */
final class Tries {

    private Tries() {}

    /** Whether nobody tries again by itself if this try fails. */
    static boolean last() {
        JobExecutorContext running = Context.getJobExecutorContext();
        return running == null || running.getCurrentJob().getRetries() <= 1;
    }
}
