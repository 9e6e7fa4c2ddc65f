package org.postbag.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.OfficeOwned;
import org.postbag.kernel.StaffId;

/** That something was carried from one case to another, and how both stood, so that it can be undone. */
@Entity
@Table(name = "case_move")
class CaseMove extends OfficeOwned {

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CaseMoveKind kind = CaseMoveKind.MERGE;

    @Column(updatable = false)
    private UUID fromCase = new UUID(0, 0);

    @Column(updatable = false)
    private UUID ontoCase = new UUID(0, 0);

    @Column(updatable = false)
    private String fromReference = "";

    @Column(updatable = false)
    private String ontoReference = "";

    @Column(updatable = false)
    private String title = "";

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(updatable = false)
    private Map<String, String> answers = Map.of();

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CaseStatus fromStatus = CaseStatus.NEW;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private CaseStatus ontoStatus = CaseStatus.NEW;

    @Column(updatable = false)
    private int unread;

    @Column(updatable = false)
    private UUID movedBy = new UUID(0, 0);

    @Column(updatable = false)
    private Instant movedAt = Instant.EPOCH;

    private @Nullable UUID undoneBy;
    private @Nullable Instant undoneAt;

    protected CaseMove() {}

    /** @param unread how many letters of the first case nobody has read yet */
    CaseMove(CaseMoveKind kind, CaseSnapshot from, CaseSnapshot onto, int unread, StaffId by, Instant at) {
        this.kind = kind;
        this.fromCase = from.id().value();
        this.ontoCase = onto.id().value();
        this.fromReference = from.reference();
        this.ontoReference = onto.reference();
        this.title = from.title();
        this.answers = from.answers();
        this.fromStatus = from.status();
        this.ontoStatus = onto.status();
        this.unread = unread;
        this.movedBy = by.value();
        this.movedAt = at;
    }

    void undone(StaffId by, Instant at) {
        undoneBy = by.value();
        undoneAt = at;
    }

    CaseMoveKind kind() {
        return kind;
    }

    CaseId from() {
        return new CaseId(fromCase);
    }

    CaseId onto() {
        return new CaseId(ontoCase);
    }

    String fromReference() {
        return fromReference;
    }

    String ontoReference() {
        return ontoReference;
    }

    String title() {
        return title;
    }

    Map<String, String> answers() {
        return answers;
    }

    CaseStatus fromStatus() {
        return fromStatus;
    }

    CaseStatus ontoStatus() {
        return ontoStatus;
    }

    int unread() {
        return unread;
    }

    StaffId by() {
        return new StaffId(movedBy);
    }

    Instant at() {
        return movedAt;
    }

    boolean isUndone() {
        return undoneAt != null;
    }

    Optional<StaffId> undoneBy() {
        return Optional.ofNullable(undoneBy).map(StaffId::new);
    }

    Optional<Instant> undoneAt() {
        return Optional.ofNullable(undoneAt);
    }
}
