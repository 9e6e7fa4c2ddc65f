package org.postbag.cases;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.AuditableEvent;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.CurrentStaff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what happens to a case twice: for people on its timeline, for proof in the audit log. */
@Component
class CaseLog {

    private final CaseEventRepository events;
    private final ApplicationEventPublisher publisher;
    private final CurrentStaff staff;
    private final Clock clock;

    CaseLog(CaseEventRepository events, ApplicationEventPublisher publisher, CurrentStaff staff, Clock clock) {
        this.events = events;
        this.publisher = publisher;
        this.staff = staff;
        this.clock = clock;
    }

    void record(CaseId id, CaseEventKind kind) {
        record(id, kind, null);
    }

    void record(CaseId id, CaseEventKind kind, @Nullable String detail) {
        events.save(new CaseEvent(id, kind, staff.id(), detail, clock.instant()));
        audit(id, "case-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    void audit(CaseId id, String action) {
        publisher.publishEvent(new AuditableEvent(
                TenantContext.require(), staff.id().orElse(null), action, "case", id.toString(), clock.instant()));
    }
}
