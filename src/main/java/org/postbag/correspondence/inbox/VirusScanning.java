package org.postbag.correspondence.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.postbag.workflow.WorkChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has the files of kept mails scanned, in the background, so that a scanner that is away holds up no mail: what it has not looked at
 * waits and is asked about again (law.md EM-10). Runs on every node; a mail is scanned by one of them.
 */
@Component
@EnableConfigurationProperties(ClamdProperties.class)
class VirusScanning {

    private static final Logger log = LoggerFactory.getLogger(VirusScanning.class);
    private static final int MOST_AT_ONCE = 50;

    private final Offices offices;
    private final MailStore store;
    private final MailScans scans;
    private final Clamd clamd;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    VirusScanning(
            Offices offices,
            MailStore store,
            MailScans scans,
            Clamd clamd,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.offices = offices;
        this.store = store;
        this.scans = scans;
        this.clamd = clamd;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "PT3S", initialDelayString = "PT15S")
    void scan() {
        if (!clamd.isOn()) {
            return;
        }
        for (Office office : offices.all()) {
            try {
                TenantContext.runIn(office.id(), this::scanOfOffice);
            } catch (RuntimeException odd) {
                log.error("The mails of office {} could not be scanned", office.id(), odd);
            }
        }
    }

    /** Scans what waits in the bound office; what the scanner does not answer goes on waiting. */
    void scanOfOffice() {
        List<UUID> waiting = transaction.execute(status -> scans.unscanned(MOST_AT_ONCE));
        if (waiting == null || waiting.isEmpty() || !answers()) {
            return;
        }
        for (UUID mail : waiting) {
            try {
                transaction.executeWithoutResult(status -> scanMail(mail));
            } catch (UncheckedIOException silent) {
                log.warn("Mail {} could not be scanned and waits: {}", mail, silent.getMessage());
                return;
            } catch (RuntimeException odd) {
                log.warn("Mail {} could not be read to be scanned; it is scanned as it came", mail, odd);
                scanOddMail(mail);
            }
        }
    }

    /** So that what nobody can read does not stand in front of others for ever. */
    private void scanOddMail(UUID mail) {
        try {
            transaction.executeWithoutResult(status -> {
                if (scans.take(mail)) {
                    scanWhole(mail);
                    scans.done(mail);
                }
            });
        } catch (UncheckedIOException silent) {
            log.warn("Mail {} could not be scanned and waits: {}", mail, silent.getMessage());
        }
    }

    private boolean answers() {
        try {
            clamd.ping();
            return true;
        } catch (IOException away) {
            log.warn("The virus scanner does not answer; files wait: {}", away.toString());
            return false;
        }
    }

    private void scanMail(UUID mail) {
        if (!scans.take(mail)) {
            return;
        }
        try {
            scanFiles(mail);
        } catch (MailUnreadable damaged) {
            scanWhole(mail);
        } catch (IOException silent) {
            throw new UncheckedIOException(silent);
        }
        scans.done(mail);
        events.publishEvent(new WorkChanged(TenantContext.require()));
    }

    private void scanFiles(UUID mail) throws IOException {
        Set<Integer> files = new HashSet<>();
        try (InputStream raw = store.open(mail)) {
            MailReading.read(raw, Set.of()).files().forEach(file -> files.add(file.number()));
        }
        if (files.isEmpty()) {
            return;
        }
        try (InputStream raw = store.open(mail)) {
            MailWalk.through(raw, (number, description, content) -> {
                if (files.contains(number)) {
                    scans.note(mail, number, clamd.scan(content));
                }
            });
        }
    }

    /** Nobody can say what is in it. */
    private void scanWhole(UUID mail) {
        try (InputStream raw = store.open(mail)) {
            scans.note(mail, MailScans.WHOLE, clamd.scan(raw));
        } catch (IOException silent) {
            throw new UncheckedIOException(silent);
        }
    }
}
