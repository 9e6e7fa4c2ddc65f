package org.postbag.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.CaseProgress;
import org.postbag.workflow.BuildingBlock;

/** Step "Record warning". */
@BuildingBlock("recordServiceLevelWarning")
class RecordServiceLevelWarning implements JavaDelegate {

    private final CaseProgress cases;

    RecordServiceLevelWarning(CaseProgress cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.recordWarning(CaseProcess.CASE_ID.from(execution));
    }
}
