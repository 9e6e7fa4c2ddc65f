package org.postbag.workflow.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.kernel.TenantContext;
import org.postbag.workflow.BuildingBlock;
import org.postbag.workflow.ProcessVariable;

/** Fails when the variable {@code fail} says so, with words that must not be kept; else notes the office it ran for. */
@BuildingBlock(value = "testBlock", actsOutside = true)
public class TestBlock implements JavaDelegate {

    /** Whether to fail. */
    public static final ProcessVariable<Boolean> FAIL = ProcessVariable.ofFlag("fail");
    /** The office that was bound when it ran. */
    public static final ProcessVariable<java.util.UUID> RAN_FOR = ProcessVariable.ofId("ranFor");

    @Override
    public void execute(DelegateExecution execution) {
        if (FAIL.optional(execution).orElse(false)) {
            throw new IllegalStateException("No mailbox grace.okafor@mail.example");
        }
        RAN_FOR.on(execution).set(TenantContext.require().value());
    }
}
