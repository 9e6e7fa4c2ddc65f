package org.postbag.intake;

import java.text.BreakIterator;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseReference;
import org.postbag.cases.OpenCase;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.constituents.Constituents;
import org.postbag.correspondence.IncomingLetters;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Ids;
import org.postbag.kernel.LegalTime;
import org.postbag.kernel.TenantContext;
import org.postbag.kernel.WorkingDays;
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

    private static final int TITLE_LENGTH = 80;

    /** A shorter first sentence, such as a greeting, says too little. */
    private static final int TITLE_AT_LEAST = 20;

    private final JdbcClient jdbc;
    private final Offices offices;
    private final Constituents constituents;
    private final CaseFiles cases;
    private final IncomingLetters letters;
    private final WorkingDays workingDays;
    private final Clock clock;

    Enquiries(
            JdbcClient jdbc,
            Offices offices,
            Constituents constituents,
            CaseFiles cases,
            IncomingLetters letters,
            WorkingDays workingDays,
            Clock clock) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.constituents = constituents;
        this.cases = cases;
        this.letters = letters;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * Hands an enquiry in to the bound office.
     *
     * @param idempotencyKey names this act of sending; a second one with the same key gives the first one's receipt
     */
    @Transactional
    public Receipt submit(NewEnquiry enquiry, String idempotencyKey) {
        CaseId caseId = new CaseId(Ids.next());
        return isFirst(idempotencyKey, caseId)
                ? open(caseId, enquiry)
                : receipt(idempotencyKey).orElseThrow();
    }

    /** Opens the case of an enquiry of which it is known that this is the first time it is handed in. */
    @Transactional(propagation = Propagation.MANDATORY)
    Receipt open(CaseId caseId, NewEnquiry enquiry) {
        Office office = offices.current();
        ConstituentDetails person = constituents.meet(enquiry.contact(), office);
        CaseReference reference = cases.open(
                new OpenCase(
                        caseId,
                        person.id(),
                        person.areaCheck(),
                        enquiry.channel(),
                        title(enquiry.text()),
                        enquiry.category(),
                        enquiry.answers()),
                office);
        letters.enquiry(
                caseId,
                person.fullName(),
                enquiry.contact().email().map(EmailAddress::value),
                title(enquiry.text()),
                enquiry.text());
        return new Receipt(reference.value(), answerBy(office, clock.instant()), clock.instant());
    }

    /** The receipt of an enquiry handed in before under this key, or empty. */
    @Transactional(readOnly = true)
    public Optional<Receipt> receipt(String idempotencyKey) {
        Office office = offices.current();
        return jdbc.sql(
                        """
                        select c.reference, s.submitted_at from app.submission s join app.case_file c on c.id = s.case_id
                        where s.office_id = :office and s.idempotency_key = :key
                        """)
                .param("office", office.id().value())
                .param("key", idempotencyKey)
                .query((row, number) -> {
                    OffsetDateTime at = row.getObject(2, OffsetDateTime.class);
                    return new Receipt(row.getString(1), answerBy(office, at.toInstant()), at.toInstant());
                })
                .optional();
    }

    /** Waits for a second sender of the same key until the first one's transaction has ended. */
    private boolean isFirst(String idempotencyKey, CaseId caseId) {
        UUID office = TenantContext.require().value();
        return jdbc.sql(
                                """
                                insert into app.submission (office_id, idempotency_key, case_id, submitted_at)
                                values (:office, :key, :case, :now) on conflict do nothing
                                """)
                        .param("office", office)
                        .param("key", idempotencyKey)
                        .param("case", caseId.value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private java.time.LocalDate answerBy(Office office, java.time.Instant from) {
        return workingDays.add(LegalTime.dateOf(from), office.acknowledgeDays(), office.nation());
    }

    /** What a letter is about, for lists: its first sentence, or as much of it as fits. */
    static String title(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.UK);
        sentences.setText(line);
        int end = sentences.following(Math.max(0, Math.min(line.length() - 1, TITLE_AT_LEAST)));
        String sentence =
                end == BreakIterator.DONE ? line : line.substring(0, end).strip();
        if (sentence.codePointCount(0, sentence.length()) <= TITLE_LENGTH) {
            return sentence.replaceFirst("\\.$", "");
        }
        String cut = sentence.substring(0, sentence.offsetByCodePoints(0, TITLE_LENGTH));
        int space = cut.lastIndexOf(' ');
        return (space > TITLE_LENGTH / 2 ? cut.substring(0, space) : cut).replaceFirst("[.,;:]+$", "") + "…";
    }
}
