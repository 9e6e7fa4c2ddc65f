package org.postbag.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.CaseProgress;
import org.postbag.workflow.BuildingBlock;

/** Step "Record breach". */
@BuildingBlock("recordServiceLevelBreach")
class RecordServiceLevelBreach implements JavaDelegate {

    private final CaseProgress cases;

    RecordServiceLevelBreach(CaseProgress cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.recordBreach(CaseProcess.CASE_ID.from(execution));
    }
}
