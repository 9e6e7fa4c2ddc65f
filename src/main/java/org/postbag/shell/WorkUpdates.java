package org.postbag.shell;

import org.postbag.uikit.LiveUpdates;
import org.postbag.workflow.WorkChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Hands changes of work to the open screens once they are committed: this node's directly, the others' by way of the database. */
@Component
class WorkUpdates {

    private final LiveUpdates screens;
    private final NodeNews nodes;

    WorkUpdates(LiveUpdates screens, NodeNews nodes) {
        this.screens = screens;
        this.nodes = nodes;
    }

    /** Within the transaction: the news becomes part of it. */
    @EventListener
    void tellOtherNodes(WorkChanged change) {
        nodes.publish(change);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void tellScreens(WorkChanged change) {
        screens.publish(change.office(), change.caseId());
    }
}
