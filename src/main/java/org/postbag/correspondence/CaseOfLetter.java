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

    CaseOfLetter(JdbcClient jdbc, ReplyAddresses replyAddresses) {
        this.jdbc = jdbc;
        this.replyAddresses = replyAddresses;
    }

    /** The case whose letters bear this token in their Reply-To. */
    public Optional<CaseId> ofToken(String token) {
        return replyAddresses.caseOf(token);
    }

    /** The case of the first of these Message-IDs that is one of its letters. */
    public Optional<CaseId> ofMessageIds(List<String> messageIds) {
        for (String messageId : messageIds) {
            Optional<CaseId> found = jdbc.sql(
                            """
                            select case_id from app.message
                            where office_id = ? and direction in ('IN', 'OUT') and message_id = ? and case_id is not null
                            limit 1
                            """)
                    .params(TenantContext.require().value(), messageId)
                    .query(UUID.class)
                    .optional()
                    .map(CaseId::new);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
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
                    .map(CaseId::new);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The case and the letter of ours that a delivery report speaks of. */
    public Optional<UUID> letterOf(String messageId) {
        return jdbc.sql("select id from app.message where office_id = ? and direction = 'OUT' and message_id = ?")
                .params(TenantContext.require().value(), messageId)
                .query(UUID.class)
                .optional();
    }

    /** Whether this address has written or been written to on the case, or is the constituent's. */
    public boolean knows(CaseId caseId, EmailAddress address) {
        return jdbc.sql(
                        """
                        select exists (select 1 from app.message
                                       where office_id = :office and case_id = :case
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
