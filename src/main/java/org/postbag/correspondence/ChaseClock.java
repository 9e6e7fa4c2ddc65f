package org.postbag.correspondence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.postbag.cases.CaseProgress;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.LegalTime;
import org.postbag.kernel.Nation;
import org.postbag.kernel.TenantContext;
import org.postbag.kernel.WorkingDays;
import org.postbag.offices.Offices;
import org.postbag.workflow.ProcessRuntime;
import org.postbag.workflow.WorkChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clock that runs for an organisation's answer, in working days of the office's nation: at the target a reminder is drafted, five
 * working days later a manager decides (law.md WD-4, WD-5). The process {@code chase} keeps the time, this keeps what it is about.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ChaseClock {

    /** Working days after the target until a manager is asked. */
    static final int ESCALATE_AFTER = 5;

    private static final LocalTime CLOSING = LocalTime.of(17, 0);

    private final OrganisationThreads threads;
    private final Messages messages;
    private final CaseAddressBook addresses;
    private final LetterTexts texts;
    private final CaseProgress cases;
    private final Offices offices;
    private final WorkingDays workingDays;
    private final ProcessRuntime processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChaseClock(
            OrganisationThreads threads,
            Messages messages,
            CaseAddressBook addresses,
            LetterTexts texts,
            CaseProgress cases,
            Offices offices,
            WorkingDays workingDays,
            ProcessRuntime processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.threads = threads;
        this.messages = messages;
        this.addresses = addresses;
        this.texts = texts;
        this.cases = cases;
        this.offices = offices;
        this.workingDays = workingDays;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /** A letter has just left in this correspondence. If nobody waits for an answer yet, the clock begins, and the case waits. */
    public boolean begin(UUID thread) {
        return threads.findById(thread)
                .filter(found -> !found.isWaiting() && cases.isOpen(found.caseId()))
                .map(found -> {
                    await(found);
                    cases.awaitOthers(found.caseId());
                    return true;
                })
                .orElse(false);
    }

    /** When the process acts. */
    public Dates dates(UUID thread) {
        OrganisationThread found = require(thread);
        return new Dates(endOfBusiness(found.dueOn()), endOfBusiness(found.escalateOn()));
    }

    /** The target is over: writes a reminder for somebody to read and send. */
    public void draftReminder(UUID thread) {
        OrganisationThread found = require(thread);
        addresses
                .find(found.caseId())
                .ifPresent(contact -> found.draftReminder(texts.reminder(offices.current(), contact, found)));
        changed(found.caseId());
    }

    /** A manager has decided to wait once more, as long as the first time. */
    public void waitAgain(UUID thread) {
        OrganisationThread found = require(thread);
        await(found);
        changed(found.caseId());
    }

    /** A manager has decided to go on without an answer; the process knows. */
    public void giveUp(UUID thread) {
        OrganisationThread found = require(thread);
        found.stop();
        resume(found);
    }

    /** What the organisation is called. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRED)
    public String nameOf(UUID thread) {
        return threads.findById(thread).map(OrganisationThread::name).orElse("the organisation");
    }

    /** The organisation has answered. */
    void answered(OrganisationThread thread) {
        boolean waited = thread.isWaiting();
        thread.answered();
        if (waited) {
            end(thread);
        }
        resume(thread);
    }

    /** What was taken for an answer is none. A clock that never ran does not begin. */
    void goOn(OrganisationThread thread) {
        if (thread.isWaiting() || !thread.hasDates()) {
            return;
        }
        thread.goOnWaiting();
        begin(thread);
        changed(thread.caseId());
    }

    /** Nobody waits any more. */
    void stop(OrganisationThread thread) {
        if (thread.isWaiting()) {
            thread.stop();
            end(thread);
            resume(thread);
        }
    }

    /** The case is closed, and with it every wait on it. */
    void stopAll(CaseId caseId) {
        for (OrganisationThread thread : threads.findByCaseIdOrderByCreatedAt(caseId.value())) {
            if (thread.isWaiting()) {
                thread.stop();
                end(thread);
            }
        }
    }

    /** Its case is merged into another, or comes back out of it: the process of the one case ends here. */
    void leaveCase(OrganisationThread thread) {
        end(thread);
    }

    /** And that of the other case keeps the dates that were set. */
    void goOnElsewhere(OrganisationThread thread) {
        begin(thread);
    }

    private void begin(OrganisationThread thread) {
        processes.start(
                ChaseProcess.KEY,
                thread.caseId(),
                Map.ofEntries(
                        CorrespondenceProcess.CASE_ID.with(thread.caseId()),
                        ChaseProcess.THREAD_ID.with(thread.getId())));
        cases.awaitOthers(thread.caseId());
    }

    /** A colleague writes to the organisation again: nobody need remind it now. */
    void writtenAgain(OrganisationThread thread) {
        thread.useReminder();
        processes.correlate(
                ChaseProcess.REMINDER_WRITTEN,
                thread.caseId(),
                Map.ofEntries(ChaseProcess.THREAD_ID.with(thread.getId())),
                Map.of());
    }

    private void await(OrganisationThread thread) {
        Nation nation = offices.current().nation();
        LocalDate today = LegalTime.dateOf(clock.instant());
        LocalDate due = workingDays.add(today, thread.targetDays(), nation);
        thread.await(today, due, workingDays.add(due, ESCALATE_AFTER, nation));
    }

    private void end(OrganisationThread thread) {
        processes.correlate(
                ChaseProcess.WAIT_OVER,
                thread.caseId(),
                Map.ofEntries(ChaseProcess.THREAD_ID.with(thread.getId())),
                Map.of());
    }

    /** The case is ours again unless another organisation still owes an answer. */
    private void resume(OrganisationThread thread) {
        threads.flush();
        if (!threads.existsByCaseIdAndState(thread.caseId().value(), ThreadState.WAITING)) {
            cases.recordMessage(thread.caseId());
        }
        changed(thread.caseId());
    }

    private void changed(CaseId caseId) {
        events.publishEvent(new WorkChanged(TenantContext.require(), caseId));
    }

    private OrganisationThread require(UUID thread) {
        return threads.findById(thread)
                .orElseThrow(() -> new IllegalStateException("Correspondence " + thread + " is gone"));
    }

    private static Instant endOfBusiness(LocalDate date) {
        return date.atTime(CLOSING).atZone(LegalTime.LONDON).toInstant();
    }

    /**
     * When the process acts.
     *
     * @param chaseAt the target is over
     * @param escalateAt the time after it is over too
     */
    public record Dates(Instant chaseAt, Instant escalateAt) {}
}
