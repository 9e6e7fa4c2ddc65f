package org.postbag.correspondence.inbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.CaseId;

/**
 * A mail in a list.
 *
 * @param preview how its text begins, on one line
 * @param why why somebody has to decide where it belongs
 * @param problem why it cannot be read, in a sentence
 * @param unproven whether a trusted server says that it is not from whom it names
 * @param caseId the case it is on or began; while {@code why} is set, the case it seems to belong to
 */
public record MailRow(
        UUID id,
        MailState state,
        Optional<String> sender,
        String senderName,
        String subject,
        String preview,
        Instant arrivedAt,
        long bytes,
        Optional<ReviewReason> why,
        Optional<String> problem,
        boolean unproven,
        Optional<CaseId> caseId,
        Optional<String> reference,
        boolean open) {

    /** How the sender is shown. */
    public String from() {
        return senderName.isBlank() ? sender.orElse("Sender not known") : senderName;
    }
}
