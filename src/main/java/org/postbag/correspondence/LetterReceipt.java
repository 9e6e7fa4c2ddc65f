package org.postbag.correspondence;

import java.time.Instant;
import java.util.Optional;

/**
 * What mail servers have told of a letter since it left.
 *
 * @param delivered when the other side had taken it
 * @param delayed since when it could not take it
 * @param complained when its reader called it spam
 */
record LetterReceipt(Optional<Instant> delivered, Optional<Instant> delayed, Optional<Instant> complained) {

    /** Something staff should know, in sentences. */
    Optional<String> trouble() {
        if (complained.isPresent()) {
            return Optional.of("Its reader has told the mail service that it is spam. Phone, or write by post.");
        }
        return delayed.filter(since -> delivered.isEmpty())
                .map(since ->
                        "The other side could not take it yet; its mail server goes on trying. If it has not arrived"
                                + " after three days, this becomes a task.");
    }
}
