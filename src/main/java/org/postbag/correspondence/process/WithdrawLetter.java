package org.postbag.correspondence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.correspondence.CorrespondenceProcess;
import org.postbag.correspondence.LetterSteps;
import org.postbag.workflow.BuildingBlock;

/** Building block: takes a letter back. */
@BuildingBlock("withdrawLetter")
class WithdrawLetter implements JavaDelegate {

    private final LetterSteps letters;

    WithdrawLetter(LetterSteps letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.withdrawn(CorrespondenceProcess.MESSAGE_ID.from(execution));
    }
}
