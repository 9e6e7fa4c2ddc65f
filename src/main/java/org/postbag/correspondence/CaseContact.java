package org.postbag.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.postbag.cases.CaseOutcome;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Language;

/**
 * What a letter has to know of its case.
 *
 * @param name the constituent's
 * @param emailFails whether mail to the address comes back
 * @param language in which the constituent is written to
 * @param outcome how the case ended
 * @param closingMessage what the closing colleague wants to say about it
 * @param retainUntil London-local date after which the case is erased
 */
record CaseContact(
        CaseId id,
        String reference,
        String title,
        String name,
        Optional<EmailAddress> email,
        boolean emailFails,
        Language language,
        Optional<Instant> closedAt,
        Optional<CaseOutcome> outcome,
        Optional<String> closingMessage,
        Optional<LocalDate> retainUntil) {}
