package org.postbag.correspondence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.correspondence.CorrespondenceProcess;
import org.postbag.correspondence.LetterSteps;
import org.postbag.workflow.BuildingBlock;

/** Building block: opens the time in which an approved letter can be taken back. */
@BuildingBlock("queueLetter")
class QueueLetter implements JavaDelegate {

    private final LetterSteps letters;

    QueueLetter(LetterSteps letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CorrespondenceProcess.UNDO_UNTIL
                .on(execution)
                .set(letters.approved(CorrespondenceProcess.MESSAGE_ID.from(execution)));
    }
}
