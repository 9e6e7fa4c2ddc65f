package org.postbag.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.offices.Offices;
import org.postbag.offices.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/** law.md EM-10: nobody opens a file before the scanner has, where there is one. */
@PostbagTest
class VirusScanningModuleTest {

    @Autowired
    private BeanFactory application;

    @Autowired
    private MailStore store;

    @Autowired
    private IncomingMails mails;

    @Autowired
    private MailInbox inbox;

    @Autowired
    private TestOffices offices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    private TestOffice office;
    private FakeClamd daemon;
    private MailScans scans;
    private VirusScanning scanning;

    @BeforeEach
    void anOfficeWithAScanner() throws IOException {
        office = offices.open();
        daemon = new FakeClamd();
        Clamd clamd = new Clamd(daemon.settings());
        scans = new MailScans(jdbc, clamd);
        scanning = scanningWith(clamd);
    }

    private VirusScanning scanningWith(Clamd clamd) {
        return new VirusScanning(application.getBean(Offices.class), store, scans, clamd, events, transactions);
    }

    @AfterEach
    void close() {
        daemon.close();
    }

    @Test
    void aFileWaitsUntilItIsScanned() {
        UUID mail = drop("Words that harm nobody");
        assertThat(states(mail)).containsExactly(ScanState.WAITING);
        assertThat(statusOf(mail, 1)).isEqualTo(404);
        assertThat(statusOf(mail)).isEqualTo(403);

        office.run(scanning::scanOfOffice);

        assertThat(states(mail)).containsExactly(ScanState.CLEAN);
        assertThat(daemon.scanned()).containsExactly("Words that harm nobody");
        assertThat(statusOf(mail, 1)).isEqualTo(200);
        assertThat(statusOf(mail)).isEqualTo(200);
    }

    @Test
    void anInfectedFileIsNeverHandedOut_norTheMailItCameWith() {
        UUID mail = drop("EICAR and more");

        office.run(scanning::scanOfOffice);

        assertThat(states(mail)).containsExactly(ScanState.INFECTED);
        assertThat(statusOf(mail, 1)).isEqualTo(404);
        assertThat(statusOf(mail)).isEqualTo(403);
        // Also by the application itself, which has no scanner here, but knows what one has said.
        office.runAs(Role.CASEWORKER, () -> assertThat(inbox.content(mail).files())
                .extracting(ReceivedFile::scan)
                .containsExactly(ScanState.INFECTED));
    }

    @Test
    void whileTheScannerIsAwayFilesWait_andItIsAskedAgain() throws IOException {
        daemon.close();
        UUID mail = drop("Words that harm nobody");

        office.run(scanning::scanOfOffice);
        assertThat(states(mail)).containsExactly(ScanState.WAITING);

        anOfficeWithAScannerAgain();
        office.run(scanning::scanOfOffice);
        assertThat(states(mail)).containsExactly(ScanState.CLEAN);
    }

    @Test
    void aMailThatCannotBeTakenApartIsScannedWhole() {
        String mail = "X-Long: " + "x".repeat(70_000) + "\r\n\r\nEICAR\r\n";
        UUID id = MailDrop.drop(application, office, mail).orElseThrow();

        office.run(scanning::scanOfOffice);

        assertThat(daemon.scanned()).containsExactly(mail);
        assertThat(statusOf(id)).isEqualTo(403);
    }

    @Test
    void aMailThatCannotBeReadForAnOddReasonIsScannedWhole_andDoesNotStayInFront() {
        UUID mail = drop("ODD words");
        VirusScanning stumbling = scanningWith(new Clamd(daemon.settings()) {
            @Override
            Verdict scan(InputStream file) throws IOException {
                byte[] content = file.readAllBytes();
                if (new String(content, StandardCharsets.US_ASCII).startsWith("ODD")) {
                    throw new IllegalStateException("not foreseen");
                }
                return super.scan(new ByteArrayInputStream(content));
            }
        });

        office.run(stumbling::scanOfOffice);

        assertThat(daemon.scanned()).singleElement().asString().contains("Subject:");
        assertThat(statusOf(mail)).isEqualTo(200);
    }

    @Test
    void whatTheScannerCannotLookIntoSaysSo_andHoldsUpNothing() {
        UUID large = drop("TOO LARGE for it");
        UUID next = drop("Words");

        office.run(scanning::scanOfOffice);

        assertThat(states(large)).containsExactly(ScanState.NOT_SCANNED);
        assertThat(states(next)).containsExactly(ScanState.CLEAN);
    }

    @Test
    void withoutAScannerEveryFileSaysSo() {
        UUID mail = drop("Words");

        office.runAs(
                Role.CASEWORKER,
                () -> assertThat(inbox.content(mail).files()).singleElement().satisfies(file -> {
                    assertThat(file.scan()).isEqualTo(ScanState.NOT_SCANNED);
                    assertThat(file.handedOut()).isTrue();
                }));
    }

    private void anOfficeWithAScannerAgain() throws IOException {
        TestOffice same = office;
        anOfficeWithAScanner();
        office = same;
    }

    private UUID drop(String content) {
        return MailDrop.drop(
                        application,
                        office,
                        "From: edda@mailbox.example\r\nTo: " + office.office().email() + "\r\nSubject: A file "
                                + UUID.randomUUID() + "\r\nContent-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\n"
                                + "Content-Type: text/plain\r\n\r\nSee the file\r\n--o\r\nContent-Type: text/plain\r\n"
                                + "Content-Disposition: attachment; filename=notes.txt\r\n\r\n" + content
                                + "\r\n--o--\r\n")
                .orElseThrow();
    }

    private List<ScanState> states(UUID mail) {
        List<ScanState> states = new ArrayList<>();
        office.run(() -> transaction.executeWithoutResult(tx -> {
            try (var raw = store.open(mail)) {
                scans.judged(mail, MailReading.read(raw, java.util.Set.of()).files())
                        .forEach(file -> states.add(file.scan()));
            } catch (IOException impossible) {
                throw new java.io.UncheckedIOException(impossible);
            }
        }));
        return states;
    }

    private int statusOf(UUID mail) {
        return status(response -> downloads().original(mail, response));
    }

    private int statusOf(UUID mail, int number) {
        return status(response -> downloads().file(mail, number, response));
    }

    private MailDownloads downloads() {
        return new MailDownloads(mails, store, scans, transactions);
    }

    private int status(java.util.function.Consumer<MockHttpServletResponse> download) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            office.run(() -> download.accept(response));
            return response.getStatus();
        } catch (ResponseStatusException refused) {
            return refused.getStatusCode().value();
        }
    }
}
