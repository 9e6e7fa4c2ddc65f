package org.postbag.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL of its own, prepared by the script for those who bring one; otherwise empty. */
public final class ProductionDatabase implements AutoCloseable {

    public static final String OWNER_PASSWORD = "one";
    public static final String APPLICATION_PASSWORD = "two";

    private static final Path INITDB = Path.of("src/docker/initdb/01-roles-and-schemas.sql");

    private final EmbeddedPostgres server;

    /** Starts it and does what psql would: takes the passwords from its environment, and connects to the new database. */
    public ProductionDatabase() throws IOException, SQLException {
        String[] parts = Files.readString(INITDB)
                .replaceAll("(?m)^\\\\getenv .*$", "")
                .replace(":'owner_password'", "'" + OWNER_PASSWORD + "'")
                .replace(":'app_password'", "'" + APPLICATION_PASSWORD + "'")
                .split("\\\\connect postbag");
        server = EmbeddedPostgres.builder().start();
        run("postgres", parts[0]);
        run("postbag", parts[1]);
    }

    /** Its address, without user. */
    public String url() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postbag";
    }

    /** Connects as its superuser, who sees the rows of all offices. */
    public Connection superuser() throws SQLException {
        return server.getDatabase("postgres", "postbag").getConnection();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void run(String database, String script) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : script.replaceAll("(?m)^--.*$", "").split(";")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        }
    }
}
