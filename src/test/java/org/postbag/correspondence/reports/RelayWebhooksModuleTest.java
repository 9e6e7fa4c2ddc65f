package org.postbag.correspondence.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.correspondence.Letter;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.LetterState;
import org.postbag.correspondence.Letters;
import org.postbag.correspondence.UndeliveredProcess;
import org.postbag.correspondence.mail.OfficeRelays;
import org.postbag.correspondence.mail.RelayAccess;
import org.postbag.correspondence.mail.RelayProtection;
import org.postbag.correspondence.mail.RelayRefused;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.postbag.platform.LoopbackMailServer;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A relay reports by webhook what became of letters (law.md EM-6). */
@PostbagTest
class RelayWebhooksModuleTest {

    private static final String SECRET =
            "whsec_" + Base64.getEncoder().encodeToString("of this test and long".getBytes(StandardCharsets.UTF_8));

    private final HttpClient relay = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private OfficeRelays relays;

    @Autowired
    private Letters letters;

    @Autowired
    private TaskInbox tasks;

    @Autowired
    private LoopbackMailServer server;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private TestOffices offices;

    @Autowired
    private EngineClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestOffice office;
    private CaseId caseId;

    @BeforeEach
    void aLetterHasLeftThroughTheOfficesRelay() {
        clock.set(Instant.parse("2026-11-24T10:15:00Z"));
        office = offices.open();
        use(office);
        caseId = desk.open(office, "Edda Lindqvist", desk.address(), "Damp");
        clock.runDueJobs(office.id());
        inOffice("update app.message set relay_id = 'relay-' || id where case_id = '" + caseId + "'");
    }

    @Test
    void aLetterIsKnownToHaveArrived_howeverOftenTheRelaySaysSo() throws Exception {
        String event = UUID.randomUUID().toString();

        assertThat(report(event, delivered())).isEqualTo(204);
        assertThat(report(event, delivered())).isEqualTo(204);

        assertThat(count("select count(*) from app.message where delivered_at is not null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from app.relay_event")).isEqualTo(1);
        assertThat(letter().state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void aBounceForGoodIsATaskOnce() throws Exception {
        String bounced =
                event("email.bounced", relayId(), ",\"bounce\":{\"type\":\"Permanent\",\"message\":\"no such user\"}");
        assertThat(report("evt-1", bounced)).isEqualTo(204);
        assertThat(report("evt-1", bounced)).isEqualTo(204);
        assertThat(report("evt-2", bounced)).isEqualTo(204);
        clock.runDueJobs(office.id());

        assertThat(letter().state()).isEqualTo(LetterState.FAILED);
        assertThat(office.call(() -> tasks.ofCase(caseId)))
                .extracting(TaskItem::taskKey)
                .containsOnlyOnce(UndeliveredProcess.REACH);
    }

    @Test
    void whatMayStillArriveIsNoTaskYet() throws Exception {
        assertThat(report("evt-1", event("email.bounced", relayId(), ",\"bounce\":{\"type\":\"Transient\"}")))
                .isEqualTo(204);
        clock.runDueJobs(office.id());

        assertThat(letter().state()).isEqualTo(LetterState.SENT);
        assertThat(count("select count(*) from app.message where delayed_since is not null"))
                .isEqualTo(1);
    }

    @Test
    void aComplaintIsKept() throws Exception {
        assertThat(report("evt-1", event("email.complained", relayId(), ""))).isEqualTo(204);

        assertThat(count("select count(*) from app.message where complained_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void aRelayThatTellsNoNameOfItsOwnIsUnderstoodByReaderAndSubject() throws Exception {
        inOffice("update app.message set relay_id = null");
        Letter letter = letter();
        String body =
                "{\"type\":\"email.delivered\",\"data\":{\"email_id\":\"unknown\",\"to\":[\"%s\"],\"subject\":\"%s\"}}"
                        .formatted(letter.to().orElseThrow(), letter.subject());

        assertThat(report("evt-1", body)).isEqualTo(204);
        assertThat(count("select count(*) from app.message where delivered_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void aReportThatIsQuickerThanOurRecordIsAskedForAgain() throws Exception {
        inOffice("update app.message set state = 'QUEUED', relay_id = null");
        Letter letter = letter();
        String body = "{\"type\":\"email.delivered\",\"data\":{\"email_id\":\"%s\",\"to\":[\"%s\"],\"subject\":\"%s\"}}"
                .formatted(relayId(), letter.to().orElseThrow(), letter.subject());
        assertThat(report("evt-1", body)).isEqualTo(503);

        inOffice("update app.message set state = 'SENT', relay_id = 'relay-' || id");
        assertThat(report("evt-1", body)).isEqualTo(204);
        assertThat(count("select count(*) from app.message where delivered_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void wrongAndOldReportsAreRefused() throws Exception {
        String body = delivered();
        assertThat(post(office, "evt-1", now(), "v1,AAAA", body)).isEqualTo(401);
        assertThat(post(office, "evt-1", now(), sign("evt-1", now(), delivered() + " "), body))
                .isEqualTo(401);
        String old = String.valueOf(clock.now().minusSeconds(600).getEpochSecond());
        assertThat(post(office, "evt-1", old, sign("evt-1", old, body), body)).isEqualTo(401);
        TestOffice without = offices.open();
        assertThat(post(without, "evt-1", now(), sign("evt-1", now(), body), body))
                .as("an office without a secret")
                .isEqualTo(401);
        assertThat(count("select count(*) from app.relay_event")).isZero();
        assertThat(count("select count(*) from app.message where delivered_at is not null"))
                .isZero();
    }

    @Test
    void anotherOfficesRelayTellsNothingAboutOurLetters() throws Exception {
        TestOffice other = offices.open();
        use(other);

        assertThat(post(other, "evt-1", now(), sign("evt-1", now(), delivered()), delivered()))
                .isEqualTo(204);

        assertThat(count("select count(*) from app.message where delivered_at is not null"))
                .isZero();
    }

    @Test
    void whatIsTooLongOrNoJsonDoesNoHarm() throws Exception {
        assertThat(report("evt-1", "x".repeat(70_000))).isEqualTo(413);
        assertThat(report("evt-2", "not json")).isEqualTo(204);
        assertThat(report("evt-3", "[]")).isEqualTo(204);
        HttpRequest nowhere = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/hooks/relay/nobody"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(relay.send(nowhere, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theSecretIsNotReadableInTheDatabase_andHasToBeOne() {
        String kept =
                office.call(() -> transaction.execute(status -> jdbc.sql("select webhook_secret from app.office_relay")
                        .query(String.class)
                        .single()));
        assertThat(kept).isNotBlank().doesNotContain(SECRET).doesNotContain(SECRET.substring(6));
        office.runAs(Role.MANAGER, () -> assertThatThrownBy(() -> relays.verifyWebhooks("whsec_?"))
                .isInstanceOf(RelayRefused.class));
    }

    private void use(TestOffice who) {
        who.runAs(Role.MANAGER, () -> {
            relays.use(new RelayAccess(
                    "127.0.0.1",
                    Optional.of(server.smtpPort()),
                    RelayProtection.NONE,
                    Optional.empty(),
                    Optional.empty()));
            relays.verifyWebhooks(SECRET);
        });
    }

    private String delivered() {
        return event("email.delivered", relayId(), "");
    }

    private String relayId() {
        return "relay-" + letter().id();
    }

    private static String event(String type, String relayId, String more) {
        return "{\"type\":\"%s\",\"created_at\":\"2026-11-24T10:15:00Z\",\"data\":{\"email_id\":\"%s\"%s}}"
                .formatted(type, relayId, more);
    }

    private int report(String event, String body) throws IOException, InterruptedException {
        return post(office, event, now(), sign(event, now(), body), body);
    }

    private int post(TestOffice who, String event, String timestamp, String signature, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/hooks/relay/"
                        + who.office().slug()))
                .header("Content-Type", "application/json")
                .header("svix-id", event)
                .header("svix-timestamp", timestamp)
                .header("svix-signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<Void> answer = relay.send(request, HttpResponse.BodyHandlers.discarding());
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        return answer.statusCode();
    }

    private String now() {
        return String.valueOf(clock.now().getEpochSecond());
    }

    private static String sign(String event, String timestamp, String body) {
        return "v1,"
                + TestSignature.of(
                        Base64.getDecoder().decode(SECRET.substring(6)),
                        (event + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
    }

    private Letter letter() {
        AtomicReference<List<Letter>> found = new AtomicReference<>();
        office.runAs(Role.CASEWORKER, () -> found.set(letters.ofCase(caseId)));
        return found.get().get(0);
    }

    private int count(String query) {
        return office.call(() -> transaction.execute(
                status -> jdbc.sql(query).query(Integer.class).single()));
    }

    private void inOffice(String change) {
        office.run(() ->
                transaction.executeWithoutResult(status -> jdbc.sql(change).update()));
    }
}
