package org.postbag.correspondence.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.dns.TestDns;
import org.postbag.correspondence.mail.WebhookSecrets;
import org.postbag.kernel.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The installation's relay reports what became of letters of several offices, each time of one letter only (law.md EM-6). */
@PostbagTest
class InstallationWebhookModuleTest {

    private final HttpClient relay = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private WebhookSecrets secrets;

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
    private TestOffice other;
    private String address;

    /** Both offices have written to the same person under the same subject. */
    @BeforeEach
    void lettersHaveLeft() {
        clock.set(Instant.parse("2026-11-24T10:15:00Z"));
        address = desk.address();
        office = offices.open();
        other = offices.open();
        for (TestOffice each : new TestOffice[] {office, other}) {
            CaseId caseId = desk.open(each, "Edda Lindqvist", address, "Damp");
            clock.runDueJobs(each.id());
            in(
                    each,
                    "update app.message set relay_id = 'relay-' || id, subject = 'Damp' where case_id = '" + caseId
                            + "'");
        }
    }

    @Test
    void touchesTheLetterThatItNames_once() throws Exception {
        String event = UUID.randomUUID().toString();
        String body = event("email.delivered", "\"message_id\":\"" + messageId(office) + "\"");

        assertThat(report(event, body)).isEqualTo(204);
        assertThat(report(event, body)).isEqualTo(204);

        assertThat(count(office, "delivered_at is not null")).isEqualTo(1);
        assertThat(count(other, "delivered_at is not null")).isZero();
        assertThat(events(office)).isEqualTo(1);
        assertThat(events(other)).isZero();
    }

    @Test
    void theMessageIdCountsAboveTheSender() throws Exception {
        assertThat(report(
                        "evt-1",
                        event(
                                "email.complained",
                                "\"message_id\":\"" + messageId(office) + "\",\"email_id\":\"unknown\",\"from\":\""
                                        + other.office().email() + "\"")))
                .isEqualTo(204);

        assertThat(count(office, "complained_at is not null")).isEqualTo(1);
        assertThat(count(other, "complained_at is not null")).isZero();
    }

    @Test
    void aRelayThatPutsAMessageIdOfItsOwnIsUnderstoodByItsNameForTheLetter() throws Exception {
        assertThat(report("evt-1", event("email.delivered", names("<0100018f@relay.example>", relayId(office)))))
                .isEqualTo(204);

        assertThat(count(office, "delivered_at is not null")).isEqualTo(1);
        assertThat(count(other, "delivered_at is not null")).isZero();
    }

    @Test
    void aReportThatNamesTwoLettersIsOfNeither() throws Exception {
        String ours = messageId(office);
        String from = ",\"from\":\"" + other.office().email() + "\"";
        assertThat(report("evt-1", event("email.delivered", names(ours, relayId(other)) + from)))
                .isEqualTo(204);
        in(other, "update app.message set relay_id = null");
        in(
                office,
                "insert into app.message (id, office_id, version, case_id, direction, kind, state, subject, body,"
                        + " created_at, language, attempts, relay_id) select gen_random_uuid(), office_id, 0, case_id,"
                        + " direction, 'REPLY', state, 'Another', body, created_at, language, attempts, 'another'"
                        + " from app.message where direction = 'OUT'");
        assertThat(report("evt-2", event("email.delivered", names(ours, "another"))))
                .isEqualTo(204);

        assertThat(count(office, "delivered_at is not null")).isZero();
        assertThat(count(other, "delivered_at is not null")).isZero();
    }

    @Test
    void anOfficeUnderTheDomainOfTheInstallationsAddressDoesNotHideTheOthers() throws Exception {
        TestOffice platforms = offices.open();
        String from = ",\"from\":\"Office (via Postbag) <letters@" + TestDns.domainOf(platforms) + ">\"";

        assertThat(report("evt-1", event("email.delivered", "\"email_id\":\"" + relayId(office) + "\"" + from)))
                .isEqualTo(204);
        assertThat(count(office, "delivered_at is not null")).isEqualTo(1);
    }

    @Test
    void aRelayThatTellsItsOwnNameIsUnderstood_andOneThatTellsNeitherIsNot() throws Exception {
        String bounced = ",\"bounce\":{\"type\":\"Transient\"}";
        assertThat(report("evt-1", event("email.bounced", "\"email_id\":\"" + relayId(other) + "\"" + bounced)))
                .isEqualTo(204);
        assertThat(count(other, "delayed_since is not null")).isEqualTo(1);
        assertThat(count(office, "delayed_since is not null")).isZero();

        assertThat(report(
                        "evt-2",
                        event(
                                "email.delivered",
                                "\"email_id\":\"unknown\",\"to\":[\"" + address + "\"],\"subject\":\"Damp\",\"from\":\""
                                        + office.office().email() + "\"")))
                .isEqualTo(204);
        assertThat(count(office, "delivered_at is not null")).isZero();
        assertThat(events(office)).isZero();
    }

    @Test
    void whatMayBeTwoOfficesLetterIsNeither() throws Exception {
        in(office, "update app.message set relay_id = 'the-same'");
        in(other, "update app.message set relay_id = 'the-same'");

        assertThat(report("evt-1", event("email.delivered", "\"email_id\":\"the-same\"")))
                .isEqualTo(204);
        assertThat(count(office, "delivered_at is not null")).isZero();
        assertThat(count(other, "delivered_at is not null")).isZero();
    }

    @Test
    void aReportThatIsQuickerThanOurRecordIsAskedForAgain() throws Exception {
        in(office, "update app.message set state = 'QUEUED' where direction = 'OUT'");
        String body = event("email.delivered", "\"message_id\":\"" + messageId(office) + "\"");
        assertThat(report("evt-1", body)).isEqualTo(503);

        in(office, "update app.message set state = 'SENT' where direction = 'OUT'");
        assertThat(report("evt-1", body)).isEqualTo(204);
        assertThat(count(office, "delivered_at is not null")).isEqualTo(1);
    }

    @Test
    void aReportByTheRelaysNameAloneThatIsQuickerThanOurRecordIsAskedForAgain() throws Exception {
        String name = relayId(office);
        in(office, "update app.message set state = 'QUEUED', relay_id = null where direction = 'OUT'");
        String data = "\"email_id\":\"" + name + "\",\"to\":[\"" + address + "\"],\"subject\":\"Damp\"";
        String body = event("email.bounced", data + ",\"bounce\":{\"type\":\"Transient\"}");
        assertThat(report("evt-1", body)).isEqualTo(503);
        assertThat(count(other, "delayed_since is not null")).isZero();

        // What is on record is told of at once, whatever else is leaving.
        String others = data.replace(name, relayId(other));
        assertThat(report("evt-2", event("email.delivered", others))).isEqualTo(204);
        assertThat(count(other, "delivered_at is not null")).isEqualTo(1);

        in(office, "update app.message set state = 'SENT', relay_id = '" + name + "' where direction = 'OUT'");
        assertThat(report("evt-1", body)).isEqualTo(204);
        assertThat(count(office, "delayed_since is not null")).isEqualTo(1);
    }

    @Test
    void whatIsNotSignedOldOrTooLongIsRefused() throws Exception {
        String body = event("email.delivered", "\"message_id\":\"" + messageId(office) + "\"");
        assertThat(post("evt-1", now(), "v1,AAAA", body)).isEqualTo(401);
        assertThat(post("evt-2", now(), sign("evt-1", now(), body), body)).isEqualTo(401);
        String old = String.valueOf(clock.now().minusSeconds(600).getEpochSecond());
        assertThat(post("evt-1", old, sign("evt-1", old, body), body)).isEqualTo(401);
        assertThat(report("evt-1", "x".repeat(70_000))).isEqualTo(413);
        assertThat(report("evt-1", "not json")).isEqualTo(204);
        HttpRequest read = HttpRequest.newBuilder(address()).GET().build();
        assertThat(relay.send(read, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(405);

        assertThat(count(office, "delivered_at is not null")).isZero();
        assertThat(events(office)).isZero();
    }

    private static String event(String type, String data) {
        return "{\"type\":\"" + type + "\",\"data\":{" + data + "}}";
    }

    private static String names(String ours, String relays) {
        return "\"message_id\":\"" + ours + "\",\"email_id\":\"" + relays + "\"";
    }

    private int report(String event, String body) throws IOException, InterruptedException {
        return post(event, now(), sign(event, now(), body), body);
    }

    private int post(String event, String timestamp, String signature, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address())
                .header("svix-id", event)
                .header("svix-timestamp", timestamp)
                .header("svix-signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<Void> answer = relay.send(request, HttpResponse.BodyHandlers.discarding());
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        return answer.statusCode();
    }

    private URI address() {
        return URI.create("http://localhost:" + port + "/hooks/relay");
    }

    private String now() {
        return String.valueOf(clock.now().getEpochSecond());
    }

    private String sign(String event, String timestamp, String body) {
        return "v1,"
                + TestSignature.of(
                        secrets.installations().orElseThrow().key(),
                        (event + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
    }

    private String messageId(TestOffice whose) {
        return one(whose, "select message_id from app.message where direction = 'OUT'");
    }

    private String relayId(TestOffice whose) {
        return one(whose, "select relay_id from app.message where direction = 'OUT'");
    }

    private String one(TestOffice whose, String query) {
        return whose.call(() -> transaction.execute(
                status -> jdbc.sql(query).query(String.class).single()));
    }

    private int count(TestOffice whose, String condition) {
        return Integer.parseInt(one(whose, "select count(*) from app.message where " + condition));
    }

    private int events(TestOffice whose) {
        return Integer.parseInt(one(whose, "select count(*) from app.relay_event"));
    }

    private void in(TestOffice whose, String change) {
        whose.run(() ->
                transaction.executeWithoutResult(status -> jdbc.sql(change).update()));
    }
}
