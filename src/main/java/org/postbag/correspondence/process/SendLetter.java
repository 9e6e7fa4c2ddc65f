package org.postbag.correspondence.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.correspondence.CorrespondenceProcess;
import org.postbag.correspondence.LetterDelivery;
import org.postbag.workflow.BuildingBlock;

/** Building block: hands a letter to the mail server. */
@BuildingBlock(value = "sendLetter", actsOutside = true)
class SendLetter implements JavaDelegate {

    private final LetterDelivery letters;

    SendLetter(LetterDelivery letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.send(CorrespondenceProcess.MESSAGE_ID.from(execution), Tries.current(execution));
    }
}
