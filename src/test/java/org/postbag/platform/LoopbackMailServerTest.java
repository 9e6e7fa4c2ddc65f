package org.postbag.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class LoopbackMailServerTest {

    @TempDir
    private Path data;

    private LoopbackMailServer server;

    @BeforeEach
    void start() {
        server = started();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void isAMailboxForAnyAddressWhosePasswordIsTheAddress() throws Exception {
        send("edda@mailbox.example", "One");

        assertThat(inbox("edda@mailbox.example", "edda@mailbox.example")).containsExactly("One");
        assertThat(inbox("nobody-yet@mailbox.example", "nobody-yet@mailbox.example"))
                .isEmpty();
        assertThatThrownBy(() -> inbox("edda@mailbox.example", "another"))
                .isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> inbox("new@mailbox.example", "another"))
                .isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void keepsMailOverARestartInTheOrderOfArrival() throws Exception {
        for (int i = 0; i < 20; i++) {
            send("edda@mailbox.example", "Letter " + i);
        }
        send("jonas@mailbox.example", "Ümläut 🙂");
        // As after kill -9: the files are all that is left.
        server.stop();
        server = started();

        assertThat(inbox("edda@mailbox.example", "edda@mailbox.example"))
                .hasSize(20)
                .startsWith("Letter 0", "Letter 1");
        assertThat(inbox("jonas@mailbox.example", "jonas@mailbox.example")).containsExactly("Ümläut 🙂");
    }

    @Test
    void keepsMailWithOddRecipientsInsideItsFolder() throws Exception {
        for (String odd :
                List.of("\"../../up\"@mailbox.example", "a/b@mailbox.example", "x".repeat(60) + "@mailbox.example")) {
            send(odd, "Odd");
        }
        try (Stream<Path> files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSize(3)
                    .allMatch(file -> file.getParent().getParent().equals(data.resolve("mail")));
        }
    }

    private LoopbackMailServer started() {
        PlatformProperties.MailServer settings = new PlatformProperties.MailServer(
                true, 0, 0, data.resolve("mail").toString());
        LoopbackMailServer fresh = new LoopbackMailServer(
                new PlatformProperties(new PlatformProperties.Database("", "", "", "", "", data, false), settings),
                new StaticListableBeanFactory().getBeanProvider(JavaMailSenderImpl.class));
        fresh.start();
        return fresh;
    }

    private void send(String to, String subject) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.smtpPort());
        sender.getJavaMailProperties().put("mail.mime.address.strict", "false");
        SimpleMailMessage mail = new SimpleMailMessage();
        mail.setFrom("office@eastmarsh.example");
        mail.setTo(to);
        mail.setSubject(subject);
        mail.setText("Text");
        sender.send(mail);
    }

    private List<String> inbox(String user, String password) throws Exception {
        try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", server.imapPort(), user, password);
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            List<String> subjects = new ArrayList<>();
            for (Message mail : inbox.getMessages()) {
                subjects.add(mail.getSubject());
            }
            return subjects;
        }
    }
}
