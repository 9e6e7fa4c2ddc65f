package org.postbag.correspondence.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postbag.correspondence.mail.HeaderText;
import org.postbag.kernel.AuditableEvent;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Permissions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Files of mails from another system, looked at and brought in. Nobody is written to because of a mail that comes in this way. */
@Service
public class MailImports {

    private static final int SHOWN = 10;
    private static final int LATEST = 20;
    private static final int LONGEST_NAME = 200;

    private final MailStore store;
    private final ImportLedger ledger;
    private final ImportRun run;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailImports(
            MailStore store,
            ImportLedger ledger,
            ImportRun run,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.run = run;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Looks at a file; takes nothing from it.
     *
     * @throws IOException if it cannot be read
     */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    public ImportPreview preview(Path path) throws IOException {
        List<ImportPreview.Item> first = new ArrayList<>();
        List<Instant> dates = new ArrayList<>();
        int mails = 0;
        int known = 0;
        int unreadable = 0;
        try (MailFile file = new MailFile(path)) {
            for (InputStream mail = file.next(); mail != null; mail = file.next()) {
                ImportPreview.Item item = look(mail);
                mails++;
                known += item.known() ? 1 : 0;
                unreadable += item.readable() ? 0 : 1;
                item.sentAt().ifPresent(dates::add);
                if (first.size() < SHOWN) {
                    first.add(item);
                }
            }
        }
        return new ImportPreview(
                mails,
                known,
                unreadable,
                dates.stream().min(Comparator.naturalOrder()),
                dates.stream().max(Comparator.naturalOrder()),
                first);
    }

    /**
     * Brings in what the office does not have yet, in the background. What is on a case already, or answers a letter of one, goes
     * there; everything else waits to be sorted, or begins a case.
     *
     * @param path a file that is ours to delete when all is done
     * @param opensCases whether new enquiries begin cases; else they wait in the message inbox
     */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    @Transactional
    public void begin(String fileName, Path path, ImportPreview preview, boolean opensCases) {
        OfficeId office = TenantContext.require();
        StaffId by = staff.require().id();
        UUID id = ledger.begin(HeaderText.clean(fileName, LONGEST_NAME), opensCases, preview.mails(), by);
        events.publishEvent(
                new AuditableEvent(office, by, "mails-imported", "mail-import", id.toString(), clock.instant()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                run.start(office, id, path);
            }
        });
    }

    /** The imports begun last, latest first. */
    @PreAuthorize(Permissions.MANAGE_OFFICE)
    @Transactional(readOnly = true)
    public List<MailImport> latest() {
        return ledger.latest(LATEST);
    }

    private ImportPreview.Item look(InputStream mail) throws IOException {
        KeyedStream keyed = new KeyedStream(mail);
        Optional<ReadMail> read = read(keyed);
        boolean known = store.knows(keyed.drainToKey());
        return new ImportPreview.Item(
                read.map(found -> found.senderName().isBlank()
                                ? found.sender().map(EmailAddress::value).orElse("")
                                : found.senderName())
                        .orElse(""),
                read.map(ReadMail::subject).orElse(""),
                read.flatMap(ReadMail::sentAt),
                known,
                read.isPresent());
    }

    private static Optional<ReadMail> read(InputStream mail) throws IOException {
        try {
            return Optional.of(MailReading.read(mail, Set.of()));
        } catch (MailUnreadable damaged) {
            return Optional.empty();
        }
    }
}
