package org.postbag.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postbag.kill.ApplicationProcess.count;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postbag.kill.ApplicationProcess;
import org.postbag.kill.Submitters;

/**
 * Stops PostgreSQL under the running application and starts it again: meanwhile every page is a plain one that says so, and
 * afterwards pages and jobs go on in the same process.
 */
class OutageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String HOME = "/o/" + Submitters.SLUG;
    private static final List<String> STAFF_PAGES = List.of("/login", "/staff/tasks");
    private static final List<String> PUBLIC_PAGES = List.of(HOME, HOME + "/report");
    private static final String READINESS = "/actuator/health/readiness";

    private static final String TIMERS = "select count(*) from camunda.act_ru_job where type_ = 'timer'";

    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    private int port;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void pagesSayThatTheDatabaseIsAwayAndEverythingGoesOnWhenItIsBack() throws Exception {
        Path home = ApplicationProcess.emptyFolder("outage-test");
        port = ApplicationProcess.freePort();
        ProcessBuilder postgresql;
        long timers;
        try (ApplicationProcess application = new ApplicationProcess(home, 0, "--server.port=" + port)) {
            application.awaitSubmitting();
            try (Connection database = application.database()) {
                awaitCount(1, database, "select count(*) from app.task_item");
                awaitCount(0, database, "select count(*) from camunda.act_ru_job where type_ <> 'timer'");
                timers = count(database, TIMERS);
            }
            assertThat(timers).isPositive();
            awaitStatus(200, READINESS);
            for (String page : STAFF_PAGES) {
                awaitStatus(200, page);
            }
            for (String page : PUBLIC_PAGES) {
                awaitStatus(200, page);
            }

            postgresql = sameAgain(application.postgresql(), home);
            stop(application.postgresql());
            awaitStatus(503, READINESS);
            for (String page : STAFF_PAGES) {
                assertThat(get(page)).satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                    assertThat(answer.body())
                            .contains("Postbag cannot reach its records at the moment")
                            .doesNotContainIgnoringCase("exception", "PSQL", "refused");
                });
            }
            for (String page : PUBLIC_PAGES) {
                assertThat(get(page)).satisfies(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(503);
                    assertThat(answer.body())
                            .contains("Not working at the moment", "office@kill-office.example")
                            .doesNotContainIgnoringCase("exception", "PSQL", "refused");
                });
            }
            assertThat(application.isAlive()).isTrue();

            Process again = postgresql.start();
            try {
                awaitStatus(200, READINESS);
                for (String page : STAFF_PAGES) {
                    awaitStatus(200, page);
                }
                for (String page : PUBLIC_PAGES) {
                    awaitStatus(200, page);
                }
                try (Connection database = application.database()) {
                    makeTimersDue(database);
                    awaitCount(timers - 1, database, TIMERS);
                }
                assertThat(application.isAlive()).isTrue();
            } finally {
                again.destroyForcibly();
                again.waitFor();
            }
        }
    }

    /** PostgreSQL notes how it was called; called like this again it listens on the same port. */
    private static ProcessBuilder sameAgain(Path data, Path home) throws IOException {
        List<String> command = Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(Files.readString(data.resolve("postmaster.opts")).strip())
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
        List<String> allowed = new ArrayList<>(command);
        if (System.getProperty("user.name").equals("root")) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
            allowed.addAll(0, List.of("unshare", "-U"));
        }
        return new ProcessBuilder(allowed)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("postgresql.log").toFile());
    }

    private static void stop(Path data) throws Exception {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        // SIGTERM would wait for the application to leave; this is the outage itself.
        server.destroyForcibly();
        server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static void makeTimersDue(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.executeUpdate("update camunda.act_ru_job set duedate_ = now() where id_ ="
                    + " (select min(id_) from camunda.act_ru_job where type_ = 'timer')");
        }
    }

    private static void awaitCount(long expected, Connection database, String query) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(count(database, query)).as(query).isEqualTo(expected));
    }

    private void awaitStatus(int status, String path) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get(path).statusCode()).as(path).isEqualTo(status));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html,*/*")
                .timeout(PATIENCE)
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
