package org.postbag.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.CaseProgress;
import org.postbag.workflow.BuildingBlock;

/** Step "Record late answer". */
@BuildingBlock("recordLateAnswer")
class RecordLateAnswer implements JavaDelegate {

    private final CaseProgress cases;

    RecordLateAnswer(CaseProgress cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.recordLateAnswer(CaseProcess.CASE_ID.from(execution));
    }
}
