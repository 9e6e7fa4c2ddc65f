package org.postbag.correspondence.inbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.UUID;
import org.postbag.correspondence.files.SafeDownload;
import org.postbag.offices.Permissions;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Hands out files of a mail, and the mail as it came: streamed, always as a download, never as something a browser would run (law.md
 * EM-10, RFC 6266).
 */
@Controller
class MailDownloads {

    private final IncomingMails mails;
    private final MailStore store;
    private final MailScans scans;
    private final TransactionTemplate transaction;

    MailDownloads(IncomingMails mails, MailStore store, MailScans scans, PlatformTransactionManager transactions) {
        this.mails = mails;
        this.store = store;
        this.scans = scans;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** The mail as it came, once nothing in it waits for the virus scanner or is infected. */
    @GetMapping("/staff/mail/{id}")
    @PreAuthorize(Permissions.READ_CASES)
    void original(@PathVariable UUID id, HttpServletResponse response) {
        streamed(id, () -> {
            if (!scans.opens(id)) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
            SafeDownload.prepare(response, "message.eml");
            try (InputStream mail = store.open(id)) {
                mail.transferTo(response.getOutputStream());
            }
        });
    }

    /** A file of the mail, if it is handed out. */
    @GetMapping("/staff/mail/{id}/files/{number}")
    @PreAuthorize(Permissions.READ_CASES)
    void file(@PathVariable UUID id, @PathVariable int number, HttpServletResponse response) {
        streamed(id, () -> {
            MailPart file = handedOut(id, number);
            try (InputStream mail = store.open(id)) {
                MailWalk.through(mail, (place, description, content) -> {
                    if (place == number) {
                        SafeDownload.prepare(response, file.name());
                        content.transferTo(response.getOutputStream());
                    }
                });
            }
        });
    }

    private MailPart handedOut(UUID id, int number) throws IOException {
        try (InputStream mail = store.open(id)) {
            return scans.judged(id, MailReading.read(mail, Set.of()).files()).stream()
                    .filter(file -> file.part().number() == number && file.handedOut())
                    .findFirst()
                    .map(ReceivedFile::part)
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (MailUnreadable damaged) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, damaged);
        }
    }

    private void streamed(UUID id, Streaming work) {
        transaction.executeWithoutResult(status -> {
            if (!mails.existsById(id)) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            try {
                work.run();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private interface Streaming {
        void run() throws IOException;
    }
}
