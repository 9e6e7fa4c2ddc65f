package org.postbag.intake;

import java.time.Instant;

/**
 * What the sender of a report is shown; nothing personal, so that the page can be bookmarked (law.md FE-5).
 *
 * @param reference of the new case
 */
public record Receipt(String reference, Instant sentAt) {}
