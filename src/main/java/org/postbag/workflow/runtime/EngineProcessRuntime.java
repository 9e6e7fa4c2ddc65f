package org.postbag.workflow.runtime;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.TenantContext;
import org.postbag.workflow.EngineErasure;
import org.postbag.workflow.ProcessRuntime;
import org.postbag.workflow.WaitingTimer;
import org.postbag.workflow.engine.PlainVariables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The engine behind the facade. Every query names the office: without a signed-in engine user the engine checks nothing. */
@Service
@Transactional
class EngineProcessRuntime implements ProcessRuntime {

    private final RuntimeService engine;
    private final ManagementService jobs;
    private final RepositoryService models;
    private final Definitions definitions;
    private final Eraser eraser;

    EngineProcessRuntime(
            RuntimeService engine,
            ManagementService jobs,
            RepositoryService models,
            Definitions definitions,
            Eraser eraser) {
        this.engine = engine;
        this.jobs = jobs;
        this.models = models;
        this.definitions = definitions;
        this.eraser = eraser;
    }

    @Override
    public String start(String processKey, CaseId businessKey, Map<String, ?> variables) {
        return engine.createProcessInstanceById(definitions.process(TenantContext.require(), processKey))
                .businessKey(businessKey.toString())
                .setVariables(PlainVariables.of(variables))
                .execute()
                .getId();
    }

    @Override
    public boolean correlate(String message, CaseId businessKey, Map<String, ?> variables) {
        return correlate(message, businessKey, Map.of(), variables);
    }

    @Override
    public boolean correlate(String message, CaseId businessKey, Map<String, ?> matching, Map<String, ?> variables) {
        Map<String, Object> plain = PlainVariables.of(variables);
        List<String> waiting = waitingFor(message, businessKey, matching);
        boolean received = false;
        for (String execution : waiting) {
            // What the first one did may have ended another's waiting.
            if (!received || stillWaits(message, execution)) {
                engine.messageEventReceived(message, execution, plain);
                received = true;
            }
        }
        return received;
    }

    private List<String> waitingFor(String message, CaseId businessKey, Map<String, ?> matching) {
        ExecutionQuery query = engine.createExecutionQuery()
                .tenantIdIn(office())
                .processInstanceBusinessKey(businessKey.toString())
                .messageEventSubscriptionName(message);
        PlainVariables.of(matching).forEach(query::processVariableValueEquals);
        return query.list().stream().map(Execution::getId).toList();
    }

    private boolean stillWaits(String message, String execution) {
        return engine.createEventSubscriptionQuery()
                        .executionId(execution)
                        .eventName(message)
                        .count()
                > 0;
    }

    @Override
    public void setVariables(CaseId businessKey, String processKey, Map<String, ?> variables) {
        Map<String, Object> plain = PlainVariables.of(variables);
        engine.createProcessInstanceQuery()
                .tenantIdIn(office())
                .processInstanceBusinessKey(businessKey.toString())
                .processDefinitionKey(processKey)
                .list()
                .forEach(instance -> engine.setVariables(instance.getId(), plain));
    }

    @Override
    @Transactional(readOnly = true)
    public List<WaitingTimer> timersOf(CaseId businessKey) {
        Set<String> instances = new HashSet<>();
        for (ProcessInstance instance : engine.createProcessInstanceQuery()
                .tenantIdIn(office())
                .processInstanceBusinessKey(businessKey.toString())
                .list()) {
            instances.add(instance.getId());
        }
        if (instances.isEmpty()) {
            return List.of();
        }
        return jobs.createJobQuery().tenantIdIn(office()).timers().processInstanceIds(instances).list().stream()
                .map(this::timer)
                .sorted(Comparator.comparing(WaitingTimer::dueAt))
                .toList();
    }

    private WaitingTimer timer(Job job) {
        JobDefinition definition = jobs.createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        ModelElementInstance element = models.getBpmnModelInstance(job.getProcessDefinitionId())
                .getModelElementById(definition.getActivityId());
        String name = element instanceof FlowElement flow && flow.getName() != null
                ? flow.getName()
                : definition.getActivityId();
        return new WaitingTimer(
                job.getProcessDefinitionKey(),
                definition.getActivityId(),
                name,
                job.getDuedate().toInstant(),
                job.getProcessInstanceId());
    }

    @Override
    public void eraseAfterEnd(CaseId businessKey, Consumer<EngineErasure> afterwards) {
        eraser.eraseBeforeCommit(TenantContext.require(), businessKey, afterwards);
    }

    private static String office() {
        return TenantContext.require().toString();
    }
}
