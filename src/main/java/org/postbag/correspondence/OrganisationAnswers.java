package org.postbag.correspondence;

import java.time.Clock;
import java.util.UUID;
import org.postbag.kernel.AuditableEvent;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Permissions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff decide about answers of organisations: what one is, whatever the program took it for, and when to wait no longer. */
@Service
@Transactional
@PreAuthorize(Permissions.WORK_CASES)
public class OrganisationAnswers {

    private final Messages messages;
    private final OrganisationThreads threads;
    private final ChaseClock chase;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganisationAnswers(
            Messages messages,
            OrganisationThreads threads,
            ChaseClock chase,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.threads = threads;
        this.chase = chase;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Says what a letter from an organisation is: an answer stops the clock, a holding reply lets it run on to the dates it had.
     *
     * @throws CaseGone if the office has no such letter
     */
    public void rule(UUID letter, AnswerKind answer) {
        Message found = messages.findById(letter)
                .filter(message -> message.kind() == LetterKind.FROM_ORGANISATION)
                .orElseThrow(CaseGone::new);
        OrganisationThread thread = found.thread().flatMap(threads::findById).orElseThrow(CaseGone::new);
        found.as(answer);
        if (answer == AnswerKind.FULL) {
            chase.answered(thread);
        } else {
            chase.goOn(thread);
        }
        audit("organisation-answer-judged", "letter", letter);
    }

    /**
     * Waits no longer for an organisation's answer.
     *
     * @throws CaseGone if the office has no such correspondence
     */
    public void stopWaiting(UUID thread) {
        chase.stop(threads.findById(thread).orElseThrow(CaseGone::new));
        audit("organisation-wait-ended", "organisation-thread", thread);
    }

    private void audit(String action, String type, UUID id) {
        events.publishEvent(new AuditableEvent(
                TenantContext.require(), staff.require().id(), action, type, id.toString(), clock.instant()));
    }
}
