package org.postbag.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.CaseProgress;
import org.postbag.workflow.BuildingBlock;

/** Step "Record decision". */
@BuildingBlock("recordTriage")
class RecordTriage implements JavaDelegate {

    private final CaseProgress cases;

    RecordTriage(CaseProgress cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseProgress.Triage triage =
                cases.recordTriage(CaseProcess.CASE_ID.from(execution), CaseProcess.TRIAGE_OUTCOME.from(execution));
        CaseClocks.set(execution, triage.clocks());
        CaseProcess.OWNER_CHOSEN.on(execution).set(triage.owner().isPresent());
        triage.owner().ifPresent(owner -> CaseProcess.OWNER_ID.on(execution).set(owner.toString()));
        CaseProcess.AT_RISK.on(execution).set(triage.safeguardBy().isPresent());
        triage.safeguardBy().ifPresent(CaseProcess.SAFEGUARD_BY.on(execution)::set);
    }
}
