package org.postbag.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL run from the class path, its data kept in a folder. It survives {@code kill -9} of the application: a
 * server that outlived its application is stopped before the next one starts.
 */
final class EmbeddedPostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DATABASE = "postbag";

    private final FileChannel lock;
    private final EmbeddedPostgres server;
    private final String ownerPassword;
    private final String applicationPassword;

    /**
     * Starts the server and prepares roles and schemas.
     *
     * @param home folder of the data, created if absent
     * @param durable false only for tests, which may lose their data
     * @throws IllegalStateException if another running application uses the folder
     */
    EmbeddedPostgresServer(Path home, boolean durable) {
        try {
            Files.createDirectories(home);
            lock = FileChannel.open(home.resolve("postbag.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock.tryLock() == null) {
                throw new IllegalStateException("Another running Postbag uses the data folder " + home);
            }
            ownerPassword = password(home.resolve("owner.secret"));
            applicationPassword = password(home.resolve("application.secret"));
            Path data = home.resolve("postgresql");
            stopOrphan(data);
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setPGStartupWait(PATIENCE)
                    .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("max_connections", "100");
            if (durable) {
                builder.setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on");
            }
            server = builder.start();
            prepareRoles();
            log.info("Embedded PostgreSQL listens on 127.0.0.1:{}, data in {}", server.getPort(), home);
        } catch (IOException problem) {
            throw new UncheckedIOException("The embedded PostgreSQL in " + home + " did not start", problem);
        } catch (SQLException problem) {
            throw new IllegalStateException("The embedded PostgreSQL in " + home + " could not be prepared", problem);
        }
    }

    String ownerPassword() {
        return ownerPassword;
    }

    String applicationPassword() {
        return applicationPassword;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE;
    }

    @Override
    public void close() throws IOException {
        server.close();
        lock.close();
    }

    /** A password made once for this folder, readable by its owner only. */
    private static String password(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.writeString(file, HexFormat.of().formatHex(random));
            if (!file.toFile().setReadable(false, false) || !file.toFile().setReadable(true, true)) {
                log.warn("The permissions of {} could not be narrowed", file);
            }
        }
        return Files.readString(file).strip();
    }

    private static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        ProcessHandle orphan = ProcessHandle.of(pid)
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"))
                .orElse(null);
        if (orphan == null) {
            return;
        }
        log.warn("Stopping PostgreSQL {} that outlived its application", pid);
        orphan.destroy();
        try {
            orphan.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for PostgreSQL " + pid, interrupted);
        } catch (ExecutionException | TimeoutException problem) {
            throw new IllegalStateException("PostgreSQL " + pid + " does not stop", problem);
        }
    }

    private void prepareRoles() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = 'postbag_owner'")) {
                statement.execute("create role postbag_owner login");
                statement.execute("create role postbag_app login nosuperuser nobypassrls");
            }
            statement.execute("alter role postbag_owner password '" + ownerPassword + "'");
            statement.execute("alter role postbag_app password '" + applicationPassword + "'");
            statement.execute("alter role postbag_app set search_path = camunda, app");
            if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner postbag_owner encoding 'UTF8'");
            }
        }
        try (Connection connection = server.getDatabase("postgres", DATABASE).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists app authorization postbag_owner");
            statement.execute("create schema if not exists camunda authorization postbag_app");
            statement.execute("grant usage on schema app to postbag_app");
            statement.execute("alter default privileges for role postbag_owner in schema app"
                    + " grant select, insert, update, delete on tables to postbag_app");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
