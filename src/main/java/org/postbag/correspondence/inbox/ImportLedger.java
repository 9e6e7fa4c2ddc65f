package org.postbag.correspondence.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.Ids;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of imports, of the bound office. Progress is committed as it is made, whatever becomes of the mail in hand. */
@Component
class ImportLedger {

    /** Nobody works on an import that has not been heard of for so long. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    ImportLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes a new import. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID begin(String fileName, boolean opensCases, int mails, StaffId by) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into app.mail_import (id, office_id, file_name, opens_cases, mails, began_at, began_by, alive_at)
                        values (:id, :office, :file, :opens, :mails, :now, :by, :now)
                        """)
                .param("id", id)
                .param("office", TenantContext.require().value())
                .param("file", fileName)
                .param("opens", opensCases)
                .param("mails", mails)
                .param("now", now())
                .param("by", by.value())
                .update();
        return id;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(UUID id, int seen, int known) {
        jdbc.sql("update app.mail_import set seen = ?, known = ?, alive_at = ? where id = ?")
                .params(seen, known, now(), id)
                .update();
    }

    /** Somebody is still at work on it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void alive(UUID id) {
        jdbc.sql("update app.mail_import set alive_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void end(UUID id) {
        jdbc.sql("update app.mail_import set ended_at = ?, alive_at = ? where id = ?")
                .params(now(), now(), id)
                .update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void stop(UUID id, String problem) {
        jdbc.sql("update app.mail_import set problem = ? where id = ?")
                .params(problem, id)
                .update();
    }

    /** Whether the enquiries of this import begin cases. */
    @Transactional(readOnly = true)
    public boolean opensCases(UUID id) {
        return jdbc.sql("select opens_cases from app.mail_import where id = ?")
                .params(id)
                .query(Boolean.class)
                .single();
    }

    /** Its mails that are kept and not sorted. */
    @Transactional(readOnly = true)
    public List<UUID> unsorted(UUID id) {
        return jdbc.sql("select id from app.incoming_mail where import_id = ? and state = 'ARRIVED' order by id")
                .params(id)
                .query(UUID.class)
                .list();
    }

    /** Those begun last, latest first. */
    @Transactional(readOnly = true)
    public List<MailImport> latest(int most) {
        return jdbc.sql(
                        """
                        select id, file_name, mails, seen, known, began_at, ended_at, alive_at, problem from app.mail_import
                        where office_id = ? order by began_at desc, id desc limit ?
                        """)
                .params(TenantContext.require().value(), most)
                .query(this::row)
                .list();
    }

    private MailImport row(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Optional<Instant> ended = moment(row, "ended_at");
        Optional<String> problem = Optional.ofNullable(row.getString("problem"));
        boolean silent =
                moment(row, "alive_at").orElseThrow().isBefore(clock.instant().minus(SILENCE));
        return new MailImport(
                id,
                row.getString("file_name"),
                row.getInt("mails"),
                row.getInt("seen"),
                row.getInt("known"),
                moment(row, "began_at").orElseThrow(),
                ended,
                ended.isEmpty() && (silent || problem.isPresent()),
                problem,
                became(id));
    }

    private Map<MailState, Integer> became(UUID id) {
        Map<MailState, Integer> became = new EnumMap<>(MailState.class);
        jdbc.sql("select state, count(*) as mails from app.incoming_mail where import_id = ? group by state")
                .params(id)
                .query(row -> {
                    became.put(MailState.valueOf(row.getString("state")), row.getInt("mails"));
                });
        return became;
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
