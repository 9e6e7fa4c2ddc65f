package org.postbag.workflow.runtime;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.OfficeId;
import org.postbag.workflow.EngineErasure;
import org.postbag.workflow.inbox.TaskItems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Leaves nothing of a case in the engine. It works just before the transaction commits: by then the engine has written that
 * the process ended, which it does after the process's last step has returned.
 */
@Component
class Eraser {

    private static final String REASON = "erased";

    private final RuntimeService engine;
    private final HistoryService history;
    private final TaskItems items;
    private final EngineRows rows;

    Eraser(RuntimeService engine, HistoryService history, TaskItems items, EngineRows rows) {
        this.engine = engine;
        this.history = history;
        this.items = items;
        this.rows = rows;
    }

    void eraseBeforeCommit(OfficeId office, CaseId businessKey, Consumer<EngineErasure> afterwards) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Erasing needs a transaction to end with");
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                afterwards.accept(erase(office.toString(), businessKey));
            }
        });
    }

    private EngineErasure erase(String office, CaseId businessKey) {
        List<String> running = running(office, businessKey);
        List<String> past = past(office, businessKey);
        Set<String> instances = new TreeSet<>(running);
        instances.addAll(past);
        int found = rows.count(instances);
        if (!running.isEmpty()) {
            engine.deleteProcessInstancesIfExists(running, REASON, true, true, false);
            // Ending them has written history of its own.
            past = past(office, businessKey);
        }
        if (!past.isEmpty()) {
            history.deleteHistoricProcessInstancesBulk(past);
        }
        int tasks = items.removeAll(businessKey);
        return new EngineErasure(found + tasks, rows.count(instances) + items.count(businessKey));
    }

    private List<String> running(String office, CaseId businessKey) {
        return engine
                .createProcessInstanceQuery()
                .tenantIdIn(office)
                .processInstanceBusinessKey(businessKey.toString())
                .rootProcessInstances()
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    private List<String> past(String office, CaseId businessKey) {
        return history
                .createHistoricProcessInstanceQuery()
                .tenantIdIn(office)
                .processInstanceBusinessKey(businessKey.toString())
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
    }
}
