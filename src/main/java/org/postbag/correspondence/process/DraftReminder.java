package org.postbag.correspondence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.correspondence.ChaseClock;
import org.postbag.correspondence.ChaseProcess;
import org.postbag.workflow.BuildingBlock;

/** Building block: drafts a reminder to an organisation that has not answered. */
@BuildingBlock("draftReminder")
class DraftReminder implements JavaDelegate {

    private final ChaseClock clocks;

    DraftReminder(ChaseClock clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.draftReminder(ChaseProcess.THREAD_ID.from(execution));
    }
}
