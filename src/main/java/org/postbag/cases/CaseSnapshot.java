package org.postbag.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.StaffId;

/**
 * A case as it stands.
 *
 * @param acknowledgeBy date in London by which a person answers
 * @param dueOn date in London by which it should be done
 * @param targetDays working days allowed until {@code dueOn}
 * @param closedOn date in London on which it was closed
 * @param retainUntil last date in London on which it is kept
 * @param answers what the resident answered besides the ordinary questions, label to text
 */
public record CaseSnapshot(
        CaseId id,
        String reference,
        String title,
        String category,
        CaseStatus status,
        Priority priority,
        Channel channel,
        Optional<String> team,
        Optional<StaffId> owner,
        Instant openedAt,
        Optional<LocalDate> acknowledgeBy,
        Optional<Instant> acknowledgedAt,
        Optional<LocalDate> dueOn,
        Optional<Integer> targetDays,
        Optional<Instant> breachedAt,
        Optional<Instant> closedAt,
        Optional<LocalDate> closedOn,
        Optional<CaseOutcome> outcome,
        Optional<String> closingMessage,
        Optional<LocalDate> retainUntil,
        Optional<CaseId> duplicateOf,
        Map<String, String> answers,
        UUID constituentId) {

    /** Whether it goes on as part of another case, {@link #duplicateOf}. */
    public boolean merged() {
        return outcome.filter(CaseOutcome.MERGED::equals).isPresent();
    }

    /** Whether it is closed. */
    public boolean closed() {
        return status == CaseStatus.CLOSED;
    }
}
