package org.postbag.privacy.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.privacy.Erasure;
import org.postbag.privacy.RetentionPeriod;
import org.postbag.privacy.RetentionProcess;
import org.postbag.workflow.BuildingBlock;

/** Step "Erase the case". */
@BuildingBlock("eraseCase")
class EraseCase implements JavaDelegate {

    private final Erasure erasure;

    EraseCase(Erasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RetentionPeriod period = new RetentionPeriod(
                RetentionProcess.CLOSED_ON.from(execution), RetentionProcess.RETAIN_UNTIL.from(execution));
        erasure.erase(RetentionProcess.CASE_ID.from(execution), period, execution.getId());
    }
}
