package org.postbag.intake;

import java.time.Clock;
import java.util.UUID;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseSnapshot;
import org.postbag.constituents.Constituents;
import org.postbag.constituents.ContactDetails;
import org.postbag.correspondence.inbox.MailGone;
import org.postbag.correspondence.inbox.MailInbox;
import org.postbag.correspondence.inbox.MailRow;
import org.postbag.correspondence.inbox.MailState;
import org.postbag.correspondence.inbox.SenderHints;
import org.postbag.kernel.AuditableEvent;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Offices;
import org.postbag.offices.Permissions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a letter says about its writer, taken over by a person: nothing of it is believed by itself. */
@Service
public class SenderDetails {

    private final MailInbox inbox;
    private final MessageDesk desk;
    private final CaseFiles cases;
    private final Constituents constituents;
    private final Offices offices;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SenderDetails(
            MailInbox inbox,
            MessageDesk desk,
            CaseFiles cases,
            Constituents constituents,
            Offices offices,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.inbox = inbox;
        this.desk = desk;
        this.cases = cases;
        this.constituents = constituents;
        this.offices = offices;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins a case with a message that somebody had to look at, for whom it says wrote it.
     *
     * @return the case
     * @throws MailGone if it has been decided about
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional
    public CaseSnapshot newCase(UUID message) {
        CaseSnapshot file = desk.newCase(message);
        take(message);
        return file;
    }

    /**
     * Takes the details that stand in a message over to whom the case is about that the message began.
     *
     * @throws MailGone if it began no case, or that case is gone
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional
    public void take(UUID message) {
        MailRow mail = inbox.byId(message)
                .filter(found -> found.state() == MailState.ENQUIRY)
                .orElseThrow(MailGone::new);
        CaseSnapshot file = mail.caseId().flatMap(cases::byId).orElseThrow(MailGone::new);
        SenderHints hints = inbox.content(message).hints();
        constituents.complete(
                file.constituentId(),
                new ContactDetails(
                        hints.name().orElse(""),
                        hints.email(),
                        hints.phone(),
                        hints.addressLine1(),
                        hints.town(),
                        hints.postcode(),
                        false),
                offices.current());
        events.publishEvent(new AuditableEvent(
                TenantContext.require(),
                staff.require().id(),
                "details-taken-from-letter",
                "case",
                file.id().toString(),
                clock.instant()));
    }
}
