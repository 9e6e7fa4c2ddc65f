package org.postbag.correspondence.dns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.postbag.kernel.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What DNS said last about the bound office's own address, kept apart from whatever transaction is open. */
@Component
class SenderChecks {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SenderChecks(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param about address and mail server; of others nothing is known */
    Optional<SenderCheck> last(String about) {
        return transaction.execute(status -> jdbc.sql("select asked_at, aligned, known_at from app.sender_check"
                        + " where office_id = ? and asked_about = ?")
                .params(TenantContext.require().value(), about)
                .query(SenderChecks::read)
                .optional());
    }

    /** @param answer empty where no name server answered: what was known about the same stays known */
    void note(String about, Instant now, Optional<Boolean> answer) {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        """
                        insert into app.sender_check as c (office_id, asked_about, asked_at, aligned, known_at)
                        values (:office, :about, :now, :aligned, :known)
                        on conflict (office_id) do update set asked_about = :about, asked_at = :now,
                            aligned = case when cast(:aligned as boolean) is null and c.asked_about = :about
                                then c.aligned else :aligned end,
                            known_at = case when cast(:aligned as boolean) is null and c.asked_about = :about
                                then c.known_at else :known end
                        """)
                .param("office", TenantContext.require().value())
                .param("about", about)
                .param("now", utc(now))
                .param("aligned", answer.orElse(null), java.sql.Types.BOOLEAN)
                .param("known", answer.map(known -> utc(now)).orElse(null), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static SenderCheck read(ResultSet row, int number) throws SQLException {
        return new SenderCheck(
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("aligned", Boolean.class)),
                Optional.ofNullable(row.getObject("known_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
