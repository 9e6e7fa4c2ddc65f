package org.postbag.correspondence.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists what files came with mails. Their bytes stay in the mail. */
@Component
class ArrivedFileRows {

    private static final String ON_A_CASE =
            "m.office_id = :office and m.case_id = :case and m.state in ('ENQUIRY', 'THREADED')";

    private final JdbcClient jdbc;

    ArrivedFileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the files of a mail that was sorted before they were noted. */
    void list(UUID mail, List<MailPart> files) {
        add(mail, files);
        jdbc.sql("update app.incoming_mail set files_listed = true where office_id = ? and id = ?")
                .params(TenantContext.require().value(), mail)
                .update();
    }

    /** Notes the files of a mail; a second time changes nothing. */
    void add(UUID mail, List<MailPart> files) {
        UUID office = TenantContext.require().value();
        for (MailPart file : files) {
            jdbc.sql(
                            """
                            insert into app.incoming_mail_file
                                (office_id, mail_id, number, name, bytes, content_hash, allowed, refusal)
                            values (:office, :mail, :number, :name, :bytes, :hash, :allowed, :refusal)
                            on conflict do nothing
                            """)
                    .param("office", office)
                    .param("mail", mail)
                    .param("number", file.number())
                    .param("name", file.name())
                    .param("bytes", file.bytes())
                    .param("hash", file.contentHash())
                    .param("allowed", file.allowed())
                    .param("refusal", file.refusal().map(FileRefusal::name).orElse(null))
                    .update();
        }
    }

    /** Mails of a case that were sorted before their files were listed. */
    List<UUID> unlisted(CaseId caseId) {
        return jdbc.sql("select m.id from app.incoming_mail m where not m.files_listed and " + ON_A_CASE)
                .param("office", TenantContext.require().value())
                .param("case", caseId.value())
                .query(UUID.class)
                .list();
    }

    /** Whether there are such files, or mails that may have some. */
    boolean anyOn(CaseId caseId) {
        return jdbc.sql(
                        """
                        select exists (select 1 from app.incoming_mail m where %s
                          and (not m.files_listed
                               or exists (select 1 from app.incoming_mail_file f
                                          where f.mail_id = m.id and f.allowed and f.bytes > 0)))
                        """
                                .formatted(ON_A_CASE))
                .param("office", TenantContext.require().value())
                .param("case", caseId.value())
                .query(Boolean.class)
                .single();
    }

    /** Files that came onto a case and are handed out, oldest first. */
    List<ArrivedFile> of(CaseId caseId) {
        return jdbc.sql(
                        """
                        select f.mail_id, f.number, f.name, f.bytes, m.sender, m.sender_name, m.arrived_at
                        from app.incoming_mail_file f join app.incoming_mail m on m.id = f.mail_id
                        where f.allowed and f.bytes > 0 and %s
                        order by m.arrived_at, m.id, f.number
                        """
                                .formatted(ON_A_CASE))
                .param("office", TenantContext.require().value())
                .param("case", caseId.value())
                .query(ArrivedFileRows::read)
                .list();
    }

    /** All files of these mails, in the order in which they stand there. */
    List<Listed> ofMails(Collection<UUID> mails) {
        if (mails.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select mail_id, number, name, bytes, case when not allowed then coalesce(refusal, 'KIND') end as refusal
                        from app.incoming_mail_file
                        where office_id = :office and mail_id in (:mails) order by mail_id, number
                        """)
                .param("office", TenantContext.require().value())
                .param("mails", mails)
                .query((row, line) -> new Listed(
                        row.getObject("mail_id", UUID.class),
                        row.getInt("number"),
                        row.getString("name"),
                        row.getLong("bytes"),
                        Optional.ofNullable(row.getString("refusal")).map(FileRefusal::valueOf)))
                .list();
    }

    /** A file of a mail as it was found when the mail was sorted. */
    record Listed(UUID mail, int number, String name, long bytes, Optional<FileRefusal> refusal) {}

    private static ArrivedFile read(ResultSet row, int number) throws SQLException {
        String name = row.getString("sender_name");
        return new ArrivedFile(
                row.getObject("mail_id", UUID.class),
                row.getInt("number"),
                row.getString("name"),
                row.getLong("bytes"),
                name == null || name.isBlank() ? row.getString("sender") : name,
                row.getObject("arrived_at", OffsetDateTime.class).toInstant());
    }
}
