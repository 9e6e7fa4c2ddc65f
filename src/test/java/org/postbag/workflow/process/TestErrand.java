package org.postbag.workflow.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.postbag.workflow.BuildingBlock;

/** Does what a test wants done inside an engine job, in the job's thread, office and transaction. */
@BuildingBlock(value = "testErrand", actsOutside = true)
public class TestErrand implements JavaDelegate {

    /** The process with this one step. */
    public static final String PROCESS = "test-errand";

    private volatile @Nullable Runnable errand;

    /** The next job that comes here does this. */
    public void give(Runnable next) {
        errand = next;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Runnable given = errand;
        errand = null;
        if (given == null) {
            throw new IllegalStateException("Nothing to do");
        }
        given.run();
    }
}
