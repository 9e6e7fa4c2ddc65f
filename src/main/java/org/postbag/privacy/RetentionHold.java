package org.postbag.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.OfficeOwned;
import org.postbag.kernel.StaffId;

/** A reason to keep a case beyond its period (law.md RT-4). */
@Entity
@Table(name = "retention_hold")
class RetentionHold extends OfficeOwned {

    private UUID caseId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private HoldReason reason = HoldReason.LEGAL_CLAIM;

    private UUID setBy = new UUID(0, 0);
    private Instant setAt = Instant.EPOCH;
    private LocalDate reviewOn = LocalDate.EPOCH;
    private @Nullable Instant releasedAt;

    protected RetentionHold() {}

    RetentionHold(CaseId caseId, HoldReason reason, StaffId setBy, Instant setAt, LocalDate reviewOn) {
        this.caseId = caseId.value();
        this.reason = reason;
        this.setBy = setBy.value();
        this.setAt = setAt;
        this.reviewOn = reviewOn;
    }

    HoldReason reason() {
        return reason;
    }

    LocalDate reviewOn() {
        return reviewOn;
    }

    void reviewAgainOn(LocalDate date) {
        reviewOn = date;
    }

    void release(Instant at) {
        releasedAt = at;
    }
}
