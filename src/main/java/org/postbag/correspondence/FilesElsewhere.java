package org.postbag.correspondence;

import java.util.List;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Knows files of a draft again that lie on another case of the office, by their content. What this case has too, because it came onto
 * it or was sent about it, belongs here.
 */
@Component
class FilesElsewhere {

    private final JdbcClient jdbc;

    FilesElsewhere(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each such file with the case it lies on. */
    List<LetterConcern> of(CaseId caseId, StaffId staff, DraftKind draft) {
        return jdbc.sql(
                        """
                        with known as not materialized (
                            select a.content_hash, a.case_id from app.attachment a
                            where a.office_id = :office and (a.message_id is not null or a.case_id <> :case)
                            union all
                            select f.content_hash, m.case_id
                            from app.incoming_mail_file f join app.incoming_mail m on m.id = f.mail_id
                            where f.office_id = :office)
                        select a.name, min(c.reference) as reference
                        from app.attachment a
                        join known on known.content_hash = a.content_hash and known.case_id <> a.case_id
                        join app.case_file c on c.id = known.case_id and c.duplicate_of is distinct from a.case_id
                        where a.office_id = :office and a.case_id = :case and a.staff_id = :staff and a.draft_kind = :draft
                          and a.message_id is null
                          and not exists (select 1 from known own
                                          where own.content_hash = a.content_hash and own.case_id = a.case_id)
                        group by a.id, a.name order by a.id
                        """)
                .param("office", TenantContext.require().value())
                .param("case", caseId.value())
                .param("staff", staff.value())
                .param("draft", draft.name())
                .query((row, number) -> new LetterConcern(
                        LetterConcern.Kind.FILE_OF_ANOTHER_CASE,
                        "“" + row.getString("name") + "” lies on case " + row.getString("reference")))
                .list();
    }
}
