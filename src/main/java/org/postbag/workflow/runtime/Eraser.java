package org.postbag.workflow.runtime;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.OfficeId;
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

    Eraser(RuntimeService engine, HistoryService history, TaskItems items) {
        this.engine = engine;
        this.history = history;
        this.items = items;
    }

    void eraseBeforeCommit(OfficeId office, CaseId businessKey) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Erasing needs a transaction to end with");
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                erase(office.toString(), businessKey);
            }
        });
    }

    private void erase(String office, CaseId businessKey) {
        List<String> running = engine
                .createProcessInstanceQuery()
                .tenantIdIn(office)
                .processInstanceBusinessKey(businessKey.toString())
                .rootProcessInstances()
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
        if (!running.isEmpty()) {
            engine.deleteProcessInstancesIfExists(running, REASON, true, true, false);
        }
        List<String> past = history
                .createHistoricProcessInstanceQuery()
                .tenantIdIn(office)
                .processInstanceBusinessKey(businessKey.toString())
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
        if (!past.isEmpty()) {
            history.deleteHistoricProcessInstancesBulk(past);
        }
        items.removeAll(businessKey);
    }
}
