package org.postbag.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseReference;
import org.postbag.cases.CaseTitle;
import org.postbag.cases.OpenCase;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.constituents.Constituents;
import org.postbag.correspondence.IncomingLetters;
import org.postbag.correspondence.LetterByMail;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Ids;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes enquiries into cases: person, case, letter, audit entry and process in one transaction, and once only, however often
 * the same enquiry is handed in.
 */
@Service
public class Enquiries {

    private final JdbcClient jdbc;
    private final Offices offices;
    private final Constituents constituents;
    private final CaseFiles cases;
    private final IncomingLetters letters;
    private final Clock clock;

    Enquiries(
            JdbcClient jdbc,
            Offices offices,
            Constituents constituents,
            CaseFiles cases,
            IncomingLetters letters,
            Clock clock) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.constituents = constituents;
        this.cases = cases;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Hands an enquiry in to the bound office.
     *
     * @param idempotencyKey names this act of sending; a second one with the same key gives the first one's receipt
     */
    @Transactional
    public Receipt submit(NewEnquiry enquiry, String idempotencyKey) {
        waitForOthersWith(idempotencyKey);
        return receipt(idempotencyKey).orElseGet(() -> open(enquiry, idempotencyKey));
    }

    /** Opens the case of an enquiry of which it is known that this is the first time it is handed in. */
    @Transactional(propagation = Propagation.MANDATORY)
    Receipt open(NewEnquiry enquiry, String idempotencyKey) {
        CaseId caseId = new CaseId(Ids.next());
        String title = CaseTitle.of(enquiry.text());
        return open(
                caseId,
                enquiry,
                title,
                person -> letters.enquiry(
                        caseId,
                        person.fullName(),
                        enquiry.contact().email().map(EmailAddress::value),
                        title,
                        enquiry.text(),
                        idempotencyKey));
    }

    /** Opens the case of an enquiry that came by e-mail; its subject is the case's title if it has one. */
    @Transactional(propagation = Propagation.MANDATORY)
    Receipt open(CaseId caseId, NewEnquiry enquiry, LetterByMail mail) {
        String title = CaseTitle.of(mail.subject().isBlank() ? enquiry.text() : mail.subject());
        return open(caseId, enquiry, title, person -> letters.enquiry(caseId, mail, title));
    }

    private Receipt open(CaseId caseId, NewEnquiry enquiry, String title, Consumer<ConstituentDetails> letter) {
        Office office = offices.current();
        ConstituentDetails person = constituents.meet(enquiry.contact(), office);
        CaseReference reference = cases.open(
                new OpenCase(
                        caseId,
                        person.id(),
                        person.areaCheck(),
                        enquiry.channel(),
                        title,
                        enquiry.category(),
                        enquiry.answers()),
                office);
        letter.accept(person);
        return new Receipt(reference.value(), clock.instant());
    }

    /** The receipt of an enquiry handed in before under this key, or empty. */
    @Transactional(readOnly = true)
    public Optional<Receipt> receipt(String idempotencyKey) {
        return jdbc.sql(
                        """
                        select c.reference, m.created_at from app.message m join app.case_file c on c.id = m.case_id
                        where m.office_id = :office and m.idempotency_key = :key
                        """)
                .param("office", TenantContext.require().value())
                .param("key", IncomingLetters.enquiryKey(idempotencyKey))
                .query((row, number) -> {
                    OffsetDateTime at = row.getObject(2, OffsetDateTime.class);
                    return new Receipt(row.getString(1), at.toInstant());
                })
                .optional();
    }

    /** Two senders of the same key take turns, so that the second one finds what the first one has stored. */
    private void waitForOthersWith(String idempotencyKey) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", TenantContext.require() + ":" + idempotencyKey)
                .query(Integer.class)
                .single();
    }
}
