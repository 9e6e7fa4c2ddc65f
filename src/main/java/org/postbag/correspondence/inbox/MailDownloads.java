package org.postbag.correspondence.inbox;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.postbag.correspondence.files.FileTypes;
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
    private final TransactionTemplate transaction;

    MailDownloads(IncomingMails mails, MailStore store, PlatformTransactionManager transactions) {
        this.mails = mails;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** The mail as it came. */
    @GetMapping("/staff/mail/{id}")
    @PreAuthorize(Permissions.READ_CASES)
    void original(@PathVariable UUID id, HttpServletResponse response) {
        streamed(id, mail -> {
            SafeDownload.prepare(response, "message.eml");
            mail.transferTo(response.getOutputStream());
        });
    }

    /** A file of the mail, if it is of a kind that is handed out. */
    @GetMapping("/staff/mail/{id}/files/{number}")
    @PreAuthorize(Permissions.READ_CASES)
    void file(@PathVariable UUID id, @PathVariable int number, HttpServletResponse response) {
        streamed(id, mail -> {
            boolean[] found = new boolean[1];
            MailReading.leaves(mail, (place, description, content) -> {
                if (place != number) {
                    return;
                }
                String name = MailReading.nameOf(description);
                byte[] beginning = content.readNBytes(FileTypes.LOOKED_AT);
                if (FileTypes.allowed(name, beginning).isPresent()) {
                    found[0] = true;
                    SafeDownload.prepare(response, name);
                    new SequenceInputStream(new ByteArrayInputStream(beginning), content)
                            .transferTo(response.getOutputStream());
                }
            });
            if (!found[0]) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
        });
    }

    private void streamed(UUID id, Streaming work) {
        transaction.executeWithoutResult(status -> {
            if (!mails.existsById(id)) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            try (InputStream mail = store.open(id)) {
                work.of(mail);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private interface Streaming {
        void of(InputStream mail) throws IOException;
    }
}
