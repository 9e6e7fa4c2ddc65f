package org.postbag.correspondence.inbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.postbag.correspondence.mail.InnerServerRefused;
import org.postbag.correspondence.mail.InnerServers;
import org.postbag.correspondence.mail.StoredCredentials;
import org.postbag.kernel.Ids;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Installation;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads all mailboxes of all offices, a thread each, as long as the application runs. Of several nodes one reads a mailbox at a time:
 * it holds a lease that it renews at every look, and another takes over when that has run out.
 */
@Component
@EnableConfigurationProperties(InboxProperties.class)
class MailboxWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailboxWatch.class);
    private static final Duration FIND_NEW = Duration.ofSeconds(2);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);
    private static final int LEASES_OUTLAST_POLLS = 3;
    /** After the mail server of a first run, before it again at the end. */
    private static final int PHASE = 100;

    private final Installation installation;
    private final Offices offices;
    private final MailboxRepository mailboxes;
    private final StoredCredentials credentials;
    private final MailboxReading reading;
    private final InboxProperties settings;
    private final InnerServers servers;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final UUID node = Ids.next();

    private @Nullable Watching watching;

    MailboxWatch(
            Installation installation,
            Offices offices,
            MailboxRepository mailboxes,
            StoredCredentials credentials,
            MailboxReading reading,
            InboxProperties settings,
            InnerServers servers,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.installation = installation;
        this.offices = offices;
        this.mailboxes = mailboxes;
        this.credentials = credentials;
        this.reading = reading;
        this.settings = settings;
        this.servers = servers;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (settings.enabled() && watching == null) {
            watching = new Watching();
        }
    }

    @Override
    public synchronized void stop() {
        Watching stopped = watching;
        watching = null;
        if (stopped != null) {
            stopped.end();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watching != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private List<UUID> active(OfficeId office) {
        return inOffice(office, () -> mailboxes.findByActiveTrueOrderByAddress().stream()
                .map(Mailbox::getId)
                .toList());
    }

    /** The way into the mailbox, if this node may read it for now; no copy of an installation takes mail away from the live one. */
    Optional<MailboxAccess> lease(OfficeId office, UUID mailbox) {
        if (!installation.isLive()) {
            return Optional.empty();
        }
        return inOffice(office, () -> {
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            int leased = jdbc.sql(
                            """
                            update app.mailbox set reader = :node, reader_until = :until
                            where id = :id and active and (reader is null or reader = :node or reader_until < :now)
                            """)
                    .param("node", node)
                    .param("until", now.plus(settings.poll().multipliedBy(LEASES_OUTLAST_POLLS)))
                    .param("now", now)
                    .param("id", mailbox)
                    .update();
            return leased == 1
                    ? mailboxes.findById(mailbox).map(found -> found.access(credentials))
                    : Optional.<MailboxAccess>empty();
        });
    }

    private void giveBack(OfficeId office, UUID mailbox) {
        inOffice(office, () -> jdbc.sql(
                        "update app.mailbox set reader_until = null, reader = null where id = ? and reader = ?")
                .params(mailbox, node)
                .update());
    }

    private void noteRead(OfficeId office, UUID mailbox) {
        inOffice(office, () -> {
            mailboxes.findById(mailbox).ifPresent(found -> found.read(clock.instant()));
            return true;
        });
    }

    private void noteProblem(OfficeId office, UUID mailbox, String sentence) {
        inOffice(office, () -> {
            mailboxes.findById(mailbox).ifPresent(found -> found.failed(sentence));
            return true;
        });
    }

    private <T> T inOffice(OfficeId office, java.util.function.Supplier<T> work) {
        return TenantContext.callIn(
                office, () -> java.util.Objects.requireNonNull(transaction.execute(status -> work.get())));
    }

    private static String sentence(MessagingException problem) {
        if (InnerServerRefused.isBehind(problem)) {
            return InnerServerRefused.sentence();
        }
        return problem instanceof AuthenticationFailedException
                ? "The mail server does not accept the user name or the password."
                : "The mail server cannot be reached, or does not answer.";
    }

    /** One life of all threads, from start to stop. */
    private final class Watching {

        private final CountDownLatch ended = new CountDownLatch(1);
        private final Map<UUID, Thread> readers = new HashMap<>();
        private final Thread finder = new Thread(this::find, "mailboxes");

        private Watching() {
            finder.setDaemon(true);
            finder.start();
        }

        private void end() {
            ended.countDown();
            finder.interrupt();
            synchronized (readers) {
                readers.values().forEach(Thread::interrupt);
            }
        }

        private void find() {
            while (!pause(FIND_NEW)) {
                try {
                    for (Office office : offices.all()) {
                        active(office.id()).forEach(mailbox -> watch(office.id(), mailbox));
                    }
                } catch (DataAccessException | TransactionException away) {
                    log.debug("The mailboxes cannot be looked up", away);
                }
            }
        }

        private void watch(OfficeId office, UUID mailbox) {
            synchronized (readers) {
                Thread running = readers.get(mailbox);
                if (running == null || !running.isAlive()) {
                    Thread reader = new Thread(() -> readUntilEnded(office, mailbox), "mailbox-" + mailbox);
                    reader.setDaemon(true);
                    readers.put(mailbox, reader);
                    reader.start();
                }
            }
        }

        private void readUntilEnded(OfficeId office, UUID mailbox) {
            do {
                try {
                    Optional<MailboxAccess> access = lease(office, mailbox);
                    if (access.isPresent()) {
                        read(office, mailbox, access.get());
                    }
                } catch (MessagingException problem) {
                    log.warn("Mailbox {} cannot be read: {}", mailbox, problem.toString());
                    tell(office, mailbox, sentence(problem));
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return;
                } catch (RuntimeException problem) {
                    log.warn("Mailbox {} cannot be read for now: {}", mailbox, problem.toString());
                }
            } while (!pause(TRY_AGAIN));
        }

        private void read(OfficeId office, UUID mailbox, MailboxAccess access)
                throws MessagingException, InterruptedException {
            try (ImapSession session = new ImapSession(access, settings, servers)) {
                while (mayRead(office, mailbox, access)) {
                    look(office, mailbox, session, renewing(() -> mayRead(office, mailbox, access)));
                    noteRead(office, mailbox);
                    session.awaitNews(settings.poll());
                }
            } finally {
                if (isEnded()) {
                    giveBack(office, mailbox);
                }
            }
        }

        /** Renews the lease. */
        private boolean mayRead(OfficeId office, UUID mailbox, MailboxAccess access) {
            return !isEnded() && lease(office, mailbox).filter(access::equals).isPresent();
        }

        /** To read what has gathered in a mailbox may take longer than a lease lasts. */
        private BooleanSupplier renewing(BooleanSupplier renewed) {
            AtomicReference<Instant> old = new AtomicReference<>(clock.instant().plus(settings.poll()));
            return () -> {
                Instant now = clock.instant();
                if (now.isBefore(old.get())) {
                    return !isEnded();
                }
                old.set(now.plus(settings.poll()));
                return renewed.getAsBoolean();
            };
        }

        private void look(OfficeId office, UUID mailbox, ImapSession session, BooleanSupplier mayGoOn)
                throws MessagingException {
            MessagingException[] problem = new MessagingException[1];
            TenantContext.runIn(office, () -> {
                try {
                    reading.look(mailbox, session, mayGoOn);
                } catch (MessagingException failed) {
                    problem[0] = failed;
                }
            });
            if (problem[0] != null) {
                throw problem[0];
            }
        }

        private void tell(OfficeId office, UUID mailbox, String sentence) {
            try {
                noteProblem(office, mailbox, sentence);
            } catch (DataAccessException | TransactionException away) {
                log.debug("That mailbox {} cannot be read could not be noted", mailbox, away);
            }
        }

        private boolean isEnded() {
            return ended.getCount() == 0;
        }

        /** Whether it ended meanwhile. */
        private boolean pause(Duration time) {
            try {
                return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return true;
            }
        }
    }
}
