package org.postbag.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A case as its resident sees it.
 *
 * @param statusInWords a whole sentence
 * @param answerBy date in London by which a person answers; empty once somebody has
 * @param keptUntil last date in London on which a closed case is kept
 */
public record TrackedCase(
        String reference,
        String title,
        Instant receivedAt,
        String statusInWords,
        List<TrackedStep> steps,
        List<TrackedLetter> letters,
        Optional<LocalDate> answerBy,
        boolean closed,
        Optional<LocalDate> keptUntil) {

    /** A step on the way, and when it was reached. */
    public record TrackedStep(String name, boolean done, Optional<LocalDate> on) {}

    /** A letter of the resident or of the office. */
    public record TrackedLetter(boolean fromOffice, String from, Instant at, String body) {}
}
