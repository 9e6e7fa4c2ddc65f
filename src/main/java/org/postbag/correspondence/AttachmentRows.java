package org.postbag.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postbag.correspondence.files.FilePieces;
import org.postbag.correspondence.mail.MailAttachment;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which file lies with which draft, or goes along with which letter. */
@Component
class AttachmentRows {

    private static final String OF_DRAFT =
            """
            office_id = :office and case_id = :case and staff_id = :staff and draft_kind = :draft and message_id is null
            """;

    private final JdbcClient jdbc;
    private final FilePieces pieces;
    private final Clock clock;

    AttachmentRows(JdbcClient jdbc, FilePieces pieces, Clock clock) {
        this.jdbc = jdbc;
        this.pieces = pieces;
        this.clock = clock;
    }

    /** Lets others who add to the same draft wait for the end of this transaction. */
    void lock(CaseId caseId, StaffId staff, DraftKind draft) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", "attachments:" + caseId + ":" + staff + ":" + draft)
                .query(Integer.class)
                .single();
    }

    void add(CaseId caseId, StaffId staff, DraftKind draft, Attachment added, String contentHash) {
        jdbc.sql(
                        """
                        insert into app.attachment
                            (id, office_id, case_id, staff_id, draft_kind, name, type, bytes, content_hash, scanned,
                             added_at)
                        values (:id, :office, :case, :staff, :draft, :name, :type, :bytes, :hash, :scanned, :at)
                        """)
                .param("id", added.id())
                .param("office", TenantContext.require().value())
                .param("case", caseId.value())
                .param("staff", staff.value())
                .param("draft", draft.name())
                .param("name", added.name())
                .param("type", added.type())
                .param("bytes", added.bytes())
                .param("hash", contentHash)
                .param("scanned", added.scanned())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID attachment, StaffId staff) {
        jdbc.sql(
                        """
                        delete from app.attachment
                        where office_id = :office and id = :id and staff_id = :staff and message_id is null
                        """)
                .param("office", TenantContext.require().value())
                .param("id", attachment)
                .param("staff", staff.value())
                .update();
    }

    List<Attachment> ofDraft(CaseId caseId, StaffId staff, DraftKind draft) {
        return jdbc.sql("select id, name, type, bytes, scanned from app.attachment where " + OF_DRAFT + " order by id")
                .param("office", TenantContext.require().value())
                .param("case", caseId.value())
                .param("staff", staff.value())
                .param("draft", draft.name())
                .query(AttachmentRows::read)
                .list();
    }

    List<Attachment> ofLetter(UUID letter) {
        return jdbc.sql(
                        "select id, name, type, bytes, scanned from app.attachment where office_id = :office and message_id = :letter order by id")
                .param("office", TenantContext.require().value())
                .param("letter", letter)
                .query(AttachmentRows::read)
                .list();
    }

    /** By letter, for those letters of the case that have some. */
    Map<UUID, List<Attachment>> ofLetters(CaseId caseId) {
        Map<UUID, List<Attachment>> found = new HashMap<>();
        jdbc.sql(
                        """
                        select message_id, id, name, type, bytes, scanned from app.attachment
                        where office_id = :office and case_id = :case and message_id is not null order by id
                        """)
                .param("office", TenantContext.require().value())
                .param("case", caseId.value())
                .query(row -> {
                    found.computeIfAbsent(row.getObject("message_id", UUID.class), letter -> new ArrayList<>())
                            .add(read(row, 0));
                });
        return found;
    }

    /** One that a colleague may have: of a letter, or of an own draft. */
    Optional<Attachment> byId(UUID attachment, StaffId staff) {
        return jdbc.sql(
                        """
                        select id, name, type, bytes, scanned from app.attachment
                        where office_id = :office and id = :id and (message_id is not null or staff_id = :staff)
                        """)
                .param("office", TenantContext.require().value())
                .param("id", attachment)
                .param("staff", staff.value())
                .query(AttachmentRows::read)
                .optional();
    }

    /**
     * The files of a draft go along with the letter that it became.
     *
     * @throws AttachmentRefused if several windows have attached more than one mail can hold
     */
    void enclose(Message letter, DraftKind draft) {
        StaffId author = letter.author().orElseThrow();
        List<Attachment> files = ofDraft(letter.caseId(), author, draft);
        if (files.size() > Attachments.MOST_FILES) {
            throw AttachmentRefused.tooMany();
        }
        if (files.stream().mapToLong(Attachment::bytes).sum() > Attachments.MOST_BYTES) {
            throw AttachmentRefused.tooLarge();
        }
        jdbc.sql("update app.attachment set message_id = :letter where " + OF_DRAFT)
                .param("letter", letter.getId())
                .param("office", TenantContext.require().value())
                .param("case", letter.caseId().value())
                .param("staff", author.value())
                .param("draft", draft.name())
                .update();
    }

    /** The files of a letter that will not be sent lie with its writer's draft again. */
    void giveBack(Message letter) {
        jdbc.sql("update app.attachment set message_id = null where office_id = :office and message_id = :letter")
                .param("office", TenantContext.require().value())
                .param("letter", letter.getId())
                .update();
    }

    /** The files of a letter for its mail; each is read when the mail is on its way. */
    List<MailAttachment> forMail(UUID letter) {
        return ofLetter(letter).stream()
                .map(file -> new MailAttachment(file.name(), file.type(), () -> pieces.open(file.id(), file.bytes())))
                .toList();
    }

    private static Attachment read(ResultSet row, int number) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("type"),
                row.getLong("bytes"),
                row.getBoolean("scanned"));
    }
}
