package org.postbag.correspondence.process;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.postbag.correspondence.ChaseClock;
import org.postbag.correspondence.ChaseProcess;
import org.postbag.correspondence.CorrespondenceProcess;
import org.postbag.correspondence.LetterDelivery;
import org.postbag.workflow.BuildingBlock;

/** Building block: hands a letter to the mail server, and says whether anybody's answer is awaited from then on. */
@BuildingBlock(value = "sendLetter", actsOutside = true)
class SendLetter implements JavaDelegate {

    private final LetterDelivery letters;
    private final ChaseClock clocks;

    SendLetter(LetterDelivery letters, ChaseClock clocks) {
        this.letters = letters;
        this.clocks = clocks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID letter = CorrespondenceProcess.MESSAGE_ID.from(execution);
        Optional<UUID> awaited = letters.send(letter, Tries.current()).filter(clocks::begin);
        CorrespondenceProcess.ANSWER_AWAITED.on(execution).set(awaited.isPresent());
        awaited.ifPresent(thread -> ChaseProcess.THREAD_ID.on(execution).set(thread));
    }
}
