package org.postbag.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.CaseProgress;
import org.postbag.workflow.BuildingBlock;

/** Step "Set service levels". */
@BuildingBlock("setServiceLevels")
class SetServiceLevels implements JavaDelegate {

    private final CaseProgress cases;

    SetServiceLevels(CaseProgress cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseClocks.set(execution, cases.setServiceLevels(CaseProcess.CASE_ID.from(execution)));
    }
}
