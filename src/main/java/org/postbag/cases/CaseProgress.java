package org.postbag.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.LegalTime;
import org.postbag.kernel.StaffId;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.postbag.workflow.TaskInbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the process {@code case} asks the case file to do. Called by its steps, inside the engine's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseProgress {

    /** By when somebody at risk is looked after, in office hours (law.md ER-14). */
    private static final Duration SAFEGUARD_WITHIN = Duration.ofHours(1);

    private final CaseFileRepository files;
    private final CaseLog log;
    private final CaseDecisions decisions;
    private final ServiceLevels levels;
    private final Offices offices;
    private final TaskInbox tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseProgress(
            CaseFileRepository files,
            CaseLog log,
            CaseDecisions decisions,
            ServiceLevels levels,
            Offices offices,
            TaskInbox tasks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.log = log;
        this.decisions = decisions;
        this.levels = levels;
        this.offices = offices;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /** Team and urgency by the decision table {@code routing}. */
    public void route(CaseId id, String category, String areaCheck) {
        CaseDecisions.Route route = decisions.route(category, areaCheck);
        file(id).route(route.team(), route.priority());
        log.record(id, CaseEventKind.ROUTED);
    }

    /** Target dates by the decision table {@code service-levels}, in working days of the office's nation. */
    public Clocks setServiceLevels(CaseId id) {
        CaseFile file = file(id);
        Clocks clocks = clocks(file, file.openedAt());
        file.target(clocks.acknowledgeBy(), clocks.dueOn(), clocks.targetDays());
        log.record(id, CaseEventKind.TARGET_SET, clocks.dueOn().toString());
        return clocks;
    }

    /** The decision has been taken by a person; what was chosen besides it is on the case already. */
    public Triage recordTriage(CaseId id, String outcome) {
        CaseFile file = file(id);
        log.record(id, CaseEventKind.TRIAGED, outcome);
        boolean atRisk = outcome.equals("safeguarding");
        Clocks clocks = clocks(file, file.openedAt());
        file.target(clocks.acknowledgeBy(), clocks.dueOn(), clocks.targetDays());
        return new Triage(clocks, file.owner(), atRisk ? Optional.of(safeguardBy()) : Optional.empty());
    }

    private Instant safeguardBy() {
        return levels.afterBusinessTime(
                clock.instant(), SAFEGUARD_WITHIN, offices.current().nation());
    }

    /** Nobody looked at the enquiry in time. */
    public void recordLateAnswer(CaseId id) {
        log.record(id, CaseEventKind.ANSWER_LATE);
    }

    /** The target is two working days away. Said once, also where the clock runs again because a merge is undone. */
    public void recordWarning(CaseId id) {
        if (file(id).wasWarned()) {
            return;
        }
        file(id).warned(clock.instant());
        log.record(id, CaseEventKind.TARGET_NEAR);
    }

    /** The target has passed. */
    public void recordBreach(CaseId id) {
        if (file(id).isBreached()) {
            return;
        }
        file(id).breached(clock.instant());
        log.record(id, CaseEventKind.TARGET_MISSED);
    }

    /** Closes the file; the retention period counts from today's date in London (law.md RT-1). */
    public Closed close(CaseId id, CaseOutcome outcome) {
        CaseFile file = file(id);
        file.close(outcome, clock.instant());
        log.record(id, CaseEventKind.CLOSED, outcome.name());
        events.publishEvent(new CaseClosed(id));
        CaseSnapshot closed = file.snapshot();
        return new Closed(
                outcome.farewell(),
                closed.closedOn().orElseThrow(),
                closed.retainUntil().orElseThrow());
    }

    /**
     * Opens the file again with new targets; the next closing starts a full new retention period (law.md RT-3). A duplicate is
     * a case of its own again.
     */
    public Clocks reopen(CaseId id) {
        CaseFile file = file(id);
        Clocks clocks = clocks(file, clock.instant());
        file.duplicateOf().ifPresent(original -> log.record(original, CaseEventKind.DUPLICATE_PARTED));
        file.reopen(clocks.dueOn(), clocks.targetDays(), clock.instant());
        log.record(id, CaseEventKind.REOPENED);
        return clocks;
    }

    /** The case will be erased in 30 days (law.md RT-14). */
    public void recordErasureNear(CaseId id) {
        log.record(id, CaseEventKind.ERASURE_NEAR);
    }

    /** Somebody has written: the case no longer waits, and is the latest to have moved. */
    public void recordMessage(CaseId id) {
        CaseFile file = file(id);
        boolean waited = file.snapshot().status() == CaseStatus.WAITING;
        file.resume(clock.instant());
        if (waited) {
            log.record(id, CaseEventKind.RESUMED);
            tasks.setWaiting(id, false);
        }
    }

    /** Somebody else has been asked: a case that is worked on waits. */
    public void awaitOthers(CaseId id) {
        CaseFile file = file(id);
        if (file.snapshot().status() == CaseStatus.OPEN) {
            file.await(clock.instant());
            log.record(id, CaseEventKind.WAITING);
            tasks.setWaiting(id, true);
        }
    }

    /** Whether nobody has decided about it. */
    public boolean isUndecided(CaseId id) {
        return file(id).snapshot().status() == CaseStatus.NEW;
    }

    /** Whether work on it goes on. */
    public boolean isOpen(CaseId id) {
        return files.findById(id.value()).filter(file -> !file.isClosed()).isPresent();
    }

    /** By when a new message should be read: the end of the next working day. */
    public Instant readBy() {
        Office office = offices.current();
        return ServiceLevels.endOfBusiness(levels.dueOn(clock.instant(), 1, office.nation()));
    }

    private Clocks clocks(CaseFile file, Instant from) {
        Office office = offices.current();
        CaseDecisions.Levels decided = decisions.levels(file.category(), file.priority());
        LocalDate acknowledgeBy = levels.dueOn(from, decided.acknowledgeDays(), office.nation());
        LocalDate dueOn = levels.dueOn(from, decided.targetDays(), office.nation());
        return new Clocks(
                acknowledgeBy,
                dueOn,
                decided.targetDays(),
                ServiceLevels.endOfBusiness(acknowledgeBy),
                levels.warnAt(LegalTime.dateOf(from), dueOn, office.nation()),
                ServiceLevels.endOfBusiness(dueOn));
    }

    private CaseFile file(CaseId id) {
        return files.findById(id.value()).orElseThrow(() -> new IllegalStateException("Case " + id + " is gone"));
    }

    /** Target dates (London) and the instants at which the process acts on them. */
    public record Clocks(
            LocalDate acknowledgeBy,
            LocalDate dueOn,
            int targetDays,
            Instant acknowledgeAt,
            Instant warnAt,
            Instant dueAt) {}

    /** What the process needs to know after triage. */
    public record Triage(Clocks clocks, Optional<StaffId> owner, Optional<Instant> safeguardBy) {}

    /** What the process needs to know after closing. */
    public record Closed(CaseOutcome.Farewell farewell, LocalDate closedOn, LocalDate retainUntil) {}
}
