package org.postbag.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.LegalTime;
import org.postbag.kernel.OfficeOwned;
import org.postbag.kernel.StaffId;

/** The case file; it guards its own changes of state. */
@Entity
@Table(name = "case_file")
class CaseFile extends OfficeOwned {

    /** Names no other case: it may be kept longer than that one. */
    private static final String MERGED_TITLE = "Merged into another case";

    private String reference = "";
    private UUID constituentId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private Channel channel = Channel.WEB;

    private String title = "";
    private String category = "";

    @Enumerated(EnumType.STRING)
    private CaseStatus status = CaseStatus.NEW;

    @Enumerated(EnumType.STRING)
    private Priority priority = Priority.NORMAL;

    private @Nullable String team;
    private @Nullable UUID ownerId;
    private Instant openedAt = Instant.EPOCH;
    private @Nullable UUID openedBy;
    private @Nullable LocalDate acknowledgeBy;
    private @Nullable Instant acknowledgedAt;
    private @Nullable LocalDate dueOn;
    private @Nullable Integer targetDays;
    private @Nullable Instant warnedAt;
    private @Nullable Instant breachedAt;
    private @Nullable Instant closedAt;
    private @Nullable LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable CaseOutcome outcome;

    private @Nullable String closingMessage;
    private @Nullable LocalDate retainUntil;
    private @Nullable UUID duplicateOf;
    private Instant lastActivityAt = Instant.EPOCH;

    /** Never changed in place, so that Hibernate need not copy it to compare. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, String> answers = Map.of();

    protected CaseFile() {}

    CaseFile(OpenCase open, CaseReference reference, Optional<StaffId> openedBy, Instant openedAt) {
        super(open.id().value());
        this.reference = reference.value();
        this.constituentId = open.constituentId();
        this.channel = open.channel();
        this.title = open.title();
        this.category = open.category();
        this.answers = Collections.unmodifiableMap(new LinkedHashMap<>(open.answers()));
        this.openedAt = openedAt;
        this.openedBy = openedBy.map(StaffId::value).orElse(null);
        this.lastActivityAt = openedAt;
    }

    CaseId caseId() {
        return new CaseId(getId());
    }

    boolean isClosed() {
        return status == CaseStatus.CLOSED;
    }

    Priority priority() {
        return priority;
    }

    String category() {
        return category;
    }

    UUID constituentId() {
        return constituentId;
    }

    Instant openedAt() {
        return openedAt;
    }

    Channel channel() {
        return channel;
    }

    /** Who wrote the case down; empty when the resident did. */
    Optional<StaffId> openedBy() {
        return Optional.ofNullable(openedBy).map(StaffId::new);
    }

    Optional<StaffId> owner() {
        return Optional.ofNullable(ownerId).map(StaffId::new);
    }

    /** London-local date by which a person answers; empty until the clocks are set. */
    Optional<LocalDate> acknowledgeBy() {
        return Optional.ofNullable(acknowledgeBy);
    }

    void route(String team, Priority priority) {
        this.team = team;
        this.priority = priority;
    }

    void target(LocalDate acknowledgeBy, LocalDate dueOn, int targetDays) {
        this.acknowledgeBy = acknowledgeBy;
        this.dueOn = dueOn;
        this.targetDays = targetDays;
    }

    void triaged(String category, Priority priority, Instant at) {
        this.category = category;
        this.priority = priority;
        if (acknowledgedAt == null) {
            acknowledgedAt = at;
        }
        if (status == CaseStatus.NEW) {
            status = CaseStatus.OPEN;
        }
        lastActivityAt = at;
    }

    /** @throws CaseAlreadyClosed if it is closed */
    void give(@Nullable StaffId owner, Instant at) {
        requireOpen();
        ownerId = owner == null ? null : owner.value();
        lastActivityAt = at;
    }

    /** @throws CaseAlreadyClosed if it is closed */
    void await(Instant at) {
        requireOpen();
        status = CaseStatus.WAITING;
        lastActivityAt = at;
    }

    void resume(Instant at) {
        if (status == CaseStatus.WAITING) {
            status = CaseStatus.OPEN;
        }
        lastActivityAt = at;
    }

    void warned(Instant at) {
        warnedAt = at;
    }

    void breached(Instant at) {
        breachedAt = at;
    }

    /** The case that this one was joined to. */
    Optional<CaseId> duplicateOf() {
        return Optional.ofNullable(duplicateOf).map(CaseId::new);
    }

    void linkTo(CaseId original) {
        duplicateOf = original.value();
    }

    /** The case that this one was merged into. */
    Optional<CaseId> mergedInto() {
        return outcome == CaseOutcome.MERGED ? duplicateOf() : Optional.empty();
    }

    /** Its letters and what it was about are on another case from now on; the bare file points there. */
    void emptyInto(CaseId other) {
        title = MERGED_TITLE;
        answers = Map.of();
        duplicateOf = other.value();
    }

    /** It is as it was before it was merged, with the targets it had. */
    void restore(CaseMove move, Instant at) {
        title = move.title();
        answers = move.answers();
        status = move.fromStatus();
        duplicateOf = null;
        outcome = null;
        closedAt = null;
        closedOn = null;
        retainUntil = null;
        lastActivityAt = at;
    }

    boolean wasWarned() {
        return warnedAt != null;
    }

    boolean isBreached() {
        return breachedAt != null;
    }

    void prepareClosing(String message) {
        closingMessage = message;
    }

    /**
     * Closes the case on the London-local date of {@code at} and works out until when it is kept (law.md RT-1).
     *
     * @throws CaseAlreadyClosed if it is closed already
     */
    void close(CaseOutcome outcome, Instant at) {
        requireOpen();
        status = CaseStatus.CLOSED;
        this.outcome = outcome;
        closedAt = at;
        closedOn = LegalTime.dateOf(at);
        retainUntil = closedOn.plus(outcome.kept());
        lastActivityAt = at;
    }

    /** Opens it again; the next closing starts a full new period (law.md RT-3). */
    void reopen(LocalDate dueOn, int targetDays, Instant at) {
        status = CaseStatus.OPEN;
        outcome = null;
        closedAt = null;
        closedOn = null;
        retainUntil = null;
        closingMessage = null;
        duplicateOf = null;
        warnedAt = null;
        breachedAt = null;
        this.dueOn = dueOn;
        this.targetDays = targetDays;
        lastActivityAt = at;
    }

    void touch(Instant at) {
        lastActivityAt = at;
    }

    private void requireOpen() {
        if (isClosed()) {
            throw new CaseAlreadyClosed(reference);
        }
    }

    CaseSnapshot snapshot() {
        return new CaseSnapshot(
                caseId(),
                reference,
                title,
                category,
                status,
                priority,
                channel,
                Optional.ofNullable(team),
                owner(),
                openedAt,
                acknowledgeBy(),
                Optional.ofNullable(acknowledgedAt),
                Optional.ofNullable(dueOn),
                Optional.ofNullable(targetDays),
                Optional.ofNullable(breachedAt),
                Optional.ofNullable(closedAt),
                Optional.ofNullable(closedOn),
                Optional.ofNullable(outcome),
                Optional.ofNullable(closingMessage),
                Optional.ofNullable(retainUntil),
                duplicateOf(),
                Map.copyOf(answers),
                constituentId);
    }
}
