package org.postbag.correspondence.inbox;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings files of mails in, one after the other: first every mail is kept, then all are sorted in the order in which they were
 * written, so that an answer finds the case that its question began. A stop in the middle loses nothing that was kept; the file has
 * to be brought in again for the rest.
 */
@Component
class ImportRun {

    private static final Logger log = LoggerFactory.getLogger(ImportRun.class);
    private static final int PROGRESS_EVERY = 20;

    private final MailStore store;
    private final MailFiling filing;
    private final ImportLedger ledger;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "mail-import");
        thread.setDaemon(true);
        return thread;
    });

    ImportRun(MailStore store, MailFiling filing, ImportLedger ledger) {
        this.store = store;
        this.filing = filing;
        this.ledger = ledger;
    }

    void start(OfficeId office, UUID id, Path file) {
        worker.execute(() -> TenantContext.runIn(office, () -> bringIn(id, file)));
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }

    private void bringIn(UUID id, Path path) {
        try {
            keep(id, path);
            sort(id);
            ledger.end(id);
        } catch (IOException | RuntimeException problem) {
            log.error("Import {} was cut short", id, problem);
            ledger.stop(id, "The file could not be read to its end.");
        } finally {
            delete(path);
        }
    }

    private void keep(UUID id, Path path) throws IOException {
        int seen = 0;
        int known = 0;
        try (MailFile file = new MailFile(path)) {
            for (InputStream mail = file.next(); mail != null; mail = file.next()) {
                if (store.keepImported(id, mail).isEmpty()) {
                    known++;
                }
                seen++;
                if (seen % PROGRESS_EVERY == 0) {
                    ledger.progress(id, seen, known);
                }
            }
        }
        ledger.progress(id, seen, known);
    }

    private void sort(UUID id) {
        List<UUID> left = ledger.unsorted(id);
        // What cannot be sorted at first is tried again until it is listed as unreadable.
        while (!left.isEmpty()) {
            each(id, inOrderOfWriting(id, left), filing::file);
            left = ledger.unsorted(id);
        }
    }

    /** Oldest first by their senders' clocks; those without a date at the end. */
    private List<UUID> inOrderOfWriting(UUID id, List<UUID> mails) {
        Map<UUID, Instant> written = new HashMap<>();
        each(id, mails, mail -> written.put(mail, filing.writtenAt(mail).orElse(Instant.MAX)));
        return mails.stream().sorted(Comparator.comparing(written::get)).toList();
    }

    /** Does the work for each mail, and says every now and then that somebody is at it. */
    private void each(UUID id, List<UUID> mails, Consumer<UUID> work) {
        for (int i = 0; i < mails.size(); i++) {
            work.accept(mails.get(i));
            if (i % PROGRESS_EVERY == 0) {
                ledger.alive(id);
            }
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException problem) {
            log.warn("An imported file is left in {}", path.getParent(), problem);
        }
    }
}
