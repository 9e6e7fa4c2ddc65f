package org.postbag.correspondence;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.CaseProgress;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Offices;
import org.postbag.workflow.ProcessRuntime;
import org.postbag.workflow.WorkChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What residents write, by whatever channel: kept whole, on its case, and made known to the case's process. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class IncomingLetters {

    private static final Set<LetterKind> FROM_RESIDENT = EnumSet.of(LetterKind.ENQUIRY, LetterKind.INFORMATION);

    private final Messages messages;
    private final CaseOfLetter places;
    private final MergedCases merged;
    private final OrganisationThreads threads;
    private final ChaseClock chase;
    private final CaseAddressBook addresses;
    private final CaseProgress cases;
    private final ProcessRuntime processes;
    private final Offices offices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IncomingLetters(
            Messages messages,
            CaseOfLetter places,
            MergedCases merged,
            OrganisationThreads threads,
            ChaseClock chase,
            CaseAddressBook addresses,
            CaseProgress cases,
            ProcessRuntime processes,
            Offices offices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.places = places;
        this.merged = merged;
        this.threads = threads;
        this.chase = chase;
        this.addresses = addresses;
        this.cases = cases;
        this.processes = processes;
        this.offices = offices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The letter a case begins with.
     *
     * @param idempotencyKey names the act of sending; the letter bears it, and no other letter can
     */
    public void enquiry(
            CaseId caseId, String name, Optional<String> email, String subject, String body, String idempotencyKey) {
        messages.save(Message.received(caseId, LetterKind.ENQUIRY, subject, body, clock.instant())
                .from(name, email.flatMap(EmailAddress::parse))
                .once(enquiryKey(idempotencyKey)));
    }

    /** What the letter bears that a case began with, for whoever looks for it by the act of sending. */
    public static String enquiryKey(String idempotencyKey) {
        return "enquiry:" + idempotencyKey;
    }

    /** The letter a case begins with, when it came by e-mail. */
    public void enquiry(CaseId caseId, LetterByMail mail, String title) {
        Message letter = Message.received(
                        caseId, LetterKind.ENQUIRY, title(mail, title), mail.text(), mail.cameAt(clock.instant()))
                .from(mail.from(), mail.sender())
                .mailed(fresh(mail));
        objection(mail).ifPresent(letter::unanswerable);
        messages.save(letter);
    }

    private Optional<AutomaticAnswer.Objection> objection(LetterByMail mail) {
        return mail.imported()
                ? Optional.of(AutomaticAnswer.Objection.FROM_BEFORE)
                : AutomaticAnswer.objection(
                        mail.answerable(), new EmailAddress(offices.current().email()));
    }

    /**
     * A letter by e-mail onto a case that is open, from the resident or from an organisation.
     *
     * @param byProgram whether its headers say that no person wrote it
     * @return the case it is on: another, where the one that was found was merged meanwhile
     */
    public CaseId byMail(CasePlace found, LetterByMail mail, boolean byProgram) {
        CasePlace place = merged.settled(found);
        place.thread()
                .flatMap(threads::findById)
                .ifPresentOrElse(
                        thread -> fromOrganisation(thread, mail, byProgram), () -> fromResident(place.caseId(), mail));
        return place.caseId();
    }

    private void fromOrganisation(OrganisationThread thread, LetterByMail mail, boolean byProgram) {
        AnswerKind answer =
                HoldingReply.is(mail.subject(), mail.text(), byProgram) ? AnswerKind.HOLDING : AnswerKind.FULL;
        messages.save(Message.received(
                        thread.caseId(),
                        LetterKind.FROM_ORGANISATION,
                        title(mail, "Email without a subject"),
                        mail.text(),
                        mail.cameAt(clock.instant()))
                .from(mail.from(), mail.sender())
                .mailed(fresh(mail))
                .in(thread)
                .as(answer));
        if (answer == AnswerKind.FULL) {
            chase.answered(thread);
        }
        // Read by a person in either case: whether it answers was a guess.
        readSoon(thread.caseId());
    }

    /**
     * A letter of the resident's by e-mail onto a case that is open.
     *
     * @return the case it is on: another, where this one was merged meanwhile
     */
    public CaseId byMail(CaseId caseId, LetterByMail mail) {
        return byMail(CasePlace.ofResident(caseId), mail, false);
    }

    private void fromResident(CaseId caseId, LetterByMail mail) {
        messages.save(Message.received(
                        caseId,
                        LetterKind.INFORMATION,
                        title(mail, "Email without a subject"),
                        mail.text(),
                        mail.cameAt(clock.instant()))
                .from(mail.from(), mail.sender())
                .mailed(fresh(mail)));
        announce(caseId);
    }

    /** Another mail may bear the same Message-ID with other words; it is kept, but nothing is threaded on it. */
    private LetterByMail fresh(LetterByMail mail) {
        return mail.messageId().filter(places::hasLetter).isPresent() ? mail.withoutMessageId() : mail;
    }

    private static String title(LetterByMail mail, String otherwise) {
        return mail.subject().isBlank() ? otherwise : mail.subject();
    }

    /**
     * Something the resident adds to a case: staff get it as a task, and a case that waited no longer waits.
     *
     * @param idempotencyKey names this act of sending; a second one with the same key changes nothing
     */
    public void information(CaseId caseId, String body, String idempotencyKey) {
        if (messages.findByIdempotencyKey(idempotencyKey).isPresent()) {
            return;
        }
        CaseContact contact =
                addresses.find(caseId).orElseThrow(() -> new IllegalStateException("Case " + caseId + " is gone"));
        messages.save(Message.received(
                        caseId, LetterKind.INFORMATION, "More about " + contact.reference(), body, clock.instant())
                .from(contact.name(), contact.email())
                .once(idempotencyKey));
        announce(caseId);
    }

    private void announce(CaseId caseId) {
        cases.recordMessage(caseId);
        readSoon(caseId);
    }

    private void readSoon(CaseId caseId) {
        processes.correlate(
                CaseProcess.MESSAGE_RECEIVED, caseId, Map.ofEntries(CaseProcess.READ_BY.with(cases.readBy())));
        events.publishEvent(new WorkChanged(TenantContext.require(), caseId));
    }

    /** What the resident wrote, and what the office has sent the resident, oldest first; nothing internal. */
    public List<Letter> visibleToResident(CaseId caseId) {
        return messages.findByCaseIdOrderByCreatedAtAscIdAsc(caseId.value()).stream()
                .filter(message -> message.thread().isEmpty())
                .filter(message -> FROM_RESIDENT.contains(message.kind()) || message.state() == LetterState.SENT)
                .map(Message::toLetter)
                .toList();
    }
}
