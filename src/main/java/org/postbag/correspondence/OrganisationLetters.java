package org.postbag.correspondence;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postbag.correspondence.directory.Organisation;
import org.postbag.correspondence.directory.OrganisationDirectory;
import org.postbag.correspondence.directory.OrganisationGone;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Language;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.postbag.offices.Permissions;
import org.postbag.offices.StaffPrincipal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What staff write to organisations about a case, in a correspondence of its own that the resident never sees. Nothing of the case
 * goes along that was not chosen (law.md ER-8).
 */
@Service
public class OrganisationLetters {

    /** How the register and the letter itself call the one piece of the case. */
    public static final String NAME_AND_ADDRESS = "Name and address of the resident";

    /** How they call the other. */
    public static final String CONTACT_DETAILS = "Email address and phone number of the resident";

    private final Messages messages;
    private final OrganisationThreads correspondences;
    private final Threads threads;
    private final Enclosures enclosures;
    private final OrganisationLook look;
    private final LetterDispatch dispatch;
    private final MergedCases merged;
    private final LetterNews news;
    private final ChaseClock chase;
    private final OrganisationDirectory directory;
    private final CaseAddressBook cases;
    private final CasePieces pieces;
    private final Signatures signatures;
    private final Offices offices;
    private final CurrentStaff staff;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OrganisationLetters(
            Messages messages,
            OrganisationThreads correspondences,
            Threads threads,
            Enclosures enclosures,
            OrganisationLook look,
            LetterDispatch dispatch,
            MergedCases merged,
            LetterNews news,
            ChaseClock chase,
            OrganisationDirectory directory,
            CaseAddressBook cases,
            CasePieces pieces,
            Signatures signatures,
            Offices offices,
            CurrentStaff staff,
            TransactionTemplate transaction,
            Clock clock) {
        this.messages = messages;
        this.correspondences = correspondences;
        this.threads = threads;
        this.enclosures = enclosures;
        this.look = look;
        this.dispatch = dispatch;
        this.merged = merged;
        this.news = news;
        this.chase = chase;
        this.directory = directory;
        this.cases = cases;
        this.pieces = pieces;
        this.signatures = signatures;
        this.offices = offices;
        this.staff = staff;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The letters of a case that can go along, oldest first: what came and what was sent, without what a program wrote. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public List<EnclosedLetter> letters(CaseId caseId) {
        return pieces.letters(caseId);
    }

    /** What a letter to this organisation begins with: the reminder that lies ready, or none, and the letter that it answers. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public Beginning beginning(CaseId caseId, UUID organisation) {
        CaseContact contact = cases.find(caseId).orElseThrow(CaseGone::new);
        return correspondences
                .findFirstByCaseIdAndOrganisationIdOrderByCreatedAtDesc(caseId.value(), organisation)
                .map(thread -> new Beginning(
                        LetterSubjects.answer(contact), thread.reminder().orElse(""), latest(thread)))
                .orElseGet(() -> new Beginning(LetterSubjects.first(contact), "", Optional.empty()));
    }

    /** The latest letter that the organisation wrote. */
    private Optional<Letter> latest(OrganisationThread thread) {
        return messages.findByCaseIdOrderByCreatedAtAscIdAsc(thread.caseId().value()).stream()
                .filter(letter -> letter.kind() == LetterKind.FROM_ORGANISATION)
                .filter(letter -> letter.thread().equals(Optional.of(thread.getId())))
                .reduce((earlier, later) -> later)
                .map(Message::toLetter);
    }

    /** To whom one of our letters went or was to go, and with what; empty if it is no letter to an organisation. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public Optional<Addressed> addressed(UUID letter) {
        return messages.findById(letter)
                .flatMap(Message::thread)
                .flatMap(correspondences::findById)
                .map(thread -> new Addressed(
                        thread.organisationId(),
                        enclosures.of(letter).stream().map(Enclosure::title).toList()));
    }

    /** The clocks that run for answers on a case, the one that was asked first before the others. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public List<OrganisationWait> waits(CaseId caseId) {
        return correspondences.findByCaseIdOrderByCreatedAt(caseId.value()).stream()
                .filter(OrganisationThread::isWaiting)
                .map(thread -> new OrganisationWait(
                        thread.getId(),
                        thread.organisationId(),
                        thread.name(),
                        thread.askedOn(),
                        thread.dueOn(),
                        thread.targetDays(),
                        thread.reminder().isPresent()))
                .toList();
    }

    /**
     * Sends a letter to an organisation, by the rules that letters to residents keep to. While a clock runs for its answer the clock
     * goes on; otherwise one begins when the letter has left. Not to be called inside a transaction.
     *
     * @throws LetterEmpty if there is no text
     * @throws LetterTooLong if it is longer than {@link Letters#BODY_MAX_LENGTH}
     * @throws LetterHasGaps if a gap of a template is left in it
     * @throws SendTimeRefused if it is to leave in the past, or in more than a year
     * @throws LetterWorthALook if there is something that its writer has not accepted, or the right is missing by which it speaks of
     *     special category data
     * @throws BasisIncomplete if that right does not say why
     * @throws OrganisationGone if the office has no such organisation
     * @throws OrganisationHasNoAddress if it has no e-mail address
     * @throws AddressIsTheResidents if its address is the resident's as well
     * @throws LetterNotOfThisCase if a chosen letter is none of this case
     * @throws CaseGone if there is no such case
     * @throws CaseGoesOn if it was merged into another meanwhile
     */
    @PreAuthorize(Permissions.WORK_CASES)
    public SentLetter send(WriteToOrganisation letter) {
        LetterFit.requireWhole(letter.body());
        List<LetterConcern> concerns = transaction.execute(status -> {
            merged.requireNotMerged(letter.caseId());
            return concerns(letter);
        });
        look.require(letter, concerns);
        LetterFit.requireTime(letter.notBefore(), clock.instant());
        return dispatch.send(
                letter.caseId(),
                DraftKind.ORGANISATION,
                "organisation:" + letter.idempotencyKey(),
                () -> write(letter),
                sent -> {
                    enclosures.enclose(sent, pieces.chosen(letter));
                    look.keepBasis(sent, letter.basis(), concerns);
                    news.sentAllTheSame(sent, concerns);
                    sent.thread().flatMap(correspondences::findById).ifPresent(chase::writtenAgain);
                });
    }

    /**
     * What the writer of this letter should look at again before it is sent, in its words and in those of every piece of the case that
     * goes along.
     *
     * @throws CaseGone if there is no such case
     * @throws LetterNotOfThisCase if a chosen letter is none of this case
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional(readOnly = true)
    public List<LetterConcern> concerns(WriteToOrganisation letter) {
        return look.at(letter, cases.find(letter.caseId()).orElseThrow(CaseGone::new), pieces.chosen(letter));
    }

    private Message write(WriteToOrganisation letter) {
        StaffPrincipal author = staff.require();
        Office office = offices.current();
        CaseContact contact = cases.find(letter.caseId()).orElseThrow(CaseGone::new);
        Organisation organisation = directory.byId(letter.organisation()).orElseThrow(OrganisationGone::new);
        EmailAddress to = organisation.email().orElseThrow(() -> new OrganisationHasNoAddress(organisation.name()));
        if (contact.email().map(EmailAddress::normalised).equals(Optional.of(to.normalised()))) {
            throw new AddressIsTheResidents(organisation.name());
        }
        pieces.chosen(letter);
        Beginning beginning = beginning(letter.caseId(), organisation.id());
        String subject = letter.subject().isBlank() ? beginning.subject() : letter.subject();
        OrganisationThread thread = correspondence(letter.caseId(), organisation, to);
        EmailAddress from = new EmailAddress(office.email());
        Message written = Message.outgoing(
                        letter.caseId(),
                        LetterKind.TO_ORGANISATION,
                        from,
                        to,
                        organisation.name(),
                        LetterSubjects.withReference(subject, contact),
                        letter.body().text().strip(),
                        clock.instant())
                .formatted(letter.body().formatted())
                .quoting(
                        letter.quoting()
                                ? beginning.answered().map(came -> QuotedLetter.of(came, Language.ENGLISH))
                                : Optional.empty())
                .notBefore(letter.notBefore())
                .from(author.fullName(), Optional.of(from))
                .signed(signatures.of(Optional.of(author.id()), author.fullName(), Language.ENGLISH), Language.ENGLISH)
                .by(author.id());
        return threads.hang(written, thread);
    }

    private OrganisationThread correspondence(CaseId caseId, Organisation organisation, EmailAddress to) {
        return correspondences
                .findFirstByCaseIdAndOrganisationIdOrderByCreatedAtDesc(caseId.value(), organisation.id())
                .map(thread -> {
                    thread.writeTo(organisation, to);
                    return thread;
                })
                .orElseGet(
                        () -> correspondences.save(new OrganisationThread(caseId, organisation, to, clock.instant())));
    }

    /**
     * What a letter begins with.
     *
     * @param text empty unless a reminder lies ready
     * @param answered the latest letter of the organisation
     */
    public record Beginning(String subject, String text, Optional<Letter> answered) {}

    /**
     * To whom a letter goes.
     *
     * @param pieces the titles of what goes along
     */
    public record Addressed(UUID organisation, List<String> pieces) {}
}
