package org.postbag.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What {@code kill -9} of the application leaves running: PostgreSQL itself, or the programs that were just setting it up.
 * Called only while the data folder is locked, so that nothing of a living application is met.
 */
final class Orphans {

    private static final Logger log = LoggerFactory.getLogger(Orphans.class);

    private Orphans() {}

    /**
     * Ends every PostgreSQL program that works on this data directory and waits until it is gone.
     *
     * @throws IllegalStateException if one does not end in time
     */
    static void stop(Path dataDirectory, Duration patience) {
        // A program that sets up the database may start another one before it ends.
        for (List<ProcessHandle> left = of(dataDirectory); !left.isEmpty(); left = of(dataDirectory)) {
            left.forEach(orphan -> stop(orphan, patience));
        }
    }

    private static List<ProcessHandle> of(Path dataDirectory) {
        long self = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != self)
                .filter(process -> worksOn(process.info(), dataDirectory.toString()))
                .toList();
    }

    /** Server processes of a running PostgreSQL rename themselves; they end with the one that has the directory in its call. */
    private static boolean worksOn(ProcessHandle.Info info, String dataDirectory) {
        String command = info.command().orElse("");
        String name = command.substring(command.lastIndexOf('/') + 1);
        return List.of("postgres", "initdb", "pg_ctl").contains(name)
                && info.arguments()
                        .map(arguments -> List.of(arguments).contains(dataDirectory))
                        .orElse(false);
    }

    private static void stop(ProcessHandle orphan, Duration patience) {
        log.info("Stopping PostgreSQL {} that outlived its application", orphan.pid());
        orphan.destroy();
        try {
            orphan.onExit().get(patience.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for PostgreSQL " + orphan.pid(), interrupted);
        } catch (ExecutionException | TimeoutException problem) {
            throw new IllegalStateException("PostgreSQL " + orphan.pid() + " does not stop", problem);
        }
    }
}
