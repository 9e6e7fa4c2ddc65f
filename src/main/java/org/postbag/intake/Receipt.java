package org.postbag.intake;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the sender of a report is shown; nothing personal, so that the page can be bookmarked (law.md FE-5).
 *
 * @param reference of the new case
 * @param answerBy date in London by which a person answers
 */
public record Receipt(String reference, LocalDate answerBy, Instant sentAt) {}
