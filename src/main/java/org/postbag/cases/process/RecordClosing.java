package org.postbag.cases.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.cases.CaseOutcome;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.CaseProgress;
import org.postbag.workflow.BuildingBlock;

/** Step "Record closing": the outcome chosen when closing, or the one that triage means. */
@BuildingBlock("recordClosing")
class RecordClosing implements JavaDelegate {

    private final CaseProgress cases;

    RecordClosing(CaseProgress cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String chosen = CaseProcess.CLOSE_OUTCOME
                .optional(execution)
                .orElseGet(() -> CaseProcess.TRIAGE_OUTCOME.from(execution));
        CaseOutcome outcome = CaseOutcome.ofKey(chosen)
                .orElseThrow(() -> new IllegalStateException("No outcome is called " + chosen));
        CaseProgress.Closed closed = cases.close(CaseProcess.CASE_ID.from(execution), outcome);
        CaseProcess.FAREWELL.on(execution).set(closed.farewell().key());
        CaseProcess.CLOSED_ON.on(execution).set(closed.closedOn());
        CaseProcess.RETAIN_UNTIL.on(execution).set(closed.retainUntil());
    }
}
