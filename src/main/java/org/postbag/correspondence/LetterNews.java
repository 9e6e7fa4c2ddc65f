package org.postbag.correspondence;

import java.time.Clock;
import java.util.List;
import org.postbag.kernel.AuditableEvent;
import org.postbag.offices.CurrentStaff;
import org.postbag.workflow.WorkChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes a letter's new state known: to the audit, to whoever builds on it, and to open screens. */
@Component
class LetterNews {

    private final ApplicationEventPublisher events;
    private final CurrentStaff staff;
    private final Clock clock;

    LetterNews(ApplicationEventPublisher events, CurrentStaff staff, Clock clock) {
        this.events = events;
        this.staff = staff;
        this.clock = clock;
    }

    /** Writes what its writer has seen and wanted to send all the same: which kind of warning, never what it said. */
    void sentAllTheSame(Message letter, List<LetterConcern> accepted) {
        accepted.stream()
                .map(LetterConcern::kind)
                .distinct()
                .forEach(kind -> audit(letter, "warning-accepted-" + kind.inAudit()));
    }

    /** @param action as the audit words it, such as {@code letter-sent} */
    void publish(Message letter, String action) {
        audit(letter, action);
        events.publishEvent(
                new LetterChanged(letter.officeId(), letter.caseId(), letter.getId(), letter.kind(), letter.state()));
        events.publishEvent(new WorkChanged(letter.officeId(), letter.caseId()));
    }

    private void audit(Message letter, String action) {
        events.publishEvent(new AuditableEvent(
                letter.officeId(),
                staff.id().orElse(null),
                action,
                "letter",
                letter.getId().toString(),
                clock.instant()));
    }
}
