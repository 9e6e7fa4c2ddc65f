package org.postbag.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postbag.PostbagApplication;
import org.postbag.kill.ApplicationProcess;
import org.postbag.platform.ProductionDatabase;

/** The application as an installation runs it: profile {@code production}, on a PostgreSQL it did not start. */
class ProductionIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient client = HttpClient.newHttpClient();

    private int port;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void keepsItsCookiesToHttpsAndBringsNothingOfTheDemo() throws Exception {
        Path home = ApplicationProcess.emptyFolder("production-test");
        port = ApplicationProcess.freePort();
        int smtp = ApplicationProcess.freePort();
        int imap = ApplicationProcess.freePort();
        try (ProductionDatabase database = new ProductionDatabase()) {
            Process application = start(home, database, smtp, imap);
            try {
                awaitReady(application, home);

                HttpResponse<String> page = get("/login");
                assertThat(page.statusCode()).isEqualTo(200);
                assertThat(page.headers().allValues("Set-Cookie"))
                        .singleElement()
                        .satisfies(cookie -> assertThat(cookie.split("; ?"))
                                .anyMatch(part -> part.matches("__Host-postbag=\\S+"))
                                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                                .noneMatch(part -> part.startsWith("Domain=")));
                assertThat(page.headers().firstValue("Strict-Transport-Security"))
                        .isPresent();
                assertThat(get("/o/eastmarsh").statusCode()).isEqualTo(404);
                try (Connection connection = database.superuser()) {
                    assertThat(ApplicationProcess.count(connection, "select count(*) from app.office"))
                            .isZero();
                    // The operator of the settings, and nobody of the demo.
                    assertThat(ApplicationProcess.count(connection, "select count(*) from app.staff_account"))
                            .isEqualTo(1);
                }
                for (int mail : List.of(smtp, imap)) {
                    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), mail).close())
                            .isInstanceOf(ConnectException.class);
                }
                assertThat(home.resolve("data")).doesNotExist();
            } finally {
                application.destroyForcibly().waitFor();
            }
        }
    }

    private Process start(Path home, ProductionDatabase database, int smtp, int imap) throws IOException {
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx700m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        PostbagApplication.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log(home).toFile());
        program.environment()
                .putAll(Map.of(
                        "SPRING_PROFILES_ACTIVE", "production",
                        "SERVER_PORT", String.valueOf(port),
                        "POSTBAG_SECRET", "of-this-test-and-longer-than-thirty-two-characters",
                        "POSTBAG_PUBLIC_URL", "https://casework.example",
                        "POSTBAG_DATABASE_URL", database.url(),
                        "POSTBAG_DATABASE_PASSWORD", ProductionDatabase.APPLICATION_PASSWORD,
                        "POSTBAG_DATABASE_OWNER_PASSWORD", ProductionDatabase.OWNER_PASSWORD,
                        "POSTBAG_OPERATOR_EMAIL", "operator@casework.example",
                        "POSTBAG_OPERATOR_PASSWORD", "correct horse battery"));
        program.environment().put("POSTBAG_DATA_FOLDER", home.resolve("data").toString());
        program.environment().put("POSTBAG_MAILSERVER_SMTP_PORT", String.valueOf(smtp));
        program.environment().put("POSTBAG_MAILSERVER_IMAP_PORT", String.valueOf(imap));
        return program.start();
    }

    private void awaitReady(Process application, Path home) {
        await().atMost(PATIENCE)
                .failFast("It ended; see " + log(home), () -> !application.isAlive())
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(
                        () -> assertThat(get("/actuator/health/readiness").statusCode())
                                .isEqualTo(200));
    }

    /** Asks as the proxy does for somebody who came by HTTPS. */
    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html,*/*")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "casework.example")
                .timeout(PATIENCE)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Path log(Path home) {
        return home.resolve("application.log");
    }
}
