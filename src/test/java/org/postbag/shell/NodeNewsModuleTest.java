package org.postbag.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.PostbagTest;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.kernel.OfficeId;
import org.postbag.workflow.WorkChanged;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes on one database, the application under test being a third. */
@PostbagTest
class NodeNewsModuleTest {

    @Autowired
    private JdbcConnectionDetails database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcTemplate template;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    private final WorkChanged change = new WorkChanged(new OfficeId(Ids.next()), new CaseId(Ids.next()));
    private final WorkChanged later = new WorkChanged(new OfficeId(Ids.next()), new CaseId(Ids.next()));

    private Node here;
    private Node there;

    @BeforeEach
    void listen() {
        here = new Node();
        there = new Node();
        here.awaitListening(1);
        there.awaitListening(1);
    }

    @AfterEach
    void stop() {
        here.news.stop();
        there.news.stop();
    }

    @Test
    void everyNodeHearsWhatTheApplicationCommitted() {
        transaction().executeWithoutResult(status -> {
            events.publishEvent(change);
            events.publishEvent(change);
        });
        transaction().executeWithoutResult(status -> events.publishEvent(later));
        here.awaitHeard(change, later);
        there.awaitHeard(change, later);
    }

    @Test
    void everyNodeHearsOfWhatIsOnNoCase() {
        WorkChanged message = new WorkChanged(new OfficeId(Ids.next()));
        here.news.publish(message);
        there.awaitHeard(message);
    }

    @Test
    void nobodyHearsWhatWasRolledBack() {
        transaction().executeWithoutResult(status -> {
            here.news.publish(change);
            status.setRollbackOnly();
        });
        transaction().executeWithoutResult(status -> here.news.publish(later));
        there.awaitHeard(later);
    }

    @Test
    void aNodeDoesNotHearItself() {
        here.news.publish(change);
        there.awaitHeard(change);
        there.news.publish(later);
        here.awaitHeard(later);
        assertThat(there.heard).containsExactly(change);
    }

    @Test
    void aLostConnectionIsTakenUpAgainAndWhatWentByUnheardIsMadeUpFor() {
        assertThat(jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = ?")
                        .param(there.news.connectionName())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
        there.awaitListening(2);
        here.news.publish(change);
        there.awaitHeard(change);
    }

    @Test
    void theConnectionEndsWithTheNode() {
        there.news.stop();
        await().untilAsserted(
                        () -> assertThat(jdbc.sql("select count(*) from pg_stat_activity where application_name = ?")
                                        .param(there.news.connectionName())
                                        .query(Integer.class)
                                        .single())
                                .isZero());
        assertThat(there.news.isRunning()).isFalse();
    }

    @Test
    void onlyKeysTravel() {
        template.execute((ConnectionCallback<Void>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("listen postbag_work_changed");
                here.news.publish(change);
                there.awaitHeard(change);
                assertThat(connection.unwrap(PGConnection.class).getNotifications(1_000))
                        .extracting(news -> news.getParameter()
                                .substring(Ids.next().toString().length()))
                        .containsExactly(
                                " " + change.office() + " " + change.caseId().orElseThrow());
                statement.execute("unlisten *");
            }
            return null;
        });
    }

    @Test
    void whatIsNotUnderstoodCountsAsAnyChange() {
        jdbc.sql("select pg_notify('postbag_work_changed', 'of another version')")
                .query((row, number) -> number)
                .list();
        there.awaitListening(2);
        assertThat(there.heard).isEmpty();
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    /** A node that keeps what it hears. */
    private final class Node {

        private final List<WorkChanged> heard = new CopyOnWriteArrayList<>();
        private final AtomicInteger missed = new AtomicInteger();
        private final NodeNews news = new NodeNews(database, jdbc, heard::add, missed::incrementAndGet);

        private Node() {
            news.start();
        }

        private void awaitListening(int times) {
            await().untilAsserted(() -> assertThat(missed).hasValue(times));
        }

        private void awaitHeard(WorkChanged... changes) {
            await().untilAsserted(() -> assertThat(heard).containsExactly(changes));
        }
    }
}
