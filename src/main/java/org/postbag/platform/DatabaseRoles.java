package org.postbag.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The two roles and two schemas of Postbag in the embedded PostgreSQL: one role owns the tables of schema {@code app} and runs
 * migrations; the other, whom row-level security binds, does everything else and owns the engine's schema. For an external
 * PostgreSQL, {@code src/docker/initdb} does the same.
 */
final class DatabaseRoles {

    static final String DATABASE = "postbag";

    /** Nobody connects without a password, not even from this machine. */
    private static final String ACCESS =
            """
            # Written by Postbag.
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final DatabaseSecrets secrets;

    DatabaseRoles(DatabaseSecrets secrets) {
        this.secrets = secrets;
    }

    /** Creates what is missing and sets the passwords; doing it again changes nothing. */
    void prepare(DataSource maintenance, Supplier<DataSource> database) throws SQLException {
        try (Connection connection = maintenance.getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = 'postbag_owner'")) {
                statement.execute("create role postbag_owner login");
            }
            if (!exists(statement, "select 1 from pg_roles where rolname = 'postbag_app'")) {
                statement.execute("create role postbag_app login nosuperuser nobypassrls");
            }
            statement.execute("alter role postbag_owner password '" + secrets.owner() + "'");
            statement.execute("alter role postbag_app password '" + secrets.application() + "'");
            statement.execute("alter role postbag_app set search_path = camunda, app");
            if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner postbag_owner encoding 'UTF8'");
            }
        }
        try (Connection connection = database.get().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists app authorization postbag_owner");
            statement.execute("create schema if not exists camunda authorization postbag_app");
            statement.execute("grant usage on schema app to postbag_app");
            statement.execute("alter default privileges for role postbag_owner in schema app"
                    + " grant select, insert, update, delete on tables to postbag_app");
        }
    }

    /** A new database trusts everybody on this machine; from here on it asks for passwords. */
    void askForPasswords(Path dataDirectory, DataSource maintenance) throws SQLException {
        Path access = dataDirectory.resolve("pg_hba.conf");
        try {
            if (Files.readString(access).equals(ACCESS)) {
                return;
            }
            try (Connection connection = maintenance.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("alter role postgres password '" + secrets.superuser() + "'");
                Path written = dataDirectory.resolve("pg_hba.conf.new");
                Files.writeString(written, ACCESS);
                Files.move(written, access, StandardCopyOption.ATOMIC_MOVE);
                statement.execute("select pg_reload_conf()");
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("The access rules of the embedded PostgreSQL could not be written", problem);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
