package org.postbag.privacy.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.kernel.TenantContext;
import org.postbag.privacy.ErasureNear;
import org.postbag.privacy.RetentionProcess;
import org.postbag.workflow.BuildingBlock;
import org.springframework.context.ApplicationEventPublisher;

/** Step "Warn of erasure". */
@BuildingBlock("warnOfErasure")
class WarnOfErasure implements JavaDelegate {

    private final ApplicationEventPublisher events;

    WarnOfErasure(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution execution) {
        events.publishEvent(new ErasureNear(TenantContext.require(), RetentionProcess.CASE_ID.from(execution)));
    }
}
