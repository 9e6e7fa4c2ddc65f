package org.postbag.correspondence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.correspondence.ChaseClock;
import org.postbag.correspondence.ChaseProcess;
import org.postbag.workflow.BuildingBlock;

/** Building block: reads when an organisation is reminded, and when a manager is asked. */
@BuildingBlock("setChaseDates")
class SetChaseDates implements JavaDelegate {

    private final ChaseClock clocks;

    SetChaseDates(ChaseClock clocks) {
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ChaseClock.Dates dates = clocks.dates(ChaseProcess.THREAD_ID.from(execution));
        ChaseProcess.CHASE_AT.on(execution).set(dates.chaseAt());
        ChaseProcess.ESCALATE_AT.on(execution).set(dates.escalateAt());
    }
}
