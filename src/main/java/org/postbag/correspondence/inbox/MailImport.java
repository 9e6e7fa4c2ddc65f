package org.postbag.correspondence.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A file of mails that was brought in, and how far that is.
 *
 * @param mails how many are in the file
 * @param seen how many of them have been looked at
 * @param known how many of those the office had already
 * @param endedAt when all were sorted; empty while it goes on, and after a stop in the middle
 * @param stopped whether it was cut short: the same file can be brought in again, and nothing comes twice
 * @param problem why it was cut short, in a sentence, if that is known
 * @param became how many are in each state
 */
public record MailImport(
        UUID id,
        String fileName,
        int mails,
        int seen,
        int known,
        Instant beganAt,
        Optional<Instant> endedAt,
        boolean stopped,
        Optional<String> problem,
        Map<MailState, Integer> became) {

    /** Whether somebody is at work on it. */
    public boolean isRunning() {
        return endedAt.isEmpty() && !stopped;
    }
}
