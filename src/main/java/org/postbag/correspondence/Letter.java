package org.postbag.correspondence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.StaffId;

/**
 * A letter as others see it.
 *
 * @param author the member of staff who wrote it; empty for automatic letters and for letters that came in
 * @param written what was written, without signature and private link
 * @param sendAfter when it can no longer be taken back
 * @param notBefore when its writer wants it to leave; empty for at once
 * @param postalAddress where it goes by post; empty for a letter by e-mail
 * @param attempts how often sending was tried
 * @param failure in words, why it has not been delivered so far
 * @param failedStep the engine's id of the step that could not send it; a task that it became bears it too
 */
public record Letter(
        UUID id,
        CaseId caseId,
        Direction direction,
        LetterKind kind,
        LetterState state,
        Optional<String> fromName,
        Optional<String> from,
        Optional<String> toName,
        Optional<String> to,
        Optional<StaffId> author,
        String subject,
        LetterBody written,
        Instant createdAt,
        Optional<Instant> sendAfter,
        Optional<Instant> notBefore,
        Optional<PostalAddress> postalAddress,
        Optional<Instant> sentAt,
        int attempts,
        Optional<String> failure,
        Optional<String> failedStep) {

    /** The words that were written. */
    public String body() {
        return written.text();
    }

    /** When it happened, as a reader would say: when it was sent or came in, else when it was written. */
    public Instant at() {
        return sentAt.orElse(createdAt);
    }
}
