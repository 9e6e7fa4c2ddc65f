package org.postbag.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The PostgreSQL that a SIGKILL of an {@link ApplicationProcess} leaves running, ended when the test ends. The next start of the
 * application in the same folder ends it too; the last start has no next.
 */
public final class OrphanedDatabase {

    private OrphanedDatabase() {}

    /**
     * Ends it at once; does nothing if none runs.
     *
     * @param home the folder of the application
     */
    public static void end(Path home) throws IOException {
        Path says = ApplicationProcess.postgresql(home).resolve("postmaster.pid");
        if (Files.exists(says)) {
            long pid = Long.parseLong(Files.readAllLines(says).get(0).strip());
            ProcessHandle.of(pid).filter(OrphanedDatabase::isPostgres).ifPresent(OrphanedDatabase::end);
        }
    }

    /** The number may be another program's by now. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("/postgres");
    }

    private static void end(ProcessHandle postgres) {
        postgres.descendants().forEach(ProcessHandle::destroyForcibly);
        postgres.destroyForcibly();
        postgres.onExit().join();
    }
}
