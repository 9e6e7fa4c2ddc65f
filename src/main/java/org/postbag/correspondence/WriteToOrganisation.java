package org.postbag.correspondence;

import java.util.List;
import java.util.UUID;
import org.postbag.kernel.CaseId;

/**
 * A letter to an organisation about a case. Nothing of the case goes along that is not named here (law.md ER-8).
 *
 * @param subject empty for the usual one
 * @param nameAndAddress whether the resident's name and postal address go along
 * @param contactDetails whether the resident's e-mail address and phone number go along
 * @param letters earlier letters of the case that go along
 * @param idempotencyKey made when the composer opens; a second press of the button with the same key sends nothing more
 */
public record WriteToOrganisation(
        CaseId caseId,
        UUID organisation,
        String subject,
        String body,
        boolean nameAndAddress,
        boolean contactDetails,
        List<UUID> letters,
        UUID idempotencyKey) {}
