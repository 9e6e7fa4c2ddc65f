package org.postbag.offices.security;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.AuditableEvent;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.StaffPrincipal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes sign-ins provable (law.md AU-1). A failed one names nobody: what was typed may be a password. */
@Component
class SignInAudit {

    private static final String NOBODY = "unknown";

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignInAudit(ApplicationEventPublisher events, PlatformTransactionManager transactions, Clock clock) {
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void succeeded(StaffPrincipal person) {
        OfficeId office = person.activeOffice().orElse(null);
        publish(office, person.id(), "signed-in", person.id().toString());
    }

    void failed() {
        publish(null, null, "sign-in-failed", NOBODY);
    }

    private void publish(@Nullable OfficeId office, @Nullable StaffId actor, String action, String objectId) {
        AuditableEvent event = new AuditableEvent(office, actor, action, "staff-account", objectId, clock.instant());
        // The office is bound before the transaction opens, as everywhere.
        Runnable write = () -> transaction.executeWithoutResult(status -> events.publishEvent(event));
        if (office == null) {
            TenantContext.callUnbound(() -> {
                write.run();
                return null;
            });
        } else {
            TenantContext.runIn(office, write);
        }
    }
}
