package org.postbag.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.correspondence.MessageCounts;
import org.postbag.correspondence.mail.InnerServerRefused;
import org.postbag.correspondence.mail.InnerServers;
import org.postbag.correspondence.mail.StoredCredentials;
import org.postbag.kernel.EmailAddress;
import org.postbag.offices.CopiedDatabase;
import org.postbag.offices.Role;
import org.postbag.platform.LoopbackMailServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a real mailbox by IMAP. */
@PostbagTest
class MailboxReadingModuleTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Autowired
    private MailboxReading reading;

    @Autowired
    private MailboxWatch watch;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private MailboxRepository stored;

    @Autowired
    private StoredCredentials credentials;

    @Autowired
    private MailStore store;

    @Autowired
    private InboxProperties settings;

    @Autowired
    private InnerServers servers;

    @Autowired
    private MessageCounts counts;

    @Autowired
    private LoopbackMailServer server;

    @Autowired
    private TestOffices offices;

    @Autowired
    private TransactionTemplate transaction;

    private TestOffice office;
    private UUID mailbox;
    private ImapSession session;

    @BeforeEach
    void anOfficeWithAMailbox() throws MessagingException {
        office = offices.open();
        String address = office.office().email();
        mailbox = office.call(() -> transaction.execute(tx -> stored.save(new Mailbox(
                        new EmailAddress(address),
                        access(address),
                        credentials,
                        java.time.Instant.parse("2026-11-24T10:00:00Z")))
                .getId()));
        session = new ImapSession(access(address), settings, servers);
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void takesWhatLiesThere_andPutsItAway() throws Exception {
        send(office.office().email(), "The roof leaks");
        send(office.office().email().replace("@", "+abc@"), "The bus");

        look();

        assertThat(office.call(counts::incoming).get("enquiry")).isEqualTo(2);
        assertThat(session.uids()).isEmpty();
        assertThat(processed()).isEqualTo(2);
        look();
        assertThat(office.call(counts::incoming).get("enquiry")).isEqualTo(2);
    }

    /** An office's mailbox may hold thousands on the day it comes to Postbag; a question for each takes minutes. */
    @Test
    void asksOnceWhatLiesThere_howeverMuchItIs() throws Exception {
        for (int i = 0; i < 20; i++) {
            send(office.office().email(), "The bus " + i);
        }
        try (ImapTalk talk = new ImapTalk();
                ImapSession fresh = new ImapSession(access(office.office().email()), settings, servers)) {
            assertThat(fresh.uids()).hasSize(20);
            assertThat(talk.said("FETCH")).isEqualTo(1);
        }
    }

    @Test
    void stopsBetweenTwoMails_whenItMayNotGoOn() throws Exception {
        send(office.office().email(), "The roof leaks");
        send(office.office().email(), "The bus");

        office.call(() -> {
            try {
                reading.look(
                        mailbox, session, () -> office.call(counts::incoming).get("enquiry") == 0);
                return true;
            } catch (MessagingException problem) {
                throw new IllegalStateException(problem);
            }
        });

        assertThat(office.call(counts::incoming)).containsEntry("enquiry", 1L);
        assertThat(session.uids()).hasSize(1);
    }

    @Test
    void goesOnWhereItWasKilled() throws Exception {
        send(office.office().email(), "The roof leaks");
        long uid = session.uids().get(0);
        ArrivingMail where = new ArrivingMail(mailbox, session.uidValidity(), uid);
        try (InputStream mail = session.open(uid)) {
            // Kept, and killed before it was sorted and moved.
            office.call(() -> {
                try {
                    return store.keep(Optional.of(where), mail);
                } catch (java.io.IOException problem) {
                    throw new java.io.UncheckedIOException(problem);
                }
            });
        }
        assertThat(office.call(counts::incoming).get("arrived")).isEqualTo(1);

        look();

        assertThat(office.call(counts::incoming)).containsEntry("arrived", 0L).containsEntry("enquiry", 1L);
        assertThat(processed()).isEqualTo(1);
    }

    @Test
    void aCopyOfAnInstallationTakesNoMailAway() {
        try (CopiedDatabase copy = new CopiedDatabase(jdbc)) {
            assertThat(watch.lease(office.id(), mailbox)).isPresent();
            copy.begin();
            assertThat(watch.lease(office.id(), mailbox)).isEmpty();
        }
        assertThat(watch.lease(office.id(), mailbox)).isPresent();
    }

    @Test
    void isToldOfNewMail() throws Exception {
        CompletableFuture<Void> told = CompletableFuture.runAsync(() -> {
            try {
                session.awaitNews(LONG);
            } catch (MessagingException | InterruptedException problem) {
                throw new IllegalStateException(problem);
            }
        });

        // What comes just before the waiting begins is found by the next look.
        await().atMost(LONG.dividedBy(2)).pollInterval(Duration.ofSeconds(1)).until(() -> {
            send(office.office().email(), "The roof leaks");
            return told.isDone();
        });
        told.join();
        look();
        assertThat(session.uids()).isEmpty();
    }

    @Test
    void passwordsAreNotStoredAsTheyAre() {
        String encrypted = credentials.encrypt(mailbox, "Correct horse");

        assertThat(encrypted).matches("[0-9a-f]{40,}");
        assertThat(credentials.decrypt(mailbox, encrypted)).isEqualTo("Correct horse");
    }

    @Test
    void aServerInTheOperatorsOwnNetworkIsRefused_whenItIsNamedAndWhenItIsConnectedTo() {
        String address = office.office().email();
        assertThatThrownBy(() -> new ImapSession(access(address, "169.254.169.254"), settings, servers).close())
                .satisfies(problem ->
                        assertThat(InnerServerRefused.isBehind(problem)).isTrue());
        NewMailbox inside = new NewMailbox(
                new EmailAddress(address),
                "10.255.255.1",
                Optional.empty(),
                NewMailbox.Protection.TLS,
                false,
                address,
                address);
        office.runAs(Role.MANAGER, () -> assertThatThrownBy(() -> mailboxes.read(inside))
                .isInstanceOf(MailboxRefused.class)
                .hasMessageContaining("in the network of this installation"));
    }

    private MailboxAccess access(String address) {
        return access(address, "127.0.0.1");
    }

    private MailboxAccess access(String address, String host) {
        return new MailboxAccess(
                Optional.of(host),
                Optional.of(server.imapPort()),
                NewMailbox.Protection.NONE,
                MailboxAccess.SignIn.PASSWORD,
                address,
                address,
                "INBOX",
                "Processed");
    }

    private void look() throws Exception {
        MessagingException[] problem = new MessagingException[1];
        office.run(() -> {
            try {
                reading.look(mailbox, session, () -> true);
            } catch (MessagingException failed) {
                problem[0] = failed;
            }
        });
        assertThat(problem[0]).isNull();
    }

    private void send(String to, String subject) {
        GreenMailUtil.sendTextEmail(
                to,
                "edda@mailbox.example",
                subject,
                "Words about: " + subject,
                new ServerSetup(server.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private int processed() throws MessagingException {
        try (Store mail = Session.getInstance(new Properties()).getStore("imap")) {
            String address = office.office().email();
            mail.connect("127.0.0.1", server.imapPort(), address, address);
            Folder folder = mail.getFolder("Processed");
            return folder.exists() ? folder.getMessageCount() : 0;
        }
    }
}
