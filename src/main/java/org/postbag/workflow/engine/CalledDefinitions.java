package org.postbag.workflow.engine;

import java.lang.reflect.Field;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.DmnBusinessRuleTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.model.BaseCallableElement;
import org.camunda.bpm.engine.impl.core.model.CallableElement;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/**
 * A process that calls another, or asks a decision table, gets the office's own one if there is one, else the shared one; the
 * engine by itself would look at the caller's model instead of its office. A called process has the caller's business key.
 */
class CalledDefinitions extends AbstractBpmnParseListener {

    private static final Field DECISION = decisionField();

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof CallableElementActivityBehavior behavior) {
            CallableElement called = behavior.getCallableElement();
            called.setBusinessKeyValueProvider(new BusinessKeyOfCaller());
            if (called.isLatestBinding()) {
                called.setTenantIdProvider(new OfficeIfItHasItsOwn(called, true));
            }
        }
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof DmnBusinessRuleTaskActivityBehavior behavior) {
            BaseCallableElement decision = decisionOf(behavior);
            if (decision.isLatestBinding()) {
                decision.setTenantIdProvider(new OfficeIfItHasItsOwn(decision, false));
            }
        }
    }

    private static Field decisionField() {
        try {
            Field field = DmnBusinessRuleTaskActivityBehavior.class.getDeclaredField("callableElement");
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException changed) {
            throw new IllegalStateException("This engine version keeps its decision references differently", changed);
        }
    }

    private static BaseCallableElement decisionOf(DmnBusinessRuleTaskActivityBehavior behavior) {
        try {
            return (BaseCallableElement) DECISION.get(behavior);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record BusinessKeyOfCaller() implements ParameterValueProvider {

        @Override
        public boolean isDynamic() {
            return true;
        }

        @Override
        public @Nullable Object getValue(VariableScope scope) {
            return scope instanceof ExecutionEntity execution ? execution.getProcessBusinessKey() : null;
        }
    }

    private record OfficeIfItHasItsOwn(BaseCallableElement called, boolean process) implements ParameterValueProvider {

        @Override
        public boolean isDynamic() {
            return true;
        }

        @Override
        public @Nullable Object getValue(VariableScope scope) {
            if (!(scope instanceof ExecutionEntity execution) || execution.getTenantId() == null) {
                return null;
            }
            String office = execution.getTenantId();
            return hasItsOwn(called.getDefinitionKey(scope), office) ? office : null;
        }

        private boolean hasItsOwn(String key, String office) {
            RepositoryService repository =
                    Context.getProcessEngineConfiguration().getRepositoryService();
            return process
                    ? repository
                                    .createProcessDefinitionQuery()
                                    .processDefinitionKey(key)
                                    .tenantIdIn(office)
                                    .count()
                            > 0
                    : repository
                                    .createDecisionDefinitionQuery()
                                    .decisionDefinitionKey(key)
                                    .tenantIdIn(office)
                                    .count()
                            > 0;
        }
    }
}
