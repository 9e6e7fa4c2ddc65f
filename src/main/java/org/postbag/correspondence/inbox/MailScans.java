package org.postbag.correspondence.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the virus scanner has said of the bound office's mails, file by file (law.md EM-10). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MailScans {

    /** In place of a file's number: the mail as it came. */
    static final int WHOLE = -1;

    private final JdbcClient jdbc;
    private final Clamd clamd;

    MailScans(JdbcClient jdbc, Clamd clamd) {
        this.jdbc = jdbc;
        this.clamd = clamd;
    }

    /** The files of a mail with what is known of each. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<ReceivedFile> judged(UUID mail, List<MailPart> files) {
        Map<Integer, ScanState> known = known(mail);
        ScanState otherwise = otherwise(mail);
        return files.stream()
                .map(file -> new ReceivedFile(file, known.getOrDefault(file.number(), otherwise)))
                .toList();
    }

    /** Whether the mail as it came may be handed out: nothing in it waits or is infected. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public boolean opens(UUID mail) {
        Collection<ScanState> known = known(mail).values();
        return otherwise(mail).opens() && known.stream().allMatch(ScanState::opens);
    }

    /** Whether this file of the mail may be opened. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public boolean opens(UUID mail, int number) {
        return of(mail, number).opens();
    }

    /** What is known of a file of the mail. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public ScanState of(UUID mail, int number) {
        return Optional.ofNullable(known(mail).get(number)).orElseGet(() -> otherwise(mail));
    }

    /** The next mails that nobody has looked into, oldest first. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<UUID> unscanned(int most) {
        return jdbc.sql(
                        """
                        select id from app.incoming_mail m
                        where office_id = ? and scanned_at is null and state <> 'ARRIVED'
                          and exists (select from app.incoming_mail_part p where p.mail_id = m.id)
                        order by arrived_at, id limit ?
                        """)
                .params(TenantContext.require().value(), most)
                .query(UUID.class)
                .list();
    }

    /** Takes a mail for this transaction, so that no two nodes scan it; false if it is taken or done. */
    public boolean take(UUID mail) {
        return jdbc.sql("select id from app.incoming_mail where id = ? and scanned_at is null for update skip locked")
                .param(mail)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Keeps what the scanner said of a file, or of the {@link #WHOLE} mail. */
    public void note(UUID mail, int number, Clamd.Verdict verdict) {
        jdbc.sql(
                        """
                        insert into app.mail_scan (office_id, mail_id, number, state, finding) values (?, ?, ?, ?, ?)
                        on conflict (mail_id, number) do update set state = excluded.state, finding = excluded.finding
                        """)
                .params(
                        TenantContext.require().value(),
                        mail,
                        number,
                        verdict.state().name(),
                        verdict.finding().orElse(null))
                .update();
    }

    /** Every file of the mail has been looked at. */
    public void done(UUID mail) {
        jdbc.sql("update app.incoming_mail set scanned_at = now() where id = ?")
                .param(mail)
                .update();
    }

    private Map<Integer, ScanState> known(UUID mail) {
        Map<Integer, ScanState> known = new HashMap<>();
        jdbc.sql("select number, state from app.mail_scan where mail_id = ?")
                .param(mail)
                .query(row -> {
                    known.put(row.getInt(1), ScanState.valueOf(row.getString(2)));
                });
        return known;
    }

    /** Of a file about which nothing is noted. */
    private ScanState otherwise(UUID mail) {
        return clamd.isOn() && !isDone(mail) ? ScanState.WAITING : ScanState.NOT_SCANNED;
    }

    private boolean isDone(UUID mail) {
        return jdbc.sql("select scanned_at is not null from app.incoming_mail where id = ?")
                .param(mail)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }
}
