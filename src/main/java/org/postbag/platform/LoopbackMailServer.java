package org.postbag.platform;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Stands for the world's mail on a first run: SMTP and IMAP on loopback, any address is a mailbox there and its password is
 * the address. Mail is kept in memory.
 */
@Component
@ConditionalOnProperty(name = "postbag.mailserver.enabled", matchIfMissing = true)
public class LoopbackMailServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LoopbackMailServer.class);

    private final GreenMail server;

    LoopbackMailServer(PlatformProperties properties) {
        ServerSetup smtp = new ServerSetup(properties.mailserver().smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        ServerSetup imap = new ServerSetup(properties.mailserver().imapPort(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        server = new GreenMail(new ServerSetup[] {smtp, imap})
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
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
        log.info("Loopback mail server: SMTP 127.0.0.1:{}, IMAP 127.0.0.1:{}", smtpPort(), imapPort());
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
}
