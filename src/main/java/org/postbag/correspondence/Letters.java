package org.postbag.correspondence;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Offices;
import org.postbag.offices.Permissions;
import org.postbag.offices.StaffPrincipal;
import org.postbag.workflow.ProcessRuntime;
import org.postbag.workflow.TaskGone;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What staff do with letters: draft, send, take back, put right. Acts for the signed-in person. */
@Service
public class Letters {

    /** Longest text of a letter or a draft, in characters. */
    public static final int BODY_MAX_LENGTH = 50_000;

    /** What does not matter to a letter on paper. */
    private static final Set<LetterConcern.Kind> OF_MAIL =
            EnumSet.of(LetterConcern.Kind.NEW_ADDRESS, LetterConcern.Kind.COMES_BACK);

    private static final Set<LetterKind> FROM_THE_RESIDENT = EnumSet.of(LetterKind.ENQUIRY, LetterKind.INFORMATION);

    private static final Logger log = LoggerFactory.getLogger(Letters.class);

    private final Messages messages;
    private final Drafts drafts;
    private final MergedCases merged;
    private final CaseAddressBook cases;
    private final Threads threads;
    private final OrganisationThreads correspondences;
    private final LetterDispatch dispatch;
    private final Signatures signatures;
    private final SecondLook secondLook;
    private final Offices offices;
    private final CurrentStaff staff;
    private final ProcessRuntime processes;
    private final TaskInbox tasks;
    private final TransactionTemplate transaction;
    private final LetterNews news;
    private final Tracking links;
    private final Clock clock;

    Letters(
            Messages messages,
            Drafts drafts,
            MergedCases merged,
            CaseAddressBook cases,
            Threads threads,
            OrganisationThreads correspondences,
            LetterDispatch dispatch,
            Signatures signatures,
            SecondLook secondLook,
            Offices offices,
            CurrentStaff staff,
            ProcessRuntime processes,
            TaskInbox tasks,
            TransactionTemplate transaction,
            LetterNews news,
            Tracking links,
            Clock clock) {
        this.messages = messages;
        this.drafts = drafts;
        this.merged = merged;
        this.cases = cases;
        this.threads = threads;
        this.correspondences = correspondences;
        this.dispatch = dispatch;
        this.signatures = signatures;
        this.secondLook = secondLook;
        this.offices = offices;
        this.staff = staff;
        this.processes = processes;
        this.tasks = tasks;
        this.transaction = transaction;
        this.news = news;
        this.links = links;
        this.clock = clock;
    }

    /** The signed-in person's draft on a case, or empty. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public Optional<DraftView> draft(CaseId caseId, DraftKind kind) {
        return drafts.find(caseId, staff.require().id(), kind);
    }

    /**
     * Keeps what the signed-in person has written so far; nothing written keeps nothing.
     *
     * @throws LetterTooLong if it is longer than {@link #BODY_MAX_LENGTH}
     * @throws CaseGone if there is no such case
     * @throws CaseGoesOn if it was merged into another meanwhile
     */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional
    public void saveDraft(CaseId caseId, DraftKind kind, String subject, LetterBody body) {
        LetterFit.requireLength(body);
        if (body.isBlank() && subject.isBlank()) {
            drafts.discard(caseId, staff.require().id(), kind);
            return;
        }
        cases.find(caseId).orElseThrow(CaseGone::new);
        merged.requireNotMerged(caseId);
        drafts.save(caseId, staff.require().id(), kind, subject, body);
    }

    /** As {@link #saveDraft(CaseId, DraftKind, String, LetterBody)}, of words alone. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional
    public void saveDraft(CaseId caseId, DraftKind kind, String subject, String body) {
        saveDraft(caseId, kind, subject, LetterBody.plain(body));
    }

    /** The subject a reply on this case has when nobody chooses another. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public String usualSubject(CaseId caseId) {
        return LetterSubjects.answer(cases.find(caseId).orElseThrow(CaseGone::new));
    }

    /** One letter, or empty if this office has none of the kind. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public Optional<Letter> byId(UUID id) {
        return messages.findById(id).map(Message::toLetter);
    }

    /** The latest letter of the resident of a case, which a reply answers; never what an organisation wrote. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public Optional<Letter> latest(CaseId caseId) {
        return ofCase(caseId).stream()
                .filter(letter -> FROM_THE_RESIDENT.contains(letter.kind()))
                .reduce((earlier, later) -> later);
    }

    /** All letters of a case, oldest first. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public List<Letter> ofCase(CaseId caseId) {
        return messages.findByCaseIdOrderByCreatedAtAscIdAsc(caseId.value()).stream()
                .map(Message::toLetter)
                .toList();
    }

    /**
     * Sends a letter to the resident of the case: after the undo window, and after the representative's approval where the
     * office asks for it and somebody else wrote it. The draft is used up. Pressing twice sends once, in two windows too. Not to
     * be called inside a transaction: two presses at the same moment are told apart by a failed one.
     *
     * @throws LetterEmpty if there is no text
     * @throws LetterTooLong if it is longer than {@link #BODY_MAX_LENGTH}
     * @throws LetterHasGaps if a gap of a template is left in it
     * @throws LetterWorthALook if there is something that its writer has not accepted
     * @throws SendTimeRefused if it is to leave in the past, or in more than a year
     * @throws NoAddressToWriteTo if the resident has no e-mail address
     * @throws CaseGone if there is no such case
     * @throws CaseGoesOn if it was merged into another meanwhile
     */
    @PreAuthorize(Permissions.WORK_CASES)
    public SentLetter send(WriteReply reply) {
        LetterFit.requireWhole(reply.body());
        List<LetterConcern> accepted = requireLook(reply);
        LetterFit.requireTime(reply.notBefore(), clock.instant());
        return dispatch.send(
                reply.caseId(),
                DraftKind.REPLY,
                "reply:" + reply.idempotencyKey(),
                () -> letter(reply),
                letter -> news.sentAllTheSame(letter, accepted));
    }

    private Message letter(WriteReply reply) {
        CaseContact contact = cases.find(reply.caseId()).orElseThrow(CaseGone::new);
        StaffPrincipal author = staff.require();
        EmailAddress from = new EmailAddress(offices.current().email());
        Message letter = reply.post()
                .map(address -> onPaper(reply, contact, address))
                .orElseGet(() -> byMail(reply, contact, from))
                .formatted(reply.body().formatted())
                .from(author.fullName(), Optional.of(from))
                .signed(
                        signatures.of(Optional.of(author.id()), author.fullName(), contact.language()),
                        contact.language())
                .by(author.id());
        return letter.recipient().map(to -> threads.hang(letter, to)).orElse(letter);
    }

    private Message byMail(WriteReply reply, CaseContact contact, EmailAddress from) {
        return Message.outgoing(
                        reply.caseId(),
                        LetterKind.REPLY,
                        from,
                        contact.email().orElseThrow(() -> new NoAddressToWriteTo(contact.name())),
                        contact.name(),
                        LetterSubjects.withReference(reply.subject(), contact),
                        reply.body().text().strip(),
                        clock.instant())
                .quoting(
                        reply.quoting()
                                ? latest(reply.caseId()).map(came -> QuotedLetter.of(came, contact.language()))
                                : Optional.empty())
                .notBefore(reply.notBefore());
    }

    /** On paper the reference has a line of its own. */
    private Message onPaper(WriteReply reply, CaseContact contact, PostalAddress to) {
        return Message.onPaper(
                reply.caseId(),
                LetterKind.REPLY,
                to,
                contact.name(),
                reply.subject().isBlank() ? contact.title() : reply.subject(),
                reply.body().text().strip(),
                clock.instant());
    }

    /**
     * Takes a letter back; its text is the writer's draft again.
     *
     * @return false when it is too late, or there is no such letter
     */
    @PreAuthorize(Permissions.WORK_CASES)
    public boolean undo(UUID messageId) {
        Optional<CaseId> withdrawn;
        try {
            withdrawn = transaction.execute(status -> withdraw(messageId));
        } catch (OptimisticLockingFailureException beingSent) {
            return false;
        }
        withdrawn.ifPresent(caseId -> tellProcess(caseId, messageId));
        return withdrawn.isPresent();
    }

    private Optional<CaseId> withdraw(UUID messageId) {
        return messages.findById(messageId).filter(Message::withdraw).map(letter -> {
            messages.flush();
            drafts.giveBack(letter);
            news.publish(letter, "letter-withdrawn");
            return letter.caseId();
        });
    }

    /** The letter's own state decides; the process is only told. One that is not told finds nothing to send at its time. */
    private void tellProcess(CaseId caseId, UUID messageId) {
        try {
            transaction.executeWithoutResult(status -> processes.correlate(
                    CorrespondenceProcess.UNDO_SEND,
                    caseId,
                    Map.ofEntries(CorrespondenceProcess.MESSAGE_ID.with(messageId)),
                    Map.of()));
        } catch (RuntimeException movedOn) {
            log.info("The process of letter {} moved on while the letter was taken back", messageId, movedOn);
        }
    }

    /**
     * Puts the address right, the resident's or the organisation's on this case, and sends again what could not be delivered there. Links that went to the former address are
     * shut; each letter brings a new one.
     *
     * @param taskItem the task that the failure became
     * @throws TaskGone if somebody has put it right already
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional
    public void correctAddressAndRetry(UUID taskItem, EmailAddress address) {
        TaskItem task = tasks.byId(taskItem).orElseThrow(TaskGone::new);
        List<Message> failed =
                messages.findByCaseIdAndStateOrderByCreatedAtAsc(task.caseId().value(), LetterState.FAILED);
        Optional<OrganisationThread> organisation = failed.stream()
                .filter(letter -> letter.failedStep().equals(Optional.of(task.engineId())))
                .findFirst()
                .flatMap(Message::thread)
                .flatMap(correspondences::findById);
        organisation.ifPresentOrElse(thread -> thread.redirect(address), () -> correctResident(task, address));
        failed.stream()
                .filter(letter -> letter.thread().equals(organisation.map(OrganisationThread::getId)))
                // One that came back has no step that would send it again.
                .filter(letter -> letter.failedStep().isPresent())
                .forEach(letter -> {
                    letter.redirect(address);
                    news.publish(letter, "letter-redirected");
                });
        tasks.retry(taskItem);
    }

    private void correctResident(TaskItem task, EmailAddress address) {
        boolean another = cases.find(task.caseId())
                .flatMap(CaseContact::email)
                .filter(former -> former.normalised().equals(address.normalised()))
                .isEmpty();
        if (another) {
            links.revokeAll(task.caseId());
        }
        cases.correct(task.caseId(), address);
    }

    /**
     * What the writer of this letter should look at again before it is sent.
     *
     * @throws CaseGone if there is no such case
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional(readOnly = true)
    public List<LetterConcern> concerns(WriteReply reply) {
        return secondLook
                .at(
                        cases.find(reply.caseId()).orElseThrow(CaseGone::new),
                        reply.body(),
                        staff.require().id())
                .stream()
                .filter(concern -> reply.post().isEmpty() || !OF_MAIL.contains(concern.kind()))
                .toList();
    }

    /** @return what was found, all of it accepted */
    private List<LetterConcern> requireLook(WriteReply reply) {
        List<LetterConcern> concerns = transaction.execute(status -> {
            merged.requireNotMerged(reply.caseId());
            return concerns(reply);
        });
        if (!reply.accepted().containsAll(concerns)) {
            throw new LetterWorthALook(concerns);
        }
        return concerns;
    }
}
