package org.postbag.correspondence.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postbag.correspondence.CaseOfLetter;
import org.postbag.correspondence.IncomingLetters;
import org.postbag.correspondence.LetterMoves;
import org.postbag.correspondence.spi.MailEnquiries;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Permissions;
import org.postbag.workflow.WorkChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What came in by e-mail, for the staff of the bound office: to read, and to decide about what is not on a case yet. */
@Service
public class MailInbox {

    private static final String ROWS =
            """
            select m.id, m.state, m.sender, m.sender_name, m.subject, m.preview, m.arrived_at, m.size, m.why, m.problem,
                m.unproven,
                m.case_id, c.reference,
                m.handled_at is null and (m.state <> 'ENQUIRY' or coalesce(c.status = 'NEW', false)) as undecided
            from app.incoming_mail m left join app.case_file c on c.id = m.case_id
            where m.office_id = :office
            """;

    /** An enquiry is decided about by the triage of its case, wherever that is done. What has been erased is not listed. */
    private static final Map<MailQueue, String> WHICH = new EnumMap<>(Map.of(
            MailQueue.TO_SORT,
            "(m.state = 'REVIEW' or m.state = 'ENQUIRY' and c.status = 'NEW') and m.handled_at is null",
            MailQueue.ON_A_CASE,
            "c.id is not null and (m.state = 'THREADED' or m.state = 'ENQUIRY' and (c.status <> 'NEW' or m.handled_at is not null))",
            MailQueue.AUTOMATIC,
            "m.state in ('AUTOMATIC', 'BOUNCE') and m.preview is not null",
            MailQueue.NOT_CASEWORK,
            "m.state = 'SPAM' and m.preview is not null",
            MailQueue.UNREADABLE,
            "m.state = 'UNREADABLE' and m.handled_at is null"));

    private final IncomingMails mails;
    private final SenderTrust trust;
    private final MailFiling filing;
    private final MailScans scans;
    private final WriterHints hints;
    private final CaseOfLetter cases;
    private final IncomingLetters letters;
    private final LetterMoves moves;
    private final MailEnquiries enquiries;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    MailInbox(
            IncomingMails mails,
            SenderTrust trust,
            MailFiling filing,
            MailScans scans,
            WriterHints hints,
            CaseOfLetter cases,
            IncomingLetters letters,
            LetterMoves moves,
            MailEnquiries enquiries,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.mails = mails;
        this.trust = trust;
        this.filing = filing;
        this.scans = scans;
        this.hints = hints;
        this.cases = cases;
        this.letters = letters;
        this.moves = moves;
        this.enquiries = enquiries;
        this.staff = staff;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A stretch of a queue, latest first. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public List<MailRow> list(MailQueue queue, int offset, int most) {
        return jdbc.sql(ROWS + " and " + WHICH.get(queue)
                        + " order by m.arrived_at desc, m.id desc limit :most offset :offset")
                .param("office", TenantContext.require().value())
                .param("most", most)
                .param("offset", offset)
                .query(MailInbox::row)
                .list();
    }

    /** How many are in each queue. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public Map<MailQueue, Integer> counts() {
        Map<MailQueue, Integer> counts = new EnumMap<>(MailQueue.class);
        for (MailQueue queue : MailQueue.values()) {
            counts.put(queue, count(queue));
        }
        return counts;
    }

    /** How many are in a queue. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public int count(MailQueue queue) {
        return jdbc.sql(
                        """
                        select count(*) from app.incoming_mail m left join app.case_file c on c.id = m.case_id
                        where m.office_id = :office and
                        """
                                + WHICH.get(queue))
                .param("office", TenantContext.require().value())
                .query(Integer.class)
                .single();
    }

    /** One mail of the office, or empty. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public Optional<MailRow> byId(UUID id) {
        return jdbc.sql(ROWS + " and m.id = :id")
                .param("office", TenantContext.require().value())
                .param("id", id)
                .query(MailInbox::row)
                .optional();
    }

    /** The address of whoever wrote a mail, if it names one that may be a person's (law.md EM-8). */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public Optional<EmailAddress> writerOf(UUID id) {
        return byId(id).filter(mail -> !mail.unproven())
                .flatMap(MailRow::sender)
                .flatMap(EmailAddress::parse)
                .filter(trust::isSomebodys);
    }

    /**
     * What stands in a mail.
     *
     * @throws MailGone if the office has no such mail, or it cannot be read
     */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public MailContent content(UUID id) {
        require(id);
        try {
            ReadMail read = filing.read(id);
            return new MailContent(
                    read.text(),
                    read.html().isPresent(),
                    scans.judged(id, read.files()),
                    hints.read(read, filing.ours()));
        } catch (MailUnreadable damaged) {
            throw new MailGone();
        }
    }

    /**
     * Begins a case with a mail that somebody had to look at.
     *
     * @return the new case, which waits for triage
     * @throws MailGone if it has been decided about
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional
    public CaseId newCase(UUID id) {
        IncomingMail mail = undecided(id, MailState.REVIEW);
        CaseId opened = enquiries.open(filing.letter(mail));
        mail.file(MailState.ENQUIRY, opened, clock.instant());
        mail.handled(staff.require().id(), clock.instant());
        return opened;
    }

    /**
     * Puts a mail that somebody had to look at onto a case.
     *
     * @throws MailGone if it has been decided about
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional
    public void addTo(UUID id, CaseId onto) {
        IncomingMail mail = undecided(id, MailState.REVIEW);
        filing.putOnto(mail, onto);
        mail.handled(staff.require().id(), clock.instant());
    }

    /**
     * Puts the letter of an enquiry onto another case, after its own has been joined to that one.
     *
     * @throws MailGone if it is no enquiry any more
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional
    public void joined(UUID id, CaseId onto) {
        IncomingMail mail = undecided(id, MailState.ENQUIRY);
        CaseId joined = letters.byMail(onto, filing.letter(mail).withoutMessageId());
        mail.file(MailState.THREADED, joined, clock.instant());
        mail.handled(staff.require().id(), clock.instant());
    }

    /**
     * Takes a letter off a case where it does not belong; somebody decides anew about the mail it came in.
     *
     * @param letter the letter on the case
     * @return the mail, which can be put back by {@link #addTo}
     * @throws org.postbag.correspondence.LettersStay if it cannot be taken off; says why
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional
    public UUID notThisCase(UUID letter) {
        UUID id = moves.takeOff(letter);
        require(id).takeOff(clock.instant());
        events.publishEvent(new WorkChanged(TenantContext.require()));
        return id;
    }

    /**
     * The letter that a mail became on a case.
     *
     * @throws MailGone if it is on none
     */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public UUID letterOf(UUID id) {
        return jdbc.sql(
                        """
                        select l.id from app.message l join app.incoming_mail m on m.case_id = l.case_id and m.id = l.mail_id
                        where l.office_id = :office and m.id = :mail
                        """)
                .param("office", TenantContext.require().value())
                .param("mail", id)
                .query(UUID.class)
                .optional()
                .orElseThrow(MailGone::new);
    }

    /**
     * Sets a mail aside that is no casework.
     *
     * @throws MailGone if it has been decided about
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional
    public void setAside(UUID id) {
        IncomingMail mail = undecided(id, MailState.REVIEW, MailState.ENQUIRY, MailState.UNREADABLE);
        mail.layAside(
                mail.state() == MailState.UNREADABLE ? MailState.UNREADABLE : MailState.SPAM,
                mail.state() == MailState.ENQUIRY ? mail.caseId() : Optional.empty(),
                clock.instant());
        mail.handled(staff.require().id(), clock.instant());
    }

    /** The case of the office with this reference if work on it goes on, however the reference is typed. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public Optional<CaseId> openCase(String reference) {
        return cases.ofSubject("[" + reference.strip() + "]").filter(cases::isOpen);
    }

    /** For a decision about it, which colleagues see in their lists once it is made. */
    private IncomingMail undecided(UUID id, MailState... states) {
        IncomingMail mail = require(id);
        if (mail.isHandled() || !List.of(states).contains(mail.state())) {
            throw new MailGone();
        }
        events.publishEvent(new WorkChanged(TenantContext.require()));
        return mail;
    }

    private IncomingMail require(UUID id) {
        return mails.findById(id).orElseThrow(MailGone::new);
    }

    private static MailRow row(ResultSet row, int number) throws SQLException {
        return new MailRow(
                row.getObject("id", UUID.class),
                MailState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("sender")),
                words(row.getString("sender_name")),
                words(row.getString("subject")),
                words(row.getString("preview")),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                row.getLong("size"),
                Optional.ofNullable(row.getString("why")).map(ReviewReason::valueOf),
                Optional.ofNullable(row.getString("problem")),
                row.getBoolean("unproven"),
                Optional.ofNullable(row.getObject("case_id", UUID.class)).map(CaseId::new),
                Optional.ofNullable(row.getString("reference")),
                row.getBoolean("undecided"));
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }
}
