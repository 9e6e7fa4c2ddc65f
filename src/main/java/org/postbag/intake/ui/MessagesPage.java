package org.postbag.intake.ui;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postbag.correspondence.inbox.MailQueue;
import org.postbag.correspondence.inbox.MailRow;
import org.postbag.correspondence.inbox.MailboxState;

/**
 * The beginning of a queue of messages.
 *
 * @param rows latest first
 * @param counts how many each queue has
 * @param oldest when the last of the queue arrived
 * @param unread mailboxes that cannot be read at the moment
 */
record MessagesPage(
        MailQueue queue,
        List<MailRow> rows,
        Map<MailQueue, Integer> counts,
        Optional<Instant> oldest,
        List<MailboxState> unread) {

    int found() {
        return counts.getOrDefault(queue, 0);
    }
}
