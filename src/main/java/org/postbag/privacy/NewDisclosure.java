package org.postbag.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.StaffId;

/**
 * What of a case has gone to somebody whom it is not about.
 *
 * @param letter the letter it went with
 * @param recipient the organisation's name
 * @param pieces what went, each in a few words
 * @param sentBy who wrote the letter
 * @param special by what right it speaks of special category data, if it does
 */
public record NewDisclosure(
        CaseId caseId,
        String reference,
        UUID letter,
        String recipient,
        EmailAddress address,
        List<String> pieces,
        Optional<StaffId> sentBy,
        Instant sentAt,
        Optional<SpecialBasis> special) {

    /** Without special category data. */
    public NewDisclosure(
            CaseId caseId,
            String reference,
            UUID letter,
            String recipient,
            EmailAddress address,
            List<String> pieces,
            Optional<StaffId> sentBy,
            Instant sentAt) {
        this(caseId, reference, letter, recipient, address, pieces, sentBy, sentAt, Optional.empty());
    }
}
