package org.postbag.correspondence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.correspondence.AutomaticLetters;
import org.postbag.kernel.CaseId;
import org.postbag.workflow.BuildingBlock;

/** Building block: tells the resident how the case ended. */
@BuildingBlock(value = "sendClosingLetter", actsOutside = true)
class SendClosingLetter implements JavaDelegate {

    private final AutomaticLetters letters;

    SendClosingLetter(AutomaticLetters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.closing(CaseId.of(execution.getProcessBusinessKey()), Tries.current());
    }
}
