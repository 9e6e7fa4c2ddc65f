package org.postbag.correspondence.inbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes what lies in a mailbox: each mail is kept and committed, then sorted, then moved on the server. Whatever happens in between,
 * the next look finds it and goes on from there.
 */
@Component
class MailboxReading {

    private static final Logger log = LoggerFactory.getLogger(MailboxReading.class);
    private static final int MOST_LEFT = 500;

    private final MailStore store;
    private final MailFiling filing;

    MailboxReading(MailStore store, MailFiling filing) {
        this.store = store;
        this.filing = filing;
    }

    /**
     * Looks once through the mailbox, for the bound office. A mail that cannot be fetched does not hold up the next.
     *
     * @param mayGoOn asked before each mail; what is left then is there at the next look
     * @throws MessagingException if the server or the connection fails, or a mail could not be fetched; the session should be
     *     opened anew
     */
    void look(UUID mailbox, ImapSession session, BooleanSupplier mayGoOn) throws MessagingException {
        store.unsorted(MOST_LEFT).forEach(filing::file);
        long validity = session.uidValidity();
        Optional<Exception> failed = Optional.empty();
        for (long uid : session.uids()) {
            if (!mayGoOn.getAsBoolean()) {
                break;
            }
            try {
                take(new ArrivingMail(mailbox, validity, uid), session);
            } catch (IOException | MessagingException problem) {
                if (!session.isOpen()) {
                    throw new MessagingException("The connection was lost", problem);
                }
                log.warn("Mail {} of mailbox {} cannot be fetched: {}", uid, mailbox, problem.getClass());
                failed = Optional.of(problem);
            }
        }
        if (failed.isPresent()) {
            throw new MessagingException("Not every mail could be taken", failed.get());
        }
    }

    private void take(ArrivingMail where, ImapSession session) throws MessagingException, IOException {
        if (!store.knows(where)) {
            Optional<UUID> kept;
            try (InputStream mail = session.open(where.uid())) {
                kept = store.keep(Optional.of(where), mail);
            }
            kept.ifPresent(filing::file);
        }
        session.putAway(where.uid());
    }
}
