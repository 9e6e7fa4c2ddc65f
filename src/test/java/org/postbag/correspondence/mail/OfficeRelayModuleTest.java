package org.postbag.correspondence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.TestScreen;
import org.postbag.TestScreens;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.dns.TestDns;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@PostbagTest
class OfficeRelayModuleTest {

    private final ScriptedSmtpServer server = new ScriptedSmtpServer();

    @Autowired
    private OfficeRelays relays;

    @Autowired
    private TestDns dns;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private TestOffices offices;

    @Autowired
    private TestScreens screens;

    @Autowired
    private EngineClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestOffice office;

    @BeforeEach
    void open() {
        office = offices.open();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void lettersLeaveThroughTheOfficesOwnRelay_andOthersThroughTheInstallations() {
        use(office);
        TestOffice other = offices.open();
        String elsewhere = desk.address();
        desk.open(other, "Jonas Lindqvist", elsewhere, "The bus");
        clock.runDueJobs(other.id());
        acknowledge(office, "edda@mailbox.example");

        assertThat(desk.mailbox(elsewhere)).hasSize(1);
        assertThat(server.mails()).singleElement().asString().contains("edda@mailbox.example");

        office.runAs(Role.MANAGER, relays::useInstallations);
        String after = desk.address();
        acknowledge(office, after);
        assertThat(desk.mailbox(after)).hasSize(1);
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void whatLeavesFromTheInstallationsAddressLeavesThroughItsRelay() {
        dns.put(TestDns.domainOf(office), "v=spf1 ip4:203.0.113.7 -all");
        use(office);
        String address = desk.address();
        acknowledge(office, address);
        assertThat(desk.mailbox(address)).hasSize(1);
        assertThat(server.mails()).isEmpty();

        office.runAs(Role.MANAGER, () -> relays.nameInDns("", "ip4:203.0.113.7"));
        acknowledge(office, address);
        assertThat(server.mails()).singleElement().asString().contains("From: Office of Rowan Ashdown <office@office-");
        office.runAs(Role.MANAGER, () -> assertThatThrownBy(() -> relays.nameInDns("", "all of them"))
                .isInstanceOf(RelayRefused.class));
    }

    @Test
    void namingItAsItIsNamedAlreadyChangesNothing() {
        use(office);
        office.runAs(Role.MANAGER, () -> relays.nameInDns("", ""));
        assertThat(timesNamed()).isZero();

        office.runAs(Role.MANAGER, () -> relays.nameInDns("resend", ""));
        office.runAs(Role.MANAGER, () -> relays.nameInDns(" Resend", ""));
        assertThat(timesNamed()).isEqualTo(1);

        office.runAs(Role.MANAGER, () -> relays.nameInDns("resend", "ip4:203.0.113.7"));
        assertThat(timesNamed()).isEqualTo(2);
    }

    private int timesNamed() {
        return office.call(() -> transaction.execute(
                status -> jdbc.sql("select count(*) from app.audit_entry where action = 'mail-relay-named'")
                        .query(Integer.class)
                        .single()));
    }

    @Test
    void officesWithTheSameRelayShareItsConnections() {
        TestOffice other = offices.open();
        use(office);
        use(other);
        int visits = server.visits();
        for (int i = 0; i < 5; i++) {
            acknowledge(office, desk.address());
            acknowledge(other, desk.address());
        }

        assertThat(server.mails()).hasSize(10);
        assertThat(server.visits() - visits).isEqualTo(1);
    }

    @Test
    void aManagerTriesItAndUsesIt_andThePasswordIsNotReadableInTheDatabase() {
        server.answering("EHLO", "250-scripted\r\n250 AUTH PLAIN").answering("AUTH", "235 welcome");
        try (TestScreen screen = screens.of(office.staff(Role.MANAGER)).open("staff/settings")) {
            assertThat(screen.text()).contains("Letters leave through this installation’s mail server.");
            screen.press("Use this mail server");
            screen.fill("Mail server for letters (SMTP)", "127.0.0.1")
                    .fill("Port of the mail server", server.port())
                    .fill("Protection of the connection", RelayProtection.NONE)
                    .fill("User name at the mail server", "harbour")
                    .fill("Password or key at the mail server", "correct horse")
                    .press("Use this mail server");
            assertThat(screen.text()).contains("Letters leave through 127.0.0.1.");
            assertThat(screen.valueOf("Password or key at the mail server")).isEqualTo("");
            screen.press("Send a test mail");
        }

        assertThat(server.mails()).singleElement().asString().contains("A test mail");
        String kept =
                office.call(() -> transaction.execute(status -> jdbc.sql("select credential from app.office_relay")
                        .query(String.class)
                        .single()));
        assertThat(kept).isNotBlank().doesNotContain("correct horse");
    }

    @Test
    void aRelayThatDoesNotProtectItsConnectionIsRefused() {
        RelayAccess open = new RelayAccess(
                "127.0.0.1", Optional.of(server.port()), RelayProtection.STARTTLS, Optional.empty(), Optional.empty());
        office.runAs(Role.MANAGER, () -> {
            assertThatThrownBy(() -> relays.use(open))
                    .isInstanceOf(RelayRefused.class)
                    .hasMessageContaining("offers no protected connection");
            assertThat(relays.state()).isEmpty();
        });
    }

    @Test
    void aRelayInTheOperatorsOwnNetworkIsRefused() {
        RelayAccess inside = new RelayAccess(
                "169.254.169.254", Optional.empty(), RelayProtection.TLS, Optional.empty(), Optional.empty());
        office.runAs(Role.MANAGER, () -> assertThatThrownBy(() -> relays.use(inside))
                .isInstanceOf(RelayRefused.class)
                .hasMessage(InnerServerRefused.sentence()));
    }

    @Test
    void anotherServersReportsAreNotBelievedWithTheSecretOfTheOneBefore() {
        use(office);
        office.runAs(Role.MANAGER, () -> {
            relays.verifyWebhooks("whsec_b2YgdGhpcyB0ZXN0IGFuZCBsb25n");
            use("127.0.0.1");
            assertThat(relays.state().orElseThrow().webhook()).isTrue();
            use("localhost");
            assertThat(relays.state().orElseThrow().webhook()).isFalse();
        });
    }

    private void use(String host) {
        relays.use(new RelayAccess(
                host, Optional.of(server.port()), RelayProtection.NONE, Optional.empty(), Optional.empty()));
    }

    @Test
    void onlyManagersChangeIt() {
        office.runAs(Role.CASEWORKER, () -> assertThatThrownBy(relays::useInstallations)
                .isInstanceOf(AccessDeniedException.class));
    }

    private void use(TestOffice who) {
        who.runAs(Role.MANAGER, () -> use("127.0.0.1"));
    }

    private void acknowledge(TestOffice who, String address) {
        desk.open(who, "Edda Lindqvist", address, "Damp");
        clock.runDueJobs(who.id());
    }
}
