package org.postbag.correspondence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.postbag.correspondence.files.FilePieces;
import org.postbag.correspondence.files.SafeDownload;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Permissions;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands out files that went along with letters of the office, or lie with one's own draft: streamed, always as a download. */
@Controller
class AttachmentDownloads {

    /** Below the application, before the key of the file. */
    static final String FILES = "/staff/files/";

    private final AttachmentRows rows;
    private final FilePieces pieces;
    private final CurrentStaff staff;
    private final TransactionTemplate transaction;

    AttachmentDownloads(
            AttachmentRows rows, FilePieces pieces, CurrentStaff staff, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.pieces = pieces;
        this.staff = staff;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** The file as it was attached. */
    @GetMapping(FILES + "{id}")
    @PreAuthorize(Permissions.READ_CASES)
    void file(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        Attachment file =
                transaction.execute(status -> rows.byId(id, staff.require().id())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        try (InputStream content = pieces.open(file.id(), file.bytes())) {
            SafeDownload.prepare(response, file.name());
            response.setContentLengthLong(file.bytes());
            content.transferTo(response.getOutputStream());
        }
    }
}
