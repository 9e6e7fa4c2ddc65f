package org.postbag.offices;

import java.time.Clock;
import org.postbag.kernel.AuditableEvent;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a manager decides about how the office works. */
@Service
public class OfficeSettings {

    private final Offices offices;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfficeSettings(Offices offices, CurrentStaff staff, ApplicationEventPublisher events, Clock clock) {
        this.offices = offices;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** How letters leave the office now. */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    public LetterRules letterRules() {
        return offices.current().letterRules();
    }

    /**
     * How letters that are written from now on leave the office; those on their way keep to the rules they began with.
     *
     * @throws IllegalArgumentException if the time to take a letter back is none that may be chosen
     */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    @Transactional
    public void changeLetterRules(LetterRules rules) {
        if (!rules.isWithinLimits()) {
            throw new IllegalArgumentException("Letters cannot be taken back for " + rules.undoSeconds() + " seconds");
        }
        OfficeId office = TenantContext.require();
        offices.changeLetterRules(office, rules);
        events.publishEvent(new AuditableEvent(
                office, staff.require().id(), "letter-rules-changed", "office", office.toString(), clock.instant()));
    }
}
