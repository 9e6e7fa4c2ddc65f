package org.postbag.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL run from the class path, its data kept in a folder. It survives {@code kill -9} of the application at any
 * moment, also while the database is being set up: what outlived its application is stopped before the next one starts, and a
 * database that was never finished is begun again. Should PostgreSQL itself end while the application runs, it is started again
 * on the same port.
 */
final class EmbeddedPostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE_BEFORE_ANOTHER_START = Duration.ofSeconds(2);
    private static final String SUPERUSER = "postgres";
    private static final String LIBRARYS_LOCK = "epg-lock";
    private static final int ANY_PORT = 0;

    private static final Executor AFTER_A_PAUSE =
            CompletableFuture.delayedExecutor(PAUSE_BEFORE_ANOTHER_START.toMillis(), TimeUnit.MILLISECONDS);

    private final Path home;
    private final boolean durable;
    private final FileChannel lock;
    private final DatabaseSecrets secrets;
    private final int port;
    private EmbeddedPostgres server;
    private boolean closed;

    /**
     * Starts the server and prepares roles and schemas.
     *
     * @param home folder of the data, created if absent
     * @param durable false only for tests, which may lose their data
     * @throws DataFolderInUse if another running application uses the folder
     */
    EmbeddedPostgresServer(Path home, boolean durable) {
        this.home = home;
        this.durable = durable;
        try {
            Files.createDirectories(home);
            lock = lock(home);
            EmbeddedPostgres started = null;
            try {
                secrets = DatabaseSecrets.in(home);
                started = start(home, durable, secrets.superuser(), ANY_PORT);
                prepare(home, started, secrets);
                server = started;
                port = started.getPort();
                startAgainWhenItEnds();
            } catch (IOException | SQLException | RuntimeException problem) {
                if (started != null) {
                    started.close();
                }
                lock.close();
                throw problem;
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("The embedded PostgreSQL in " + home + " did not start", problem);
        } catch (SQLException problem) {
            throw new IllegalStateException("The embedded PostgreSQL in " + home + " could not be prepared", problem);
        }
        log.info("Embedded PostgreSQL listens on 127.0.0.1:{}, data in {}", port, home);
    }

    String ownerPassword() {
        return secrets.owner();
    }

    String applicationPassword() {
        return secrets.application();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DatabaseRoles.DATABASE;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        server.close();
        lock.close();
    }

    private void startAgainWhenItEnds() throws IOException {
        running(home).onExit().thenRunAsync(this::startAgain, AFTER_A_PAUSE);
    }

    /** The server itself; the process that started it may have ended long ago. */
    private static ProcessHandle running(Path home) throws IOException {
        String pid =
                Files.readAllLines(home.resolve("postgresql/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .orElseThrow(() -> new IOException("PostgreSQL " + pid + " ended at once"));
    }

    private synchronized void startAgain() {
        if (closed) {
            return;
        }
        log.warn("The embedded PostgreSQL has ended; it is started again");
        try {
            // Gives back what the one that ended held; the data stays.
            server.close();
            if (Files.notExists(home.resolve("postgresql"))) {
                throw new NoSuchFileException(home.resolve("postgresql").toString());
            }
            server = start(home, durable, secrets.superuser(), port);
            startAgainWhenItEnds();
        } catch (IOException | RuntimeException problem) {
            log.error(
                    "The embedded PostgreSQL in {} could not be started again, and is tried once more: {}",
                    home,
                    problem.toString());
            AFTER_A_PAUSE.execute(this::startAgain);
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("postbag.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            locked = false;
        }
        if (!locked) {
            channel.close();
            throw new DataFolderInUse(home);
        }
        return channel;
    }

    private static EmbeddedPostgres start(Path home, boolean durable, String superuserPassword, int port)
            throws IOException {
        Path data = home.resolve("postgresql");
        Orphans.stop(data, PATIENCE);
        removeUnfinished(data);
        // A start that failed keeps the library's own lock for good; postbag.lock already says whose folder this is.
        Files.deleteIfExists(data.resolve(LIBRARYS_LOCK));
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPGStartupWait(PATIENCE)
                .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", superuserPassword)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_connections", "100");
        if (durable) {
            builder.setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on");
        }
        return builder.start();
    }

    /** A directory in which no server has ever run was left by an interrupted set-up; nothing of anybody's is in it. */
    private static void removeUnfinished(Path data) throws IOException {
        if (Files.exists(data) && Files.notExists(data.resolve("postmaster.opts"))) {
            log.info("The set-up of the database in {} was interrupted; it begins again", data);
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static void prepare(Path home, EmbeddedPostgres server, DatabaseSecrets secrets) throws SQLException {
        Map<String, String> superuser = Map.of("password", secrets.superuser());
        DatabaseRoles roles = new DatabaseRoles(secrets);
        roles.prepare(
                server.getDatabase(SUPERUSER, SUPERUSER, superuser),
                () -> server.getDatabase(SUPERUSER, DatabaseRoles.DATABASE, superuser));
        roles.askForPasswords(home.resolve("postgresql"), server.getDatabase(SUPERUSER, SUPERUSER, superuser));
    }
}
