package org.postbag.correspondence;

import java.util.UUID;
import org.postbag.kernel.CaseId;

/**
 * A letter to the resident of a case.
 *
 * @param subject empty for the usual one
 * @param idempotencyKey made when the composer opens; a second press of the button with the same key sends nothing more
 */
public record WriteReply(CaseId caseId, String subject, LetterBody body, UUID idempotencyKey) {

    /** A letter of words alone. */
    public WriteReply(CaseId caseId, String subject, String body, UUID idempotencyKey) {
        this(caseId, subject, LetterBody.plain(body), idempotencyKey);
    }
}
