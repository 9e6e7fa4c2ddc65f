package org.postbag.correspondence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Language;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail goes to a relay whose certificate is trusted and bears its name, and to no other (law.md EM-6). */
class RelayTlsTest {

    private static final MailProperties SETTINGS =
            new MailProperties(Duration.ofSeconds(10), 4, false, List.of("127.0.0.1"), "");

    @TempDir
    private static Path folder;

    private static Certificates right;
    private static Certificates ofAnotherHost;

    @BeforeAll
    static void make() {
        right = new Certificates(folder, "ip:127.0.0.1");
        ofAnotherHost = new Certificates(folder, "dns:mail.elsewhere.example");
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "STARTTLS"})
    void sendsToAServerThatIsTrusted(RelayProtection protection) throws IOException {
        try (ScriptedSmtpServer server = server(right, protection);
                SmtpRelay relay = relay(server, protection, Optional.of(right.trusting()))) {
            relay.send(mail());
            relay.send(mail());

            assertThat(server.mails()).hasSize(2).allMatch(mail -> mail.contains("Subject: Damp"));
            assertThat(server.visits()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "STARTTLS"})
    void sendsNothingToAServerThatNobodyVouchesFor(RelayProtection protection) throws IOException {
        try (ScriptedSmtpServer server = server(right, protection);
                SmtpRelay relay = relay(server, protection, Optional.empty())) {
            assertRefused(relay, server);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "STARTTLS"})
    void sendsNothingToAServerOfAnotherName(RelayProtection protection) throws IOException {
        try (ScriptedSmtpServer server = server(ofAnotherHost, protection);
                SmtpRelay relay = relay(server, protection, Optional.of(ofAnotherHost.trusting()))) {
            assertRefused(relay, server);
        }
    }

    private static void assertRefused(SmtpRelay relay, ScriptedSmtpServer server) {
        MailNotSent problem = catchThrowableOfType(MailNotSent.class, () -> relay.send(mail()));

        assertThat(problem).hasMessage("The mail server’s certificate is not to be trusted. Tell the operator.");
        assertThat(problem.permanent()).isFalse();
        assertThat(server.mails()).isEmpty();
    }

    private static ScriptedSmtpServer server(Certificates certificate, RelayProtection protection) {
        return new ScriptedSmtpServer(certificate.server(), protection == RelayProtection.TLS);
    }

    /** @param trust instead of the JVM's own */
    private static SmtpRelay relay(ScriptedSmtpServer server, RelayProtection protection, Optional<SSLContext> trust) {
        RelayAccess access = new RelayAccess(
                "127.0.0.1", Optional.of(server.port()), protection, Optional.empty(), Optional.empty());
        JavaMailSenderImpl sender = access.sender();
        sender.getJavaMailProperties().put("mail.smtp.socketFactory", new InnerServers(SETTINGS).sockets());
        trust.ifPresent(context ->
                sender.getJavaMailProperties().put("mail.smtp.ssl.socketFactory", context.getSocketFactory()));
        return new SmtpRelay(sender, SETTINGS, Clock.systemUTC());
    }

    private static OutgoingMail mail() {
        EmailAddress office = new EmailAddress("office@eastmarsh.example");
        return new OutgoingMail(
                "<m1.1@eastmarsh.example>",
                "Office of Maren Tolley",
                office,
                "Edda Lindqvist",
                new EmailAddress("edda@mailbox.example"),
                office,
                "Damp",
                Optional.empty(),
                List.of(),
                new MailBody(Language.ENGLISH, "We have asked them.", Optional.empty()),
                AutoSubmitted.NO,
                "office/letter",
                Instant.parse("2026-11-24T10:15:00Z"));
    }
}
