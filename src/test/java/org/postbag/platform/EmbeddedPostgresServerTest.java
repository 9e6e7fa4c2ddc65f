package org.postbag.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The application is killed while PostgreSQL is set up and while it runs; the next start goes on with the same data. */
class EmbeddedPostgresServerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path home;

    @Test
    void survivesKillsOfTheApplication() throws Exception {
        killOnce(() -> Files.exists(home.resolve("postgresql/PG_VERSION")));

        Path ready = home.resolve("ready");
        Process second = startElsewhere(ready);
        await().atMost(PATIENCE).until(() -> Files.exists(ready) && Files.size(ready) > 0);
        try (Connection connection = connect(Files.readString(ready), password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table camunda.kept (words text)");
            statement.execute("insert into camunda.kept values ('still here')");
        }
        kill(second);

        try (EmbeddedPostgresServer third = new EmbeddedPostgresServer(home, true)) {
            try (Connection connection = connect(third.url(), password());
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select words from camunda.kept")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("still here");
            }
            refusesASecondOne();
            asksForPasswords(third);
        }
    }

    @Test
    void startsPostgresqlAgainThatWasKilled() throws Exception {
        try (EmbeddedPostgresServer server = new EmbeddedPostgresServer(home, true)) {
            Path postgresql = home.resolve("postgresql");
            Path away = home.resolve("away");
            try (Connection connection = connect(server.url(), password());
                    Statement statement = connection.createStatement()) {
                statement.execute("create table camunda.kept (words text)");
                statement.execute("insert into camunda.kept values ('still here')");
            }
            long first = pid(postgresql);
            // Longer than the pause before another start: nothing is started again that runs.
            await().during(Duration.ofSeconds(5)).atMost(PATIENCE).until(() -> pid(postgresql) == first);
            Files.move(postgresql, away);
            killPostgresql(away);
            // Without its data there is nothing to start, least of all an empty database.
            await().during(Duration.ofSeconds(5)).atMost(PATIENCE).until(() -> Files.notExists(postgresql));
            Files.move(away, postgresql);

            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> {
                try (Connection connection = connect(server.url(), password());
                        Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("select words from camunda.kept")) {
                    assertThat(rows.next()).isTrue();
                }
            });
            // As after a start that failed, such as on a port that somebody else had for a moment.
            Path library = postgresql.resolve("epg-lock");
            Files.delete(library);
            try (FileChannel left =
                    FileChannel.open(library, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                assertThat(left.lock().isValid()).isTrue();
                killPostgresql(postgresql);
                await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> connect(server.url(), password())
                        .close());
            }
        }
        assertThat(home.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    private static void killPostgresql(Path data) throws Exception {
        ProcessHandle server = ProcessHandle.of(pid(data)).orElseThrow();
        server.destroyForcibly();
        server.onExit().get();
    }

    private static long pid(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    }

    private void refusesASecondOne() {
        assertThatThrownBy(() -> new EmbeddedPostgresServer(home, true).close())
                .isInstanceOfSatisfying(DataFolderInUse.class, refusal -> {
                    FailureAnalysis said = new DataFolderInUseAnalyzer().analyze(refusal);
                    assertThat(said.getDescription())
                            .isEqualTo("Another running Postbag uses the data folder " + home + ".");
                    assertThat(said.getAction()).contains("POSTBAG_DATA_FOLDER");
                });
    }

    private void asksForPasswords(EmbeddedPostgresServer server) throws IOException {
        assertThatThrownBy(() -> connect(server.url(), "wrong").close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("application.secret"))))
                .isEqualTo("rw-------");
    }

    private void killOnce(Callable<Boolean> moment) throws Exception {
        Process application = startElsewhere(home.resolve("never"));
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(moment);
        kill(application);
    }

    private static void kill(Process application) throws InterruptedException {
        application.destroyForcibly().waitFor();
    }

    private Process startElsewhere(Path ready) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedPostgresProcess.class.getName(),
                        home.toString(),
                        ready.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private String password() throws IOException {
        return Files.readString(home.resolve("application.secret"));
    }

    private static Connection connect(String url, String password) throws SQLException {
        return DriverManager.getConnection(url, "postbag_app", password);
    }
}
