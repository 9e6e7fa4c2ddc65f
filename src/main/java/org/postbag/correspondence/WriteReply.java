package org.postbag.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.CaseId;

/**
 * A letter to the resident of a case.
 *
 * @param subject empty for the usual one
 * @param idempotencyKey made when the composer opens; a second press of the button with the same key sends nothing more
 * @param quoting whether the latest letter that came in stands below it
 * @param notBefore when it is to leave; empty for now
 * @param post where it goes by post; empty for a letter by e-mail
 * @param accepted what its writer has looked at again and wants to send all the same
 */
public record WriteReply(
        CaseId caseId,
        String subject,
        LetterBody body,
        UUID idempotencyKey,
        boolean quoting,
        Optional<Instant> notBefore,
        Optional<PostalAddress> post,
        List<LetterConcern> accepted) {

    /** A letter that leaves now, if there is nothing to look at again. */
    public WriteReply(CaseId caseId, String subject, LetterBody body, UUID idempotencyKey) {
        this(caseId, subject, body, idempotencyKey, false, Optional.empty(), Optional.empty(), List.of());
    }

    /** A letter of words alone. */
    public WriteReply(CaseId caseId, String subject, String body, UUID idempotencyKey) {
        this(caseId, subject, LetterBody.plain(body), idempotencyKey);
    }

    /** The same, with or without the latest letter that came in below it. */
    public WriteReply quoting(boolean quoted) {
        return new WriteReply(caseId, subject, body, idempotencyKey, quoted, notBefore, post, accepted);
    }

    /** The same, to leave at this time. */
    public WriteReply at(Instant time) {
        return new WriteReply(caseId, subject, body, idempotencyKey, quoting, Optional.of(time), post, accepted);
    }

    /** The same, by post to this address. */
    public WriteReply byPost(PostalAddress address) {
        return new WriteReply(
                caseId, subject, body, idempotencyKey, quoting, notBefore, Optional.of(address), accepted);
    }

    /** The same, to be sent although these are known. */
    public WriteReply accepting(List<LetterConcern> concerns) {
        return new WriteReply(caseId, subject, body, idempotencyKey, quoting, notBefore, post, List.copyOf(concerns));
    }
}
