package org.postbag.shell;

import org.postbag.uikit.LiveUpdates;
import org.postbag.workflow.WorkChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hands changes of work to the open screens once they are committed. */
@Component
class WorkUpdates {

    private final LiveUpdates screens;

    WorkUpdates(LiveUpdates screens) {
        this.screens = screens;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void tell(WorkChanged change) {
        screens.publish(change.office(), change.caseId());
    }
}
