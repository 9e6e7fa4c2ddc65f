package org.postbag.shell;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.kernel.OfficeId;
import org.postbag.workflow.WorkChanged;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Carries changes of work between the nodes of an installation by PostgreSQL's {@code NOTIFY}, which goes out with the commit
 * of the change or not at all. Only keys travel, nothing about anybody.
 *
 * <p>Each node listens on a connection of its own, since a pooled one would have to be held for good. What was said while that
 * connection was lost is lost too, so that every return of it counts as "anything may have changed".
 */
class NodeNews implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NodeNews.class);
    private static final String CHANNEL = "postbag_work_changed";
    private static final String NO_CASE = "-";
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);
    /** After so much silence it is asked whether the connection still stands; a cable does not say that it was cut. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private static final int ANSWER_SECONDS = 5;

    private final String node = Ids.next().toString();
    private final JdbcConnectionDetails database;
    private final JdbcClient jdbc;
    private final Consumer<WorkChanged> elsewhere;
    private final Runnable missed;

    private volatile @Nullable Listening listening;

    /**
     * @param elsewhere told of each change that another node made
     * @param missed told when changes may have gone by unheard
     */
    NodeNews(JdbcConnectionDetails database, JdbcClient jdbc, Consumer<WorkChanged> elsewhere, Runnable missed) {
        this.database = database;
        this.jdbc = jdbc;
        this.elsewhere = elsewhere;
        this.missed = missed;
    }

    /** Tells the other nodes when the running transaction commits; at once if there is none. */
    void publish(WorkChanged change) {
        if (firstInTransaction(change)) {
            jdbc.sql("select pg_notify(?, ?)")
                    .param(CHANNEL)
                    .param(node + " " + change.office() + " "
                            + change.caseId().map(CaseId::toString).orElse(NO_CASE))
                    .query((row, number) -> number)
                    .list();
        }
    }

    /** PostgreSQL tells the same thing once per transaction anyway; this saves the way to it. */
    private static boolean firstInTransaction(WorkChanged change) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return true;
        }
        for (TransactionSynchronization part : TransactionSynchronizationManager.getSynchronizations()) {
            if (part instanceof Told told) {
                return told.changes.add(change);
            }
        }
        Told told = new Told();
        told.changes.add(change);
        TransactionSynchronizationManager.registerSynchronization(told);
        return true;
    }

    /** The name under which this node's connection is known to PostgreSQL. */
    String connectionName() {
        return "postbag-news-" + node;
    }

    @Override
    public synchronized void start() {
        if (listening == null) {
            Listening started = new Listening();
            listening = started;
            started.thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        Listening stopped = listening;
        listening = null;
        if (stopped != null) {
            stopped.end();
        }
    }

    @Override
    public boolean isRunning() {
        return listening != null;
    }

    private void received(String payload) {
        String[] keys = payload.split(" ");
        if (keys.length == 3 && keys[0].equals(node)) {
            return;
        }
        try {
            elsewhere.accept(new WorkChanged(
                    new OfficeId(UUID.fromString(keys[1])),
                    keys[2].equals(NO_CASE) ? Optional.empty() : Optional.of(CaseId.of(keys[2]))));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            // Another version of Postbag, during an update: what changed is not known, that something did is.
            missed.run();
        }
    }

    /** What one transaction has told already. */
    private static final class Told implements TransactionSynchronization {
        private final Set<WorkChanged> changes = new HashSet<>();
    }

    /** One life of the listening thread, from start to stop. */
    private final class Listening {

        private final CountDownLatch ended = new CountDownLatch(1);
        private final Thread thread = new Thread(this::listenUntilEnded, "node-news");
        private volatile @Nullable Connection current;

        private Listening() {
            thread.setDaemon(true);
        }

        private void end() {
            ended.countDown();
            Connection open = current;
            if (open != null) {
                try {
                    // The thread waits in a read, which nothing else ends.
                    open.abort(Runnable::run);
                } catch (SQLException alreadyGone) {
                    LOG.debug("The connection for news was gone before it was closed", alreadyGone);
                }
            }
        }

        private void listenUntilEnded() {
            boolean lost = false;
            while (!isEnded()) {
                try (Connection connection = connect()) {
                    current = connection;
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("listen " + CHANNEL);
                    }
                    if (lost) {
                        LOG.info("News of other nodes comes in again");
                    }
                    lost = false;
                    missed.run();
                    listen(connection);
                } catch (SQLException gone) {
                    if (!lost && !isEnded()) {
                        LOG.warn("News of other nodes is cut off: {}", gone.getMessage());
                    }
                    lost = true;
                    pause();
                } finally {
                    current = null;
                }
            }
        }

        private void listen(Connection connection) throws SQLException {
            PGConnection channel = connection.unwrap(PGConnection.class);
            while (!isEnded()) {
                PGNotification[] news = channel.getNotifications((int) SILENCE.toMillis());
                if (news == null || news.length == 0) {
                    if (!connection.isValid(ANSWER_SECONDS)) {
                        throw new SQLException("no answer");
                    }
                    continue;
                }
                for (PGNotification one : news) {
                    received(one.getParameter());
                }
            }
        }

        private Connection connect() throws SQLException {
            Properties settings = new Properties();
            settings.setProperty("user", database.getUsername());
            settings.setProperty("password", database.getPassword());
            settings.setProperty("ApplicationName", connectionName());
            settings.setProperty("connectTimeout", String.valueOf(ANSWER_SECONDS));
            settings.setProperty("loginTimeout", String.valueOf(ANSWER_SECONDS));
            settings.setProperty("tcpKeepAlive", "true");
            return DriverManager.getConnection(database.getJdbcUrl(), settings);
        }

        private boolean isEnded() {
            return ended.getCount() == 0;
        }

        private void pause() {
            try {
                ended.await(TRY_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                ended.countDown();
            }
        }
    }
}
