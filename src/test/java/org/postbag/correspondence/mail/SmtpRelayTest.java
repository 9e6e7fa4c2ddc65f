package org.postbag.correspondence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Language;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpRelayTest {

    private static final MailProperties SETTINGS = new MailProperties(Duration.ofSeconds(10), 4, false, List.of(), "");

    private final ScriptedSmtpServer server = new ScriptedSmtpServer();
    private Instant now = Instant.parse("2026-11-24T10:15:00Z");
    private final SmtpRelay relay = relay(server.port());

    @AfterEach
    void stop() throws IOException {
        relay.close();
        server.close();
    }

    @Test
    void keepsItsConnectionOpen() {
        for (int i = 0; i < 20; i++) {
            relay.send(mail(i));
        }

        assertThat(server.mails()).hasSize(20);
        assertThat(server.visits()).isEqualTo(1);
    }

    @Test
    void noticesThatAConnectionWasClosed() throws IOException {
        relay.send(mail(1));
        server.hangUp();
        relay.send(mail(2));

        assertThat(server.mails()).hasSize(2);
        assertThat(server.visits()).isEqualTo(2);
    }

    @Test
    void sendsFromSeveralThreadsAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<?>> sent = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            int number = i;
            sent.add(threads.submit(() -> relay.send(mail(number))));
        }
        for (Future<?> one : sent) {
            one.get();
        }
        threads.shutdown();

        assertThat(server.mails()).hasSize(80).doesNotHaveDuplicates();
        assertThat(server.visits()).isLessThanOrEqualTo(80);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RCPT | 550 5.1.1 <edda@mailbox.example> no such user | true  | address does not take mail",
                "RCPT | 452 4.2.2 edda@mailbox.example is full        | false | cannot take mail at the moment",
                "RCPT | 503 5.5.1 MAIL first                          | false | cannot take mail at the moment",
                "DOT  | 554 5.7.1 edda@mailbox.example is spam        | true  | refused the letter (554)",
                "DOT  | 451 4.3.0 later, edda@mailbox.example         | false | busy",
                "MAIL | 550 5.7.1 who are you, edda@mailbox.example   | true  | refused the letter (550)",
                "MAIL | 421 4.3.2 closing                             | false | busy"
            })
    void tellsWhatWentWrongWithoutNamingAnybody(String command, String answer, boolean permanent, String words) {
        server.answering(command, answer);
        MailNotSent problem = catchThrowableOfType(MailNotSent.class, () -> relay.send(mail(1)));

        assertThat(problem.permanent()).isEqualTo(permanent);
        assertThat(problem).hasMessageContaining(words).hasNoCause();
        assertThat(problem.getMessage()).doesNotContain("edda");
    }

    @Test
    void doesNotKnowWhatBecameOfAMailWhenTheServerHangsUp() {
        server.answering("DOT", "");
        MailNotSent problem = catchThrowableOfType(MailNotSent.class, () -> relay.send(mail(1)));

        assertThat(problem.permanent()).isFalse();
        assertThat(problem.begun()).isTrue();
        server.answering("DOT", "250 taken");
        relay.send(mail(1));

        assertThat(server.mails()).hasSize(2);
        assertThat(server.mails()).allMatch(mail -> mail.contains("Message-ID: <m1.1@eastmarsh.example>"));
    }

    @Test
    void goesOnAfterARefusedAddress() {
        server.answering("RCPT", "550 5.1.1 no such user");
        catchThrowableOfType(MailNotSent.class, () -> relay.send(mail(1)));
        server.answering("RCPT", "250 ok");
        relay.send(mail(2));

        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void saysThatNobodyAnswers() throws IOException {
        int port = server.port();
        server.close();
        MailNotSent problem =
                catchThrowableOfType(MailNotSent.class, () -> relay(port).send(mail(1)));

        assertThat(problem).hasMessage("The mail server could not be reached.");
        assertThat(problem.permanent()).isFalse();
        assertThat(problem.begun()).isFalse();
    }

    @Test
    void leavesAServerAloneForAWhileThatCannotBeReached() throws IOException {
        server.answering("EHLO", "").answering("HELO", "");
        catchThrowableOfType(MailNotSent.class, () -> relay.send(mail(1)));
        int visits = server.visits();
        server.answering("EHLO", "250 ok");
        MailNotSent told = catchThrowableOfType(MailNotSent.class, () -> relay.send(mail(1)));

        assertThat(told).hasMessage("The mail server could not be reached.");
        assertThat(server.visits()).isEqualTo(visits);
        now = now.plusSeconds(15);
        relay.send(mail(1));
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void sendsNothingInTheOpenWhereProtectionIsAskedFor() {
        RelayAccess access = new RelayAccess(
                "127.0.0.1", Optional.of(server.port()), RelayProtection.STARTTLS, Optional.empty(), Optional.empty());
        try (SmtpRelay careful = new SmtpRelay(access.sender(), SETTINGS, clock())) {
            MailNotSent problem = catchThrowableOfType(MailNotSent.class, () -> careful.send(mail(1)));
            assertThat(problem).hasMessageContaining("offers no protected connection");
        }

        assertThat(server.mails()).isEmpty();
    }

    @Test
    void asksARelayElsewhereForProtectionUnlessToldOtherwise() {
        assertThat(properties("203.0.113.7")).containsEntry("mail.smtp.starttls.required", "true");
        assertThat(properties("127.0.0.1")).doesNotContainKey("mail.smtp.starttls.required");
        JavaMailSenderImpl open = new JavaMailSenderImpl();
        open.setHost("203.0.113.7");
        open.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "false");
        assertThat(Protected.unlessOnThisMachine(open).getJavaMailProperties())
                .containsEntry("mail.smtp.starttls.required", "false");
    }

    private static Properties properties(String host) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        return Protected.unlessOnThisMachine(sender).getJavaMailProperties();
    }

    private SmtpRelay relay(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new SmtpRelay(sender, SETTINGS, clock());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private static OutgoingMail mail(int number) {
        return new OutgoingMail(
                "<m" + number + ".1@eastmarsh.example>",
                "Office of Maren Tolley",
                new EmailAddress("office@eastmarsh.example"),
                "Edda Lindqvist",
                new EmailAddress("edda@mailbox.example"),
                new EmailAddress("office+abc@eastmarsh.example"),
                "Letter " + number,
                Optional.empty(),
                List.of(),
                new MailBody(Language.ENGLISH, "Text ".repeat(4000), Optional.empty()),
                AutoSubmitted.NO,
                "office/letter",
                Instant.parse("2026-11-24T10:15:00Z"));
    }
}
