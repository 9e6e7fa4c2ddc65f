package org.postbag.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.postbag.kernel.AuditableEvent;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.LegalTime;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Permissions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps cases from being erased while there is a reason (law.md RT-4). */
@Service
@Transactional
public class Holds {

    private static final Period REVIEW = Period.ofMonths(6);

    private final RetentionHoldRepository holds;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Holds(RetentionHoldRepository holds, CurrentStaff staff, ApplicationEventPublisher events, Clock clock) {
        this.holds = holds;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** Holds a case; it is looked at again within six months. */
    @PreAuthorize(Permissions.WATCH_RETENTION)
    public void hold(CaseId id, HoldReason reason) {
        LocalDate review = LegalTime.dateOf(clock.instant()).plus(REVIEW);
        holds.save(new RetentionHold(id, reason, staff.require().id(), clock.instant(), review));
        audit(id, "hold-set");
    }

    /** Lifts the hold of a case; the case is erased when its period is over. */
    @PreAuthorize(Permissions.WATCH_RETENTION)
    public void release(CaseId id) {
        lift(id);
    }

    /** Why the case is held, or empty. */
    @Transactional(readOnly = true)
    public Optional<HoldReason> reasonFor(CaseId id) {
        return active(id).map(RetentionHold::reason);
    }

    /** By when the hold is looked at again; empty when nothing holds the case. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> reviewOf(CaseId id) {
        return active(id).map(RetentionHold::reviewOn);
    }

    /** The review has decided; for the process, whose task was the compliance officer's. */
    public void reviewed(CaseId id, boolean release) {
        if (release) {
            lift(id);
        } else {
            active(id)
                    .ifPresent(hold ->
                            hold.reviewAgainOn(LegalTime.dateOf(clock.instant()).plus(REVIEW)));
            audit(id, "hold-reviewed");
        }
    }

    private void lift(CaseId id) {
        active(id).ifPresent(hold -> hold.release(clock.instant()));
        audit(id, "hold-lifted");
    }

    private Optional<RetentionHold> active(CaseId id) {
        return holds.findFirstByCaseIdAndReleasedAtIsNullOrderBySetAtDesc(id.value());
    }

    private void audit(CaseId id, String action) {
        events.publishEvent(new AuditableEvent(
                TenantContext.require(), staff.id().orElse(null), action, "case", id.toString(), clock.instant()));
    }
}
