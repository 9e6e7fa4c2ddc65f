package org.postbag.correspondence;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.postbag.correspondence.mail.HeaderText;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Unfinished writing: one draft for each case, colleague and kind. Saved often and by several windows, the last one wins. */
@Component
class Drafts {

    private final JdbcClient jdbc;
    private final AttachmentRows attachments;
    private final Clock clock;

    Drafts(JdbcClient jdbc, AttachmentRows attachments, Clock clock) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.clock = clock;
    }

    Optional<DraftView> find(CaseId caseId, StaffId staff, DraftKind kind) {
        return jdbc.sql(
                        """
                        select subject, body, body_html, saved_at from app.draft
                        where case_id = :case and staff_id = :staff and kind = :kind
                        """)
                .param("case", caseId.value())
                .param("staff", staff.value())
                .param("kind", kind.name())
                .query((row, number) -> new DraftView(
                        row.getString("subject"),
                        LetterBody.kept(row.getString("body"), row.getString("body_html")),
                        row.getTimestamp("saved_at").toInstant()))
                .optional();
    }

    /** Lets others who send the same draft wait for the end of this transaction. */
    void lock(CaseId caseId, StaffId staff, DraftKind kind) {
        jdbc.sql("select id from app.draft where case_id = :case and staff_id = :staff and kind = :kind for update")
                .param("case", caseId.value())
                .param("staff", staff.value())
                .param("kind", kind.name())
                .query(UUID.class)
                .optional();
    }

    void save(CaseId caseId, StaffId staff, DraftKind kind, String subject, LetterBody body) {
        jdbc.sql(
                        """
                        insert into app.draft (id, office_id, case_id, staff_id, kind, subject, body, body_html, saved_at, version)
                        values (:id, :office, :case, :staff, :kind, :subject, :body, :html, :at, 0)
                        on conflict (office_id, case_id, staff_id, kind) do update
                        set subject = excluded.subject, body = excluded.body, body_html = excluded.body_html,
                            saved_at = excluded.saved_at,
                            version = app.draft.version + 1
                        """)
                .param("id", Ids.next())
                .param("office", TenantContext.require().value())
                .param("case", caseId.value())
                .param("staff", staff.value())
                .param("kind", kind.name())
                .param("subject", HeaderText.clean(subject, Message.SUBJECT_MAX_LENGTH))
                .param("body", HeaderText.cleanBody(body.text()))
                .param("html", body.formatted().map(HeaderText::cleanBody).orElse(null))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    void discard(CaseId caseId, StaffId staff, DraftKind kind) {
        jdbc.sql("delete from app.draft where case_id = :case and staff_id = :staff and kind = :kind")
                .param("case", caseId.value())
                .param("staff", staff.value())
                .param("kind", kind.name())
                .update();
    }

    /** Puts a letter that will not be sent back before its writer, with its files, above whatever has been written since. */
    void giveBack(Message letter) {
        letter.author().ifPresent(author -> {
            DraftKind kind = letter.thread().isPresent() ? DraftKind.ORGANISATION : DraftKind.REPLY;
            LetterBody since = find(letter.caseId(), author, kind)
                    .map(DraftView::written)
                    .filter(body -> !body.equals(letter.body()))
                    .orElse(LetterBody.EMPTY);
            save(letter.caseId(), author, kind, letter.subject(), letter.body().and(since));
            attachments.giveBack(letter);
        });
    }
}
