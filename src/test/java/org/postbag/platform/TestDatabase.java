package org.postbag.platform;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one embedded PostgreSQL of a test process, below {@code target/}. It starts with the first test that needs it, empty, and
 * serves every application context of the process. It may lose its data, which makes it fast.
 */
public final class TestDatabase {

    private static final EmbeddedPostgresServer SERVER = new EmbeddedPostgresServer(
            Path.of("target", "test-database" + System.getProperty("postbag.test.fork", ""))
                    .toAbsolutePath(),
            Boolean.getBoolean("postbag.test.durable"));

    static {
        clean("app", "postbag_owner", SERVER.ownerPassword());
        clean("camunda", "postbag_app", SERVER.applicationPassword());
        Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::close));
    }

    private TestDatabase() {}

    /** Its address, without user. */
    public static String url() {
        return SERVER.url();
    }

    /** The password of {@code postbag_owner}, whom row-level security also binds but who may change tables. */
    public static String ownerPassword() {
        return SERVER.ownerPassword();
    }

    /** The password of {@code postbag_app}. */
    public static String applicationPassword() {
        return SERVER.applicationPassword();
    }

    /** Changes tables as their owner would, looks at the outcome, and takes all of it back. */
    public static void trying(Consumer<JdbcTemplate> changes) {
        SingleConnectionDataSource owner =
                new SingleConnectionDataSource(SERVER.url(), "postbag_owner", SERVER.ownerPassword(), true);
        try {
            new TransactionTemplate(new DataSourceTransactionManager(owner)).executeWithoutResult(status -> {
                status.setRollbackOnly();
                changes.accept(new JdbcTemplate(owner));
            });
        } finally {
            owner.destroy();
        }
    }

    private static void clean(String schema, String user, String password) {
        Flyway.configure()
                .dataSource(SERVER.url(), user, password)
                .schemas(schema)
                .cleanDisabled(false)
                .load()
                .clean();
    }

    private static void close() {
        try {
            SERVER.close();
        } catch (java.io.IOException gone) {
            // The virtual machine ends; the next run stops what is left.
        }
    }
}
