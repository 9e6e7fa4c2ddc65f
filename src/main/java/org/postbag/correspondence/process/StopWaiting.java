package org.postbag.correspondence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.correspondence.ChaseClock;
import org.postbag.correspondence.ChaseProcess;
import org.postbag.workflow.BuildingBlock;

/** Building block: goes on without an organisation's answer. */
@BuildingBlock("stopWaiting")
class StopWaiting implements JavaDelegate {

    private final ChaseClock clocks;

    StopWaiting(ChaseClock clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.giveUp(ChaseProcess.THREAD_ID.from(execution));
    }
}
