package org.postbag.platform;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Stands for the world's mail on a first run: SMTP without sign-in and IMAP, both on loopback. Any address is a mailbox there and
 * its password is the address. Mail is kept in a folder and is there again after a restart; that it was moved or deleted by IMAP is
 * forgotten then.
 */
@Component
@ConditionalOnProperty(name = "postbag.mailserver.enabled", matchIfMissing = true)
public class LoopbackMailServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LoopbackMailServer.class);
    private static final long STARTUP_MILLIS = 30_000;
    private static final String LOOPBACK = "127.0.0.1";

    private final GreenMail server;
    private final ObjectProvider<JavaMailSenderImpl> sender;

    LoopbackMailServer(PlatformProperties properties, ObjectProvider<JavaMailSenderImpl> sender) {
        PlatformProperties.MailServer settings = properties.mailserver();
        Optional<KeptMail> kept = Optional.of(settings.folder())
                .filter(folder -> !folder.isBlank())
                .map(folder -> new KeptMail(Path.of(folder)));
        this.server = new KeepingGreenMail(
                kept,
                patient(new ServerSetup(settings.smtpPort(), LOOPBACK, ServerSetup.PROTOCOL_SMTP)),
                patient(new ServerSetup(settings.imapPort(), LOOPBACK, ServerSetup.PROTOCOL_IMAP)));
        this.sender = sender;
    }

    /** The port on which it takes mail. */
    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    /** The port on which mailboxes are read. */
    public int imapPort() {
        return server.getImap().getPort();
    }

    /** The server itself, for tests that look into mailboxes. */
    public GreenMail server() {
        return server;
    }

    @Override
    public void start() {
        server.start();
        // Port 0 stands for "wherever it listens", as in tests.
        sender.ifAvailable(mail -> {
            if (mail.getPort() == 0) {
                mail.setPort(smtpPort());
            }
        });
        log.info("Loopback mail server: SMTP {}:{}, IMAP {}:{}", LOOPBACK, smtpPort(), LOOPBACK, imapPort());
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public boolean isRunning() {
        return server.isRunning();
    }

    @Override
    public int getPhase() {
        return 0;
    }

    /** On a busy machine its thread may come late. */
    private static ServerSetup patient(ServerSetup server) {
        server.setServerStartupTimeout(STARTUP_MILLIS);
        return server;
    }

    /** Begins each time with the mailboxes as they are kept. */
    private static final class KeepingGreenMail extends GreenMail {

        private final Optional<KeptMail> kept;

        private KeepingGreenMail(Optional<KeptMail> kept, ServerSetup... setups) {
            super(setups);
            this.kept = kept;
        }

        @Override
        public synchronized void start() {
            managers = new LoopbackMailboxes(kept);
            super.start();
        }
    }
}
