package org.postbag.outage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.postbag.kill.ApplicationProcess.count;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
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
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postbag.e2e.Chromium;
import org.postbag.e2e.ScreenLook;
import org.postbag.e2e.ScreenLook.Size;
import org.postbag.kill.ApplicationProcess;
import org.postbag.kill.OrphanedDatabase;
import org.postbag.kill.Program;
import org.postbag.kill.Submitters;

/**
 * Kills PostgreSQL under the running application and keeps its data away for a while: meanwhile every page is a plain one that
 * says so and has no barrier; afterwards the application starts PostgreSQL again, and pages and jobs go on in the same process.
 */
class OutageIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String HOME = "/o/" + Submitters.SLUG;
    private static final List<String> STAFF_PAGES = List.of("/login", "/staff/tasks");
    private static final List<String> PUBLIC_PAGES = List.of(HOME, HOME + "/report");
    private static final String READINESS = "/actuator/health/readiness";

    private static final String POSTCODE = "TV1 4AB";
    private static final List<Size> SIZES = List.of(Size.values());
    private static final String TIMERS = "select count(*) from camunda.act_ru_job where type_ = 'timer'";

    private final ScreenLook look = new ScreenLook();
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    private int port;

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void pagesSayThatTheDatabaseIsAwayAndEverythingGoesOnWhenItIsBack() throws Exception {
        Path home = ApplicationProcess.emptyFolder("outage-test");
        port = ApplicationProcess.freePort();
        long timers;
        try (Chromium browser = new Chromium(address());
                ApplicationProcess application =
                        new ApplicationProcess(Program.ofTests(), home, 0, "--server.port=" + port)) {
            application.awaitSubmitting();
            try (Connection database = application.database()) {
                awaitCount(1, database, "select count(*) from app.task_item");
                awaitCount(0, database, "select count(*) from camunda.act_ru_job where type_ = 'message'");
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
            Page resident = browser.page(1440, 900);
            resident.navigate(address() + HOME + "/report");
            resident.getByLabel("Postcode").fill(POSTCODE);

            // Without its data the application cannot start it again.
            Path away = home.resolve("away");
            Files.move(application.postgresql(), away);
            stop(away);
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
            Page staff = look(browser, "/login", "away-staff", true);
            look(browser, HOME, "away-home", false);
            look(browser, HOME + "/report", "away-report", false);
            resident.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                    .click();
            assertThat(resident.getByText("This cannot be saved at the moment")).isVisible();
            assertThat(look.at(resident, "away-while-writing", false, SIZES)).isEmpty();
            assertThat(resident.getByLabel("Postcode")).hasValue(POSTCODE);

            Files.move(away, application.postgresql());
            awaitStatus(200, READINESS);
            for (String page : STAFF_PAGES) {
                awaitStatus(200, page);
            }
            for (String page : PUBLIC_PAGES) {
                awaitStatus(200, page);
            }
            // It makes way by itself.
            assertThat(staff.getByLabel("Email")).isVisible();
            resident.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                    .click();
            assertThat(resident.getByText("What is it about?").first()).isVisible();
            try (Connection database = application.database()) {
                makeTimersDue(database);
                awaitCount(timers - 1, database, TIMERS);
            }
            assertThat(application.isAlive()).isTrue();
        } finally {
            OrphanedDatabase.end(home);
        }
    }

    private Page look(Chromium browser, String path, String name, boolean dark) {
        Page page = browser.page(1440, 900);
        Response answer = page.navigate(address() + path);
        assertThat(answer.status()).as(path).isEqualTo(503);
        assertThat(page.locator("h1")).isVisible();
        assertThat(look.at(page, name, dark, SIZES)).isEmpty();
        return page;
    }

    private String address() {
        return "http://127.0.0.1:" + port;
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
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
