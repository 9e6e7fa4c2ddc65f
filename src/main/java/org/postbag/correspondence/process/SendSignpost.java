package org.postbag.correspondence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.correspondence.AutomaticLetters;
import org.postbag.kernel.CaseId;
import org.postbag.workflow.BuildingBlock;

/** Building block: tells somebody from elsewhere whom to ask. */
@BuildingBlock(value = "sendSignpost", actsOutside = true)
class SendSignpost implements JavaDelegate {

    private final AutomaticLetters letters;

    SendSignpost(AutomaticLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.signpost(CaseId.of(execution.getProcessBusinessKey()), Tries.current());
    }
}
