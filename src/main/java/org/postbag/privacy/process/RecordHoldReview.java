package org.postbag.privacy.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.privacy.Holds;
import org.postbag.privacy.RetentionProcess;
import org.postbag.workflow.BuildingBlock;

/** Step "Record review". */
@BuildingBlock("recordHoldReview")
class RecordHoldReview implements JavaDelegate {

    private final Holds holds;

    RecordHoldReview(Holds holds) {
        this.holds = holds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean release = RetentionProcess.DECISION.from(execution).equals("release");
        holds.reviewed(RetentionProcess.CASE_ID.from(execution), release);
    }
}
