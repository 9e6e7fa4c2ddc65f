package org.postbag.privacy.process;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.kernel.LegalTime;
import org.postbag.privacy.Holds;
import org.postbag.privacy.RetentionProcess;
import org.postbag.workflow.BuildingBlock;

/** Step "Check for a hold". */
@BuildingBlock("checkHold")
class CheckHold implements JavaDelegate {

    private final Holds holds;

    CheckHold(Holds holds) {
        this.holds = holds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<LocalDate> review = holds.reviewOf(RetentionProcess.CASE_ID.from(execution));
        RetentionProcess.HELD.on(execution).set(review.isPresent());
        review.ifPresent(date -> RetentionProcess.REVIEW_AT.on(execution).set(LegalTime.startOf(date)));
    }
}
