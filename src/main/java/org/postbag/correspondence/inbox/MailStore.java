package org.postbag.correspondence.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.Ids;
import org.postbag.kernel.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails as they came, whole, in pieces that are streamed in and out. A mail is ours once it is committed here; whatever is delivered
 * a second time is known again.
 */
@Component
class MailStore {

    private static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailStore(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
        this.clock = clock;
    }

    /** Whether this mail of the server was taken before. */
    @Transactional(readOnly = true)
    public boolean knows(ArrivingMail where) {
        return jdbc.sql(
                                """
                                select count(*) from app.incoming_mail
                                where office_id = :office and mailbox_id = :mailbox and uid_validity = :validity and uid = :uid
                                """)
                        .param("office", TenantContext.require().value())
                        .param("mailbox", where.mailbox())
                        .param("validity", where.uidValidity())
                        .param("uid", where.uid())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Keeps a mail for the bound office and commits it.
     *
     * @return its key, or empty if the same mail had been kept before
     * @throws IOException if the stream fails; nothing is kept then
     */
    Optional<UUID> keep(Optional<ArrivingMail> where, InputStream mail) throws IOException {
        return keep(where, Optional.empty(), mail);
    }

    /** As {@link #keep}, for a mail out of a file that is brought in. */
    Optional<UUID> keepImported(UUID importId, InputStream mail) throws IOException {
        return keep(Optional.empty(), Optional.of(importId), mail);
    }

    private Optional<UUID> keep(Optional<ArrivingMail> where, Optional<UUID> importId, InputStream mail)
            throws IOException {
        UUID id = Ids.next();
        try {
            return Optional.ofNullable(transaction.execute(status -> {
                try {
                    if (insert(id, where, importId, mail)) {
                        return id;
                    }
                    status.setRollbackOnly();
                    return null;
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }));
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private boolean insert(UUID id, Optional<ArrivingMail> where, Optional<UUID> importId, InputStream mail)
            throws IOException {
        UUID office = TenantContext.require().value();
        ContentKey key = new ContentKey();
        long size = 0;
        byte[] piece = new byte[PIECE];
        int number = 0;
        for (int length = mail.readNBytes(piece, 0, PIECE); length > 0; length = mail.readNBytes(piece, 0, PIECE)) {
            key.update(piece, length);
            size += length;
            jdbc.sql("insert into app.incoming_mail_part (office_id, mail_id, number, bytes) values (?, ?, ?, ?)")
                    .params(office, id, number++, length == PIECE ? piece : Arrays.copyOf(piece, length))
                    .update();
        }
        return jdbc.sql(
                                """
                                insert into app.incoming_mail (id, office_id, mailbox_id, uid_validity, uid, import_id, content_key,
                                    size, arrived_at, state, version)
                                values (:id, :office, :mailbox, :validity, :uid, :import, :key, :size, :at, 'ARRIVED', 0)
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("office", office)
                        .param("mailbox", where.map(ArrivingMail::mailbox).orElse(null))
                        .param("validity", where.map(ArrivingMail::uidValidity).orElse(null))
                        .param("uid", where.map(ArrivingMail::uid).orElse(null))
                        .param("import", importId.orElse(null))
                        .param("key", key.value())
                        .param("size", size)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether the office has, or had, a mail of this {@link ContentKey}. */
    @Transactional(readOnly = true)
    public boolean knows(String contentKey) {
        return jdbc.sql("select count(*) from app.incoming_mail where office_id = ? and content_key = ?")
                        .params(TenantContext.require().value(), contentKey)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Mails that are kept and not yet sorted, oldest first; not those of an import that is at work on them. */
    @Transactional(readOnly = true)
    public List<UUID> unsorted(int most) {
        return jdbc.sql(
                        """
                        select id from app.incoming_mail m where office_id = ? and state = 'ARRIVED'
                          and not exists (select 1 from app.mail_import i where i.id = m.import_id and i.alive_at > ?)
                        order by arrived_at, id limit ?
                        """)
                .params(
                        TenantContext.require().value(),
                        clock.instant().minus(ImportLedger.SILENCE).atOffset(ZoneOffset.UTC),
                        most)
                .query(UUID.class)
                .list();
    }

    /**
     * The addresses of the mailboxes that are read, in lower case. In SQL, because it is asked for every mail: Hibernate plans its
     * queries anew each time while the office's filter is on.
     */
    @Transactional(readOnly = true)
    public List<String> mailboxes() {
        return jdbc.sql("select lower(address) from app.mailbox where office_id = ? and active")
                .param(TenantContext.require().value())
                .query(String.class)
                .list();
    }

    /** The mail as it came, read piece by piece in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public InputStream open(UUID id) {
        return new SequenceInputStream(new Pieces(id));
    }

    private final class Pieces implements Enumeration<InputStream> {

        private final UUID mail;
        private int number;
        private byte @Nullable [] next;

        private Pieces(UUID mail) {
            this.mail = mail;
            this.next = read();
        }

        private byte @Nullable [] read() {
            return jdbc.sql("select bytes from app.incoming_mail_part where mail_id = ? and number = ?")
                    .params(mail, number++)
                    .query((row, index) -> row.getBytes(1))
                    .optional()
                    .orElse(null);
        }

        @Override
        public boolean hasMoreElements() {
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            byte[] piece = next;
            if (piece == null) {
                throw new NoSuchElementException();
            }
            // Only the last piece is shorter than the others.
            next = piece.length < PIECE ? null : read();
            return new java.io.ByteArrayInputStream(piece);
        }
    }
}
