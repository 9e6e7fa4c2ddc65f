package org.postbag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.postbag.platform.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the application of a test at the test database and at free mail ports. */
public class TestEnvironment implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        int smtp = freePort();
        TestPropertyValues.of(
                        "postbag.database.url=" + TestDatabase.url(),
                        "postbag.database.username=postbag_app",
                        "postbag.database.password=" + TestDatabase.applicationPassword(),
                        "postbag.database.owner-username=postbag_owner",
                        "postbag.database.owner-password=" + TestDatabase.ownerPassword(),
                        "postbag.mailserver.smtp-port=" + smtp,
                        "postbag.mailserver.imap-port=" + freePort(),
                        "postbag.mailserver.folder=",
                        "spring.mail.port=" + smtp,
                        // Contexts of one process are kept, and share one database of a hundred connections.
                        "spring.datasource.hikari.minimum-idle=1",
                        "spring.datasource.hikari.idle-timeout=10000")
                .applyTo(context);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
