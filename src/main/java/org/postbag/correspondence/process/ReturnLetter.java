package org.postbag.correspondence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.correspondence.CorrespondenceProcess;
import org.postbag.correspondence.LetterSteps;
import org.postbag.workflow.BuildingBlock;

/** Building block: gives a letter back to its writer. */
@BuildingBlock("returnLetter")
class ReturnLetter implements JavaDelegate {

    private final LetterSteps letters;

    ReturnLetter(LetterSteps letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.returned(CorrespondenceProcess.MESSAGE_ID.from(execution));
    }
}
