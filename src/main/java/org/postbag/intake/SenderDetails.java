package org.postbag.intake;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseSnapshot;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.constituents.Constituents;
import org.postbag.constituents.ContactDetails;
import org.postbag.correspondence.Tracking;
import org.postbag.correspondence.WaitingLetters;
import org.postbag.correspondence.inbox.MailGone;
import org.postbag.correspondence.inbox.MailInbox;
import org.postbag.correspondence.inbox.MailRow;
import org.postbag.correspondence.inbox.MailState;
import org.postbag.correspondence.inbox.SenderHints;
import org.postbag.kernel.AuditableEvent;
import org.postbag.kernel.EmailAddress;
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
    private final Tracking links;
    private final WaitingLetters waiting;
    private final Offices offices;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SenderDetails(
            MailInbox inbox,
            MessageDesk desk,
            CaseFiles cases,
            Constituents constituents,
            Tracking links,
            WaitingLetters waiting,
            Offices offices,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.inbox = inbox;
        this.desk = desk;
        this.cases = cases;
        this.constituents = constituents;
        this.links = links;
        this.waiting = waiting;
        this.offices = offices;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Begins a case with a message that somebody had to look at, for whom it says wrote it. Who has other cases is not changed by
     * that: then {@link #change} says what is left to take.
     *
     * @return the case
     * @throws MailGone if it has been decided about
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional
    public CaseSnapshot newCase(UUID message) {
        CaseSnapshot file = desk.newCase(message);
        if (change(message).cases() == 1) {
            take(message);
        }
        return file;
    }

    /**
     * What {@link #take} would change.
     *
     * @throws MailGone if the message began no case, or that case is gone
     */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public DetailsChange change(UUID message) {
        CaseSnapshot file = begun(message);
        return DetailsChange.of(
                inbox.content(message).hints(),
                person(file),
                cases.ofConstituent(file.constituentId()).size());
    }

    /**
     * Takes the details that stand in a message over to whom the case is about that the message began, for every case of theirs. Links
     * that went to an address that they no longer have are shut, and letters that have not left yet go to the new one.
     *
     * @throws MailGone if it began no case, or that case is gone
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional
    public void take(UUID message) {
        CaseSnapshot file = begun(message);
        SenderHints hints = inbox.content(message).hints();
        List<CaseSnapshot> all = cases.ofConstituent(file.constituentId());
        ConstituentDetails before = person(file);
        boolean shutsLinks = DetailsChange.of(hints, before, all.size()).shutsLinks();
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
        for (CaseSnapshot each : all) {
            audit("details-taken-from-letter", each);
            if (shutsLinks) {
                links.revokeAll(each.id());
                audit("links-shut", each);
                // Each letter to the resident brings a new link along.
                before.email()
                        .flatMap(EmailAddress::parse)
                        .ifPresent(former -> waiting.redirect(
                                each.id(), former, hints.email().orElseThrow()));
            }
        }
    }

    private CaseSnapshot begun(UUID message) {
        return inbox.byId(message)
                .filter(found -> found.state() == MailState.ENQUIRY)
                .flatMap(MailRow::caseId)
                .flatMap(cases::byId)
                .orElseThrow(MailGone::new);
    }

    private ConstituentDetails person(CaseSnapshot file) {
        return constituents.byId(file.constituentId()).orElseThrow(MailGone::new);
    }

    private void audit(String action, CaseSnapshot file) {
        events.publishEvent(new AuditableEvent(
                TenantContext.require(),
                staff.require().id(),
                action,
                "case",
                file.id().toString(),
                clock.instant()));
    }
}
