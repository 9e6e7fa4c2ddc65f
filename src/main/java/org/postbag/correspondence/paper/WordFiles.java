package org.postbag.correspondence.paper;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.postbag.correspondence.files.FileNotKept;
import org.postbag.correspondence.files.VirusCheck;
import org.postbag.correspondence.mail.HeaderText;
import org.postbag.kernel.AuditableEvent;
import org.postbag.kernel.Ids;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Permissions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound office's own Word files, into which letters are merged. */
@Service
public class WordFiles {

    /** Largest file that is kept, in bytes. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    private static final int NAME_LENGTH = 80;

    private final JdbcClient jdbc;
    private final VirusCheck viruses;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WordFiles(JdbcClient jdbc, VirusCheck viruses, CurrentStaff staff, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.viruses = viruses;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** All of them, by name. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public List<WordFileView> all() {
        return jdbc.sql("select id, name, scanned from app.word_file where office_id = ? order by lower(name)")
                .param(TenantContext.require().value())
                .query((row, number) -> new WordFileView(
                        row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("scanned")))
                .list();
    }

    /**
     * Keeps a Word file.
     *
     * @param fileName as it was on somebody's disk; colleagues choose it by this name
     * @throws WordFileRefused if letters cannot be merged into it, or it is infected
     */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    @Transactional
    public UUID add(String fileName, byte[] content) {
        String name = HeaderText.clean(fileName.replaceFirst("(?i)\\.docx$", ""), NAME_LENGTH);
        if (name.isEmpty()) {
            throw new WordFileRefused("Give the file a name.");
        }
        if (content.length > MAX_BYTES) {
            throw new WordFileRefused(
                    String.format(Locale.UK, "The file is larger than %d MB.", MAX_BYTES / (1024 * 1024)));
        }
        boolean scanned = scanned(content);
        WordMerge.check(content);
        UUID id = Ids.next();
        try {
            jdbc.sql(
                            """
                            insert into app.word_file (id, office_id, name, content, scanned, added_at, version)
                            values (:id, :office, :name, :content, :scanned, :at, 0)
                            """)
                    .param("id", id)
                    .param("office", TenantContext.require().value())
                    .param("name", name)
                    .param("content", content)
                    .param("scanned", scanned)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new WordFileRefused("There is a file of this name. Remove it first, or give this one another name.");
        }
        publish(id, "word-file-added");
        return id;
    }

    private boolean scanned(byte[] content) {
        try {
            return viruses.isClean(new ByteArrayInputStream(content));
        } catch (FileNotKept infected) {
            throw new WordFileRefused(
                    "The file has a virus in it and is not kept. Tell whoever gave it to you, and have your"
                            + " computer looked at.");
        }
    }

    /** Removes a file; letters that were merged into it stay as they are. */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    @Transactional
    public void remove(UUID wordFile) {
        int removed = jdbc.sql("delete from app.word_file where office_id = ? and id = ?")
                .params(TenantContext.require().value(), wordFile)
                .update();
        if (removed > 0) {
            publish(wordFile, "word-file-removed");
        }
    }

    /** The letter in this Word file; empty if this office has no such file. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public Optional<byte[]> merged(UUID wordFile, PaperLetter letter) {
        return jdbc.sql("select content from app.word_file where office_id = ? and id = ?")
                .params(TenantContext.require().value(), wordFile)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .map(file -> WordMerge.merge(file, letter));
    }

    private void publish(UUID id, String action) {
        events.publishEvent(new AuditableEvent(
                TenantContext.require(), staff.require().id(), action, "word-file", id.toString(), clock.instant()));
    }
}
