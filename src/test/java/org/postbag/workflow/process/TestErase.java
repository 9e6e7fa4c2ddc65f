package org.postbag.workflow.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.kernel.CaseId;
import org.postbag.workflow.BuildingBlock;
import org.postbag.workflow.ProcessRuntime;
import org.springframework.beans.factory.ObjectProvider;

/** Erases the case it runs for. */
@BuildingBlock("testErase")
class TestErase implements JavaDelegate {

    private final ObjectProvider<ProcessRuntime> runtime;

    TestErase(ObjectProvider<ProcessRuntime> runtime) {
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runtime.getObject().eraseAfterEnd(CaseId.of(execution.getProcessBusinessKey()), done -> {});
    }
}
