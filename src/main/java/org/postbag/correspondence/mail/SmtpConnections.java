package org.postbag.correspondence.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Open connections to one relay. One thread at a time uses a connection; an idle one is probed before it is used again. */
final class SmtpConnections implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SmtpConnections.class);

    private final JavaMailSenderImpl relay;
    private final int keepOpen;
    private final Deque<Transport> idle = new ArrayDeque<>();

    SmtpConnections(JavaMailSenderImpl relay, int keepOpen) {
        this.relay = relay;
        this.keepOpen = keepOpen;
    }

    /** A connection that answers: the one used last, if the relay has not closed it meanwhile, else a new one. */
    Transport take() throws MessagingException {
        for (Transport used = poll(); used != null; used = poll()) {
            if (used.isConnected()) {
                return used;
            }
            discard(used);
        }
        Transport fresh = relay.getSession().getTransport("smtp");
        fresh.connect(relay.getHost(), relay.getPort(), relay.getUsername(), relay.getPassword());
        return fresh;
    }

    void giveBack(Transport connection) {
        synchronized (idle) {
            if (idle.size() < keepOpen) {
                idle.push(connection);
                return;
            }
        }
        discard(connection);
    }

    void discard(Transport connection) {
        try {
            connection.close();
        } catch (MessagingException problem) {
            log.debug("A connection to the mail server did not close cleanly", problem);
        }
    }

    @Override
    public void close() {
        for (Transport used = poll(); used != null; used = poll()) {
            discard(used);
        }
    }

    private @org.jspecify.annotations.Nullable Transport poll() {
        synchronized (idle) {
            return idle.poll();
        }
    }
}
