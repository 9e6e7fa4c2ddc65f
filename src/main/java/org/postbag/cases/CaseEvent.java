package org.postbag.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.OfficeOwned;
import org.postbag.kernel.StaffId;

/** A change of state or a clock that ran; its detail is an enum, a date or a key. */
@Entity
@Table(name = "case_event")
class CaseEvent extends OfficeOwned {

    private UUID caseId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private CaseEventKind kind = CaseEventKind.ROUTED;

    private @Nullable UUID actorId;
    private @Nullable String detail;
    private Instant happenedAt = Instant.EPOCH;

    protected CaseEvent() {}

    CaseEvent(CaseId caseId, CaseEventKind kind, Optional<StaffId> actor, @Nullable String detail, Instant happenedAt) {
        this.caseId = caseId.value();
        this.kind = kind;
        this.actorId = actor.map(StaffId::value).orElse(null);
        this.detail = detail;
        this.happenedAt = happenedAt;
    }

    CaseEventKind kind() {
        return kind;
    }

    Optional<StaffId> actor() {
        return Optional.ofNullable(actorId).map(StaffId::new);
    }

    Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    Instant happenedAt() {
        return happenedAt;
    }
}
