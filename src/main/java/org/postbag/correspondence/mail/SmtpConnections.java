package org.postbag.correspondence.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Open connections to one relay. One thread at a time uses a connection; an idle one is probed before it is used again. A relay that
 * could not be reached is left alone for some seconds: whoever asks meanwhile is told at once, so that no job thread waits for it and
 * other work goes on.
 */
final class SmtpConnections implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SmtpConnections.class);

    /** Shorter than the first wait between two tries of a letter. */
    private static final Duration LEFT_ALONE = Duration.ofSeconds(15);

    private final JavaMailSenderImpl relay;
    private final int keepOpen;
    private final Clock clock;
    private final Deque<Transport> idle = new ArrayDeque<>();
    private volatile @Nullable Instant unreachableSince;

    SmtpConnections(JavaMailSenderImpl relay, int keepOpen, Clock clock) {
        this.relay = relay;
        this.keepOpen = keepOpen;
        this.clock = clock;
    }

    /** A connection that answers: the one used last, if the relay has not closed it meanwhile, else a new one. */
    Transport take() throws MessagingException {
        for (Transport used = poll(); used != null; used = poll()) {
            if (used.isConnected()) {
                return used;
            }
            discard(used);
        }
        return connect();
    }

    private Transport connect() throws MessagingException {
        Instant now = clock.instant();
        Instant since = unreachableSince;
        if (since != null && !now.isBefore(since) && now.isBefore(since.plus(LEFT_ALONE))) {
            throw new MessagingException("The relay could not be reached a moment ago");
        }
        Transport fresh = relay.getSession().getTransport("smtp");
        try {
            fresh.connect(relay.getHost(), relay.getPort(), relay.getUsername(), relay.getPassword());
        } catch (MessagingException problem) {
            unreachableSince = clock.instant();
            throw problem;
        }
        unreachableSince = null;
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

    private @Nullable Transport poll() {
        synchronized (idle) {
            return idle.poll();
        }
    }
}
