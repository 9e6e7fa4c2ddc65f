package org.postbag.offices;

import java.time.Clock;
import java.time.ZoneOffset;
import org.postbag.kernel.AuditableEvent;
import org.postbag.kernel.MachineMark;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether this is the live installation, and not a restored backup or a copy of one: only the live one mails anybody and takes mail
 * out of mailboxes. Its database bears a mark that is made of what no copy takes along, of the database and of the machine (decision
 * 0012). A new database is live from its first start; whatever else does not bear the mark is paused until the operator has spoken.
 */
@Service
public class Installation implements SmartInitializingSingleton {

    /** A restored dump has tables of other numbers; another server has another number itself. */
    static final String HERE =
            """
            encode(sha256(convert_to(concat_ws('/', (select system_identifier from pg_control_system()),
                (select oid from pg_database where datname = current_database()), 'app.installation'::regclass::oid,
                cast(:machine as text)), 'UTF8')), 'hex')
            """;

    private final JdbcClient jdbc;
    private final MachineMark machine;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Installation(
            JdbcClient jdbc,
            MachineMark machine,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.machine = machine;
        this.staff = staff;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A database in which no office has been opened yet is nobody's copy. */
    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "insert into app.installation (id, mark, live_since) select 1, case when exists (select 1 from"
                                + " app.office) then null else " + HERE + " end, :now on conflict do nothing")
                .param("machine", machine.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }

    /** Whether mail may leave and be fetched. Asked anew each time: another node may have been told, and a database be replaced. */
    public boolean isLive() {
        return jdbc.sql("select coalesce(mark = " + HERE + ", false) from app.installation")
                .param("machine", machine.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The operator says that this is the live installation: what waited leaves, and mailboxes are read again. */
    @PreAuthorize("hasRole('OPERATOR')")
    public void sayLive() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update app.installation set live_since = :now, mark = " + HERE)
                    .param("machine", machine.value())
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            events.publishEvent(new AuditableEvent(
                    null, staff.require().id(), "installation-live", "installation", "1", clock.instant()));
        });
        events.publishEvent(new InstallationLive());
    }
}
