package org.postbag.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.TenantContext;

/** Stamps every instance with an office. Without one the engine would show the instance to all offices, so it refuses. */
class OfficeOfInstances implements TenantIdProvider {

    @Override
    public String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        return of(context.getSuperExecution());
    }

    @Override
    public String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return of(context.getSuperExecution());
    }

    @Override
    public String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
        return of(context.getExecution());
    }

    private static String of(@Nullable DelegateExecution calling) {
        return calling != null && calling.getTenantId() != null
                ? calling.getTenantId()
                : TenantContext.require().toString();
    }
}
