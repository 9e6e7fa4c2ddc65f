package org.postbag.correspondence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.correspondence.ChaseClock;
import org.postbag.correspondence.ChaseProcess;
import org.postbag.workflow.BuildingBlock;

/** Building block: waits for an organisation once more, as long as the first time. */
@BuildingBlock("waitAgain")
class WaitAgain implements JavaDelegate {

    private final ChaseClock clocks;

    WaitAgain(ChaseClock clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.waitAgain(ChaseProcess.THREAD_ID.from(execution));
    }
}
