package org.postbag.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.StaffId;

/**
 * An entry of the disclosure register.
 *
 * @param pieces what went, each in a few words
 * @param channel how it went
 * @param purpose what for
 * @param basis by what right
 * @param special by what right it speaks of special category data (law.md ER-3); empty where none was found
 * @param sentBy who wrote the letter
 */
public record Disclosure(
        UUID id,
        CaseId caseId,
        String caseReference,
        String recipient,
        String address,
        List<String> pieces,
        String channel,
        String purpose,
        String basis,
        Optional<SpecialBasis> special,
        Optional<StaffId> sentBy,
        Instant sentAt) {}
