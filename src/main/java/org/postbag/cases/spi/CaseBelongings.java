package org.postbag.cases.spi;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.CaseId;

/** What a module keeps of a case, and how it is carried to another case of the same person. */
public interface CaseBelongings {

    /** Why it cannot all be carried now, in a sentence that says what to do; empty when it can. */
    Optional<String> obstacle(CaseId from, CaseId onto);

    /** Carries all of it, in the running transaction. @return what was carried, for the way back */
    List<Piece> carryAll(CaseId from, CaseId onto);

    /** Carries those of the pieces that are its own and are on {@code from}. @return how many were */
    int carry(List<Piece> pieces, CaseId from, CaseId onto);

    /**
     * How many of the pieces that a case is nothing without are on other cases by now. One that is on none any more was deleted, and
     * a draft or a kept mail may go.
     */
    int elsewhere(List<Piece> pieces, CaseId than);

    /** Whether since then anybody has written to somebody outside from this case. */
    boolean hasWritten(CaseId from, Instant since);

    /** How many letters have come onto this case since then, that somebody reads. */
    int cameSince(CaseId onto, Instant since);

    /**
     * One row that is carried.
     *
     * @param kind of which kind its owner calls it
     */
    record Piece(String kind, UUID id) {}
}
