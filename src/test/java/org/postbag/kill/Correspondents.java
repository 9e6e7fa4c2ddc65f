package org.postbag.kill;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Residents who write to the office by mail until they are stopped; each sends a letter again until the mail server has taken it. */
final class Correspondents {

    private static final String PATIENCE_MILLIS = "10000";
    private static final long BETWEEN_LETTERS_MILLIS = 1_500;

    private final Session session;
    private final Ledger ledger;
    private final List<Thread> writing = new ArrayList<>();
    private volatile boolean stopped;

    Correspondents(int many, int smtp, Ledger ledger) {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(smtp));
        properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        this.session = Session.getInstance(properties);
        this.ledger = ledger;
        for (int i = 0; i < many; i++) {
            Thread resident = new Thread(this::write);
            resident.start();
            writing.add(resident);
        }
    }

    private void write() {
        while (!stopped) {
            String mark = UUID.randomUUID().toString();
            ledger.begun(mark);
            while (!sent(mark)) {
                pause();
            }
            ledger.acknowledged(mark, "mail");
            pause();
        }
    }

    private boolean sent(String mark) {
        try {
            MimeMessage letter = new Named(session, "<" + mark + "@mailbox.example>");
            letter.setFrom(new InternetAddress(Submitters.addressOf(mark)));
            letter.setRecipients(Message.RecipientType.TO, Submitters.MAILBOX);
            letter.setSubject("Report " + mark);
            letter.setText("It does not come.");
            Transport.send(letter);
            return true;
        } catch (MessagingException away) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LETTERS_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when every letter that was begun has been taken. */
    void stop() {
        stopped = true;
        try {
            for (Thread resident : writing) {
                resident.join();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Bears the same name however often it is sent. */
    private static final class Named extends MimeMessage {

        private final String name;

        private Named(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
