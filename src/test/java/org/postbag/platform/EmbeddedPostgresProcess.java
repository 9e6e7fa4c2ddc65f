package org.postbag.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Runs the embedded PostgreSQL in a program of its own, which a test can kill. */
final class EmbeddedPostgresProcess {

    private EmbeddedPostgresProcess() {}

    /** @param arguments the data folder, and a file that gets the database's address once it is ready */
    public static void main(String[] arguments) throws Exception {
        try (EmbeddedPostgresServer server = new EmbeddedPostgresServer(Path.of(arguments[0]), true)) {
            Files.writeString(Path.of(arguments[1]), server.url());
            new CountDownLatch(1).await();
        }
    }
}
