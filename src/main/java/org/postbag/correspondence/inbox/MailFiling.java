package org.postbag.correspondence.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.postbag.correspondence.AutomaticAnswer;
import org.postbag.correspondence.CaseOfLetter;
import org.postbag.correspondence.CasePlace;
import org.postbag.correspondence.DeliveryReports;
import org.postbag.correspondence.IncomingLetters;
import org.postbag.correspondence.LetterByMail;
import org.postbag.correspondence.mail.Subaddress;
import org.postbag.correspondence.spi.MailEnquiries;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Offices;
import org.postbag.workflow.WorkChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sorts a kept mail: onto its case, into a new enquiry, or aside for somebody to look at. A mail that cannot be sorted never holds up
 * the next: it is tried again a few times and then listed as unreadable, with the mail kept.
 */
@Component
class MailFiling {

    private static final Logger log = LoggerFactory.getLogger(MailFiling.class);
    private static final int MOST_TRIES = 3;

    private final IncomingMails mails;
    private final MailStore store;
    private final ArrivedFileRows files;
    private final MailMatching matching;
    private final SenderTrust trust;
    private final ImportLedger imports;
    private final CaseOfLetter cases;
    private final IncomingLetters letters;
    private final DeliveryReports reports;
    private final MailEnquiries enquiries;
    private final Offices offices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailFiling(
            IncomingMails mails,
            MailStore store,
            ArrivedFileRows files,
            MailMatching matching,
            SenderTrust trust,
            ImportLedger imports,
            CaseOfLetter cases,
            IncomingLetters letters,
            DeliveryReports reports,
            MailEnquiries enquiries,
            Offices offices,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.mails = mails;
        this.store = store;
        this.files = files;
        this.matching = matching;
        this.trust = trust;
        this.imports = imports;
        this.cases = cases;
        this.letters = letters;
        this.reports = reports;
        this.enquiries = enquiries;
        this.offices = offices;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
        this.clock = clock;
    }

    /** Sorts one mail of the bound office, in a transaction of its own; does nothing to one that is sorted. */
    void file(UUID id) {
        try {
            transaction.executeWithoutResult(status -> {
                sort(id);
                tell();
            });
        } catch (MailUnreadable damaged) {
            transaction.executeWithoutResult(status -> {
                unsorted(id).ifPresent(mail -> mail.unreadable(String.valueOf(damaged.getMessage()), clock.instant()));
                tell();
            });
        } catch (RuntimeException problem) {
            log.error("Mail {} could not be sorted", id, problem);
            transaction.executeWithoutResult(status -> unsorted(id).ifPresent(mail -> {
                mail.tryFailed();
                if (mail.tries() >= MOST_TRIES) {
                    mail.unreadable("This email could not be sorted. It is kept as it came.", clock.instant());
                    tell();
                }
            }));
        }
    }

    /** The message inbox shows it without being reloaded, whether it is on a case or not. */
    private void tell() {
        events.publishEvent(new WorkChanged(TenantContext.require()));
    }

    private Optional<IncomingMail> unsorted(UUID id) {
        return mails.findById(id).filter(mail -> mail.state() == MailState.ARRIVED);
    }

    private void sort(UUID id) {
        IncomingMail mail = unsorted(id).orElse(null);
        if (mail == null) {
            return;
        }
        ReadMail read = read(id);
        files.add(id, read.files());
        decide(mail, read);
        // Last, so that the mail is written once: opening a case writes what has changed so far.
        mail.describe(read, trust.isUnproven(read));
    }

    private void decide(IncomingMail mail, ReadMail read) {
        if (read.report().isPresent() || read.complaint()) {
            bounce(mail, read);
            return;
        }
        Optional<AutomaticAnswer.Objection> objection = AutomaticAnswer.objection(read.answerable(), officeAddress());
        boolean byProgram =
                objection.filter(AutomaticAnswer.Objection::meansProgram).isPresent() && !isLetter(read);
        MailMatch match = matching.match(read);
        // Organisations acknowledge by programs, and some answer by them: a person may have to read what it says.
        if (byProgram && !match.isFromOrganisation()) {
            mail.layAside(MailState.AUTOMATIC, match.caseId(), clock.instant());
            return;
        }
        deliver(mail, read, match, byProgram);
    }

    /** One that names no sender was mostly damaged on its way, and what comes through a relay is written by people. */
    private boolean isLetter(ReadMail read) {
        return read.sender().isEmpty() && read.answerable().autoSubmitted().isEmpty()
                || trust.isLetterThroughRelay(read);
    }

    private void deliver(IncomingMail mail, ReadMail read, MailMatch match, boolean byProgram) {
        if (match.doubt().isPresent()) {
            mail.review(match.doubt().get(), match.caseId(), clock.instant());
        } else if (match.place().isPresent()) {
            CasePlace place = match.place().get();
            CaseId onto = letters.byMail(place, letter(mail, read), byProgram);
            mail.file(MailState.THREADED, onto, clock.instant());
        } else if (mail.importId().isPresent()
                && !imports.opensCases(mail.importId().get())) {
            mail.review(ReviewReason.IMPORTED, Optional.empty(), clock.instant());
        } else {
            mail.file(MailState.ENQUIRY, enquiries.open(letter(mail, read)), clock.instant());
        }
    }

    private void bounce(IncomingMail mail, ReadMail read) {
        Optional<UUID> letter = matching.letterOfReport(read);
        Optional<CaseId> about = letter.flatMap(id -> {
            Optional<CaseId> caseId = reports.caseOf(id);
            if (read.complaint()) {
                reports.complained(id);
            }
            read.report().ifPresent(report -> tell(id, report));
            return caseId;
        });
        mail.layAside(MailState.BOUNCE, about, clock.instant());
    }

    private void tell(UUID letter, DeliveryReport report) {
        if (report.isHard() || report.isSoft()) {
            // Of an address that the reader has mail passed on to, ours cannot be said to be bad.
            boolean ours = reports.recipientOf(letter).filter(report::isAbout).isPresent();
            reports.undelivered(letter, ours && report.isHard());
        } else if (report.isDelivered()) {
            reports.delivered(letter);
        }
    }

    /** Reads a kept mail in the running transaction. */
    ReadMail read(UUID id) {
        try (InputStream mail = store.open(id)) {
            return MailReading.read(mail, ours());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Puts a kept mail onto a case that a person has chosen: with whom its sender belongs there, else where it answers, else with the
     * resident.
     */
    void putOnto(IncomingMail mail, CaseId onto) {
        ReadMail read = read(mail.getId());
        CasePlace place = read.sender()
                .flatMap(sender -> cases.placeOf(onto, sender))
                .or(() -> matching.match(read).place().filter(found -> found.caseId()
                        .equals(onto)))
                .orElseGet(() -> new CasePlace(onto, Optional.empty()));
        mail.file(MailState.THREADED, letters.byMail(place, letter(mail, read), false), clock.instant());
    }

    /** The kept mail as a letter for a case. */
    LetterByMail letter(IncomingMail mail) {
        return letter(mail, read(mail.getId()));
    }

    /** When a kept mail was written by its sender's clock; empty if it does not say so, or cannot be read. */
    Optional<Instant> writtenAt(UUID id) {
        try {
            Optional<Instant> written = transaction.execute(status -> read(id).sentAt());
            return written == null ? Optional.empty() : written;
        } catch (MailUnreadable damaged) {
            return Optional.empty();
        }
    }

    private LetterByMail letter(IncomingMail mail, ReadMail read) {
        return new LetterByMail(
                mail.getId(),
                read.messageId(),
                read.inReplyTo(),
                read.references(),
                read.sender(),
                trust.writer(read).isPresent(),
                read.senderName(),
                read.subject(),
                read.text(),
                read.answerable(),
                mail.importId().isPresent(),
                read.sentAt());
    }

    /** The addresses of the bound office. */
    Set<String> ours() {
        Set<String> ours = new HashSet<>();
        ours.add(Subaddress.mailbox(officeAddress()));
        ours.addAll(store.mailboxes());
        return ours;
    }

    private EmailAddress officeAddress() {
        return new EmailAddress(offices.current().email());
    }
}
