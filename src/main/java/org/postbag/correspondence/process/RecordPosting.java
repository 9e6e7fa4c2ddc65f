package org.postbag.correspondence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.correspondence.CorrespondenceProcess;
import org.postbag.correspondence.LetterSteps;
import org.postbag.workflow.BuildingBlock;

/** Building block: notes the day on which a letter was posted. */
@BuildingBlock("recordPosting")
class RecordPosting implements JavaDelegate {

    private final LetterSteps letters;

    RecordPosting(LetterSteps letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.posted(
                CorrespondenceProcess.MESSAGE_ID.from(execution), CorrespondenceProcess.POSTED_ON.from(execution));
    }
}
