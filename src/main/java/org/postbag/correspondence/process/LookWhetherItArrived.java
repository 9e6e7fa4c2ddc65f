package org.postbag.correspondence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.correspondence.CorrespondenceProcess;
import org.postbag.correspondence.DeliveryReports;
import org.postbag.correspondence.UndeliveredProcess;
import org.postbag.workflow.BuildingBlock;

/** Building block: says whether a letter that was late is still not known to have arrived. */
@BuildingBlock("lookWhetherItArrived")
class LookWhetherItArrived implements JavaDelegate {

    private final DeliveryReports reports;

    LookWhetherItArrived(DeliveryReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean delayed = reports.isStillDelayed(CorrespondenceProcess.MESSAGE_ID.from(execution));
        UndeliveredProcess.STILL_DELAYED.on(execution).set(delayed);
    }
}
