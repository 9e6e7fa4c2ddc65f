package org.postbag.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postbag.correspondence.directory.Organisation;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.OfficeOwned;

/**
 * The letters of a case to and from one organisation, apart from those with the resident, and the clock that runs for its answer.
 * Name, address and target are as they were when somebody last wrote.
 */
@Entity
@Table(name = "organisation_thread")
class OrganisationThread extends OfficeOwned {

    @Column(updatable = false)
    private UUID caseId;

    /** The case it was begun on, which may have been merged into another since. */
    @Column(updatable = false)
    private UUID begunOn;

    @Column(updatable = false)
    private UUID organisationId;

    private String name;
    private String address;
    private int targetDays;

    @Enumerated(EnumType.STRING)
    private ThreadState state = ThreadState.WRITTEN;

    private @Nullable LocalDate askedOn;
    private @Nullable LocalDate dueOn;
    private @Nullable LocalDate escalateOn;
    private @Nullable String reminder;

    @Column(updatable = false)
    private Instant createdAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected OrganisationThread() {}

    OrganisationThread(CaseId caseId, Organisation organisation, EmailAddress address, Instant at) {
        this.caseId = caseId.value();
        this.begunOn = caseId.value();
        this.organisationId = organisation.id();
        this.name = organisation.name();
        this.address = address.value();
        this.targetDays = organisation.targetDays();
        this.createdAt = at;
    }

    /** Somebody writes again, by what the directory says now. */
    void writeTo(Organisation organisation, EmailAddress to) {
        name = organisation.name();
        address = to.value();
        targetDays = organisation.targetDays();
    }

    /** Letters go to another address from now on. */
    void redirect(EmailAddress to) {
        address = to.value();
    }

    /** A letter has left, or the wait begins anew. */
    void await(LocalDate from, LocalDate due, LocalDate escalate) {
        state = ThreadState.WAITING;
        askedOn = from;
        dueOn = due;
        escalateOn = escalate;
        reminder = null;
    }

    /** What was taken for an answer is none: the clock runs on to the dates it had. */
    void goOnWaiting() {
        state = ThreadState.WAITING;
    }

    void answered() {
        state = ThreadState.ANSWERED;
        reminder = null;
    }

    void stop() {
        if (state == ThreadState.WAITING) {
            state = ThreadState.STOPPED;
        }
        reminder = null;
    }

    void draftReminder(String text) {
        reminder = text;
    }

    /** It is being sent, or is no longer needed. */
    void useReminder() {
        reminder = null;
    }

    boolean isWaiting() {
        return state == ThreadState.WAITING;
    }

    /** Whether a clock has ever run. */
    boolean hasDates() {
        return dueOn != null;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    UUID organisationId() {
        return organisationId;
    }

    String name() {
        return name;
    }

    EmailAddress address() {
        return new EmailAddress(address);
    }

    int targetDays() {
        return targetDays;
    }

    ThreadState state() {
        return state;
    }

    LocalDate askedOn() {
        return Optional.ofNullable(askedOn).orElseThrow();
    }

    LocalDate dueOn() {
        return Optional.ofNullable(dueOn).orElseThrow();
    }

    LocalDate escalateOn() {
        return Optional.ofNullable(escalateOn).orElseThrow();
    }

    Optional<String> reminder() {
        return Optional.ofNullable(reminder);
    }
}
