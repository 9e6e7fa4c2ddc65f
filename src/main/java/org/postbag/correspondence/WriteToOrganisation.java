package org.postbag.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.CaseId;
import org.postbag.privacy.SpecialBasis;

/**
 * A letter to an organisation about a case. Nothing of the case goes along that is not named here, apart from the files that lie with
 * the draft (law.md ER-8).
 *
 * @param subject empty for the usual one
 * @param nameAndAddress whether the resident's name and postal address go along
 * @param contactDetails whether the resident's e-mail address and phone number go along
 * @param letters earlier letters of the case that go along
 * @param idempotencyKey made when the composer opens; a second press of the button with the same key sends nothing more
 * @param quoting whether the latest letter of this organisation stands below it
 * @param notBefore when it is to leave; empty for now
 * @param accepted what its writer has looked at again and wants to send all the same
 * @param basis by what right it speaks of special category data, if it does (law.md ER-3)
 */
public record WriteToOrganisation(
        CaseId caseId,
        UUID organisation,
        String subject,
        LetterBody body,
        boolean nameAndAddress,
        boolean contactDetails,
        List<UUID> letters,
        UUID idempotencyKey,
        boolean quoting,
        Optional<Instant> notBefore,
        List<LetterConcern> accepted,
        Optional<SpecialBasis> basis) {

    /** A letter that leaves now, if there is nothing to look at again. */
    public WriteToOrganisation(
            CaseId caseId,
            UUID organisation,
            String subject,
            LetterBody body,
            boolean nameAndAddress,
            boolean contactDetails,
            List<UUID> letters,
            UUID idempotencyKey) {
        this(
                caseId,
                organisation,
                subject,
                body,
                nameAndAddress,
                contactDetails,
                letters,
                idempotencyKey,
                false,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** A letter of words alone. */
    public WriteToOrganisation(
            CaseId caseId,
            UUID organisation,
            String subject,
            String body,
            boolean nameAndAddress,
            boolean contactDetails,
            List<UUID> letters,
            UUID idempotencyKey) {
        this(
                caseId,
                organisation,
                subject,
                LetterBody.plain(body),
                nameAndAddress,
                contactDetails,
                letters,
                idempotencyKey);
    }

    /** The same, with or without the latest letter of this organisation below it. */
    public WriteToOrganisation quoting(boolean quoted) {
        return with(quoted, notBefore, accepted, basis);
    }

    /** The same, to leave at this time. */
    public WriteToOrganisation at(Instant time) {
        return with(quoting, Optional.of(time), accepted, basis);
    }

    /** The same, to be sent although these are known, and by this right. */
    public WriteToOrganisation accepting(List<LetterConcern> concerns, Optional<SpecialBasis> right) {
        return with(quoting, notBefore, List.copyOf(concerns), right);
    }

    private WriteToOrganisation with(
            boolean quoted, Optional<Instant> time, List<LetterConcern> concerns, Optional<SpecialBasis> right) {
        return new WriteToOrganisation(
                caseId,
                organisation,
                subject,
                body,
                nameAndAddress,
                contactDetails,
                letters,
                idempotencyKey,
                quoted,
                time,
                concerns,
                right);
    }
}
