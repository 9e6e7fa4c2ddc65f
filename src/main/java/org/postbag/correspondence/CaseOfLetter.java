package org.postbag.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postbag.cases.CaseReference;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the case a letter belongs to, within the bound office and never beyond it (law.md EM-2). */
@Service
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class CaseOfLetter {

    private static final Pattern REFERENCE = Pattern.compile("\\[(?:ref: ?)?([A-Za-z0-9-]{7,14})]");

    private final JdbcClient jdbc;
    private final ReplyAddresses replyAddresses;
    private final OrganisationThreads threads;

    CaseOfLetter(JdbcClient jdbc, ReplyAddresses replyAddresses, OrganisationThreads threads) {
        this.jdbc = jdbc;
        this.threads = threads;
        this.replyAddresses = replyAddresses;
    }

    /** Where the letters belong that bear this token in their Reply-To. */
    public Optional<CasePlace> ofToken(String token) {
        return replyAddresses.placeOf(token).map(place -> new CasePlace(goesOnAs(place.caseId()), place.thread()));
    }

    /** The case that this one was merged into, and that one again; the case itself if it was not merged. */
    public CaseId goesOnAs(CaseId caseId) {
        return jdbc.sql(
                        """
                        with recursive goes_on as (
                            select id, 0 as step from app.case_file where id = :case
                            union all
                            select f.duplicate_of, g.step + 1 from goes_on g join app.case_file f on f.id = g.id
                            where f.outcome = 'MERGED' and f.duplicate_of is not null and g.step < 50)
                        select id from goes_on order by step desc limit 1
                        """)
                .param("case", caseId.value())
                .query(UUID.class)
                .optional()
                .map(CaseId::new)
                .orElse(caseId);
    }

    /** Where the first of these Message-IDs belongs that is a letter of a case. */
    public Optional<CasePlace> ofMessageIds(List<String> messageIds) {
        for (String messageId : messageIds) {
            Optional<CasePlace> found = jdbc.sql(
                            """
                            select case_id, thread_id from app.message
                            where office_id = ? and direction in ('IN', 'OUT') and message_id = ? and case_id is not null
                            limit 1
                            """)
                    .params(TenantContext.require().value(), messageId)
                    .query(CasePlace::read)
                    .optional();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether letters were moved from the one case to the other. */
    public boolean lettersWent(CaseId from, CaseId onto) {
        return jdbc.sql(
                        """
                        select exists (select 1 from app.case_move
                                       where from_case = ? and onto_case = ? and kind <> 'MERGE' and undone_at is null)
                        """)
                .params(from.value(), onto.value())
                .query(Boolean.class)
                .single();
    }

    /** The case whose reference stands in brackets in a subject, as our own subjects have it. */
    public Optional<CaseId> ofSubject(String subject) {
        Matcher marks = REFERENCE.matcher(subject);
        while (marks.find()) {
            Optional<CaseId> found = CaseReference.parse(marks.group(1))
                    .flatMap(reference -> jdbc.sql("select id from app.case_file where office_id = ? and reference = ?")
                            .params(TenantContext.require().value(), reference.value())
                            .query(UUID.class)
                            .optional())
                    .map(CaseId::new)
                    .map(this::goesOnAs);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether there is a letter of this Message-ID. In SQL, because it is asked for every mail. */
    public boolean hasLetter(String messageId) {
        return jdbc.sql(
                        """
                        select exists (select 1 from app.message
                                       where office_id = ? and direction in ('IN', 'OUT') and message_id = ?)
                        """)
                .params(TenantContext.require().value(), messageId)
                .query(Boolean.class)
                .single();
    }

    /** The case and the letter of ours that a delivery report speaks of. */
    public Optional<UUID> letterOf(String messageId) {
        return jdbc.sql("select id from app.message where office_id = ? and direction = 'OUT' and message_id = ?")
                .params(TenantContext.require().value(), messageId)
                .query(UUID.class)
                .optional();
    }

    /** Where on the case this sender belongs: with an organisation it writes for, or with the resident if it is known there. */
    public Optional<CasePlace> placeOf(CaseId caseId, EmailAddress sender) {
        return threads.findByCaseIdOrderByCreatedAt(caseId.value()).stream()
                .filter(thread -> OrganisationSender.writesFor(thread.address(), sender))
                .findFirst()
                .map(thread -> new CasePlace(caseId, Optional.of(thread.getId())))
                .or(() -> Optional.of(CasePlace.ofResident(caseId)).filter(place -> knows(place, sender)));
    }

    /**
     * Whether this address is known there: to an organisation's correspondence belongs whoever writes for it, to the resident's who
     * has written or been written to, or is the constituent.
     */
    public boolean knows(CasePlace place, EmailAddress address) {
        return place.thread().isPresent()
                ? threads.findById(place.thread().get())
                        .filter(thread -> OrganisationSender.writesFor(thread.address(), address))
                        .isPresent()
                : knowsOfResident(place.caseId(), address);
    }

    private boolean knowsOfResident(CaseId caseId, EmailAddress address) {
        return jdbc.sql(
                        """
                        select exists (select 1 from app.message
                                       where office_id = :office and case_id = :case and thread_id is null
                                         and (lower(sender) = :address and direction = 'IN'
                                              or lower(recipient) = :address and direction = 'OUT'))
                            or exists (select 1 from app.case_file c join app.constituent p on p.id = c.constituent_id
                                       where c.office_id = :office and c.id = :case and p.email_normalised = :address)
                        """)
                .param("office", TenantContext.require().value())
                .param("case", caseId.value())
                .param("address", address.normalised())
                .query(Boolean.class)
                .single();
    }

    /** Whether work on the case goes on. */
    public boolean isOpen(CaseId caseId) {
        return jdbc.sql("select status <> 'CLOSED' from app.case_file where office_id = ? and id = ?")
                .params(TenantContext.require().value(), caseId.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
