package org.postbag.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL run from the class path, its data kept in a folder. It survives {@code kill -9} of the application at any
 * moment, also while the database is being set up: what outlived its application is stopped before the next one starts, and a
 * database that was never finished is begun again.
 */
final class EmbeddedPostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SUPERUSER = "postgres";

    private final FileChannel lock;
    private final EmbeddedPostgres server;
    private final DatabaseSecrets secrets;

    /**
     * Starts the server and prepares roles and schemas.
     *
     * @param home folder of the data, created if absent
     * @param durable false only for tests, which may lose their data
     * @throws DataFolderInUse if another running application uses the folder
     */
    EmbeddedPostgresServer(Path home, boolean durable) {
        try {
            Files.createDirectories(home);
            lock = lock(home);
            EmbeddedPostgres started = null;
            try {
                secrets = DatabaseSecrets.in(home);
                started = start(home, durable, secrets.superuser());
                prepare(home, started, secrets);
                server = started;
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
        log.info("Embedded PostgreSQL listens on 127.0.0.1:{}, data in {}", server.getPort(), home);
    }

    String ownerPassword() {
        return secrets.owner();
    }

    String applicationPassword() {
        return secrets.application();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DatabaseRoles.DATABASE;
    }

    @Override
    public void close() throws IOException {
        server.close();
        lock.close();
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

    private static EmbeddedPostgres start(Path home, boolean durable, String superuserPassword) throws IOException {
        Path data = home.resolve("postgresql");
        Orphans.stop(data, PATIENCE);
        removeUnfinished(data);
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPGStartupWait(PATIENCE)
                .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
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
