package org.postbag.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.CaseProgress;
import org.postbag.kernel.CaseId;
import org.postbag.workflow.BuildingBlock;

/** Step "Record reopening". */
@BuildingBlock("recordReopening")
class RecordReopening implements JavaDelegate {

    private final CaseProgress cases;

    RecordReopening(CaseProgress cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId id = CaseProcess.CASE_ID.from(execution);
        // One that was merged, and is a case of its own again, has the clocks it had.
        if (!cases.isOpen(id)) {
            CaseClocks.set(execution, cases.reopen(id));
        }
        CaseProcess.UNDECIDED.on(execution).set(cases.isUndecided(id));
        CaseProcess.AT_RISK.on(execution).set(false);
        CaseProcess.CLOSE_OUTCOME.on(execution).remove();
    }
}
