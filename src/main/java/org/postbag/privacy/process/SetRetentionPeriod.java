package org.postbag.privacy.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.privacy.RetentionPeriod;
import org.postbag.privacy.RetentionProcess;
import org.postbag.workflow.BuildingBlock;

/** Step "Set period". The business key makes the clock findable by its case. */
@BuildingBlock("setRetentionPeriod")
class SetRetentionPeriod implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        RetentionPeriod period = new RetentionPeriod(
                RetentionProcess.CLOSED_ON.from(execution), RetentionProcess.RETAIN_UNTIL.from(execution));
        execution.setProcessBusinessKey(RetentionProcess.CASE_ID.from(execution).toString());
        RetentionProcess.WARN_AT.on(execution).set(period.warnAt());
        RetentionProcess.ERASE_AT.on(execution).set(period.eraseAt());
        RetentionProcess.REOPENED.on(execution).set(false);
    }
}
