package org.postbag.correspondence.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.postbag.correspondence.Attachment;
import org.postbag.correspondence.Attachments;
import org.postbag.correspondence.DraftKind;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Permissions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files that came onto a case by e-mail, and the way to send one on with a letter about the same case. */
@Service
public class ArrivedFiles {

    private final ArrivedFileRows rows;
    private final MailStore store;
    private final MailFiling filing;
    private final MailScans scans;
    private final Attachments attachments;

    ArrivedFiles(ArrivedFileRows rows, MailStore store, MailFiling filing, MailScans scans, Attachments attachments) {
        this.rows = rows;
        this.store = store;
        this.filing = filing;
        this.scans = scans;
        this.attachments = attachments;
    }

    /** Files that may be handed out and that no virus scan still has to see, those that came first before the others. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional
    public List<ArrivedFile> of(CaseId caseId) {
        rows.unlisted(caseId).forEach(mail -> rows.list(mail, filesOf(mail)));
        return rows.of(caseId).stream()
                .filter(file -> scans.opens(file.mail(), file.number()))
                .toList();
    }

    /** What cannot be taken apart any more has none to be sent on. */
    private List<MailPart> filesOf(UUID mail) {
        try {
            return filing.read(mail).files();
        } catch (MailUnreadable damaged) {
            return List.of();
        }
    }

    /** Whether there may be such files; quicker than to list them. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public boolean mayHaveSome(CaseId caseId) {
        return rows.anyOn(caseId);
    }

    /**
     * Copies a file out of its mail to the signed-in person's draft on the case it came onto.
     *
     * @throws MailGone if no such file came onto this case
     * @throws org.postbag.correspondence.AttachmentRefused if it cannot go along with the others
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional
    public Attachment attach(CaseId caseId, DraftKind draft, UUID mail, int number) {
        ArrivedFile file = rows.of(caseId).stream()
                .filter(found -> scans.opens(found.mail(), found.number()))
                .filter(found -> found.mail().equals(mail) && found.number() == number)
                .findFirst()
                .orElseThrow(MailGone::new);
        List<Attachment> attached = new ArrayList<>();
        try (InputStream whole = store.open(mail)) {
            MailWalk.through(whole, (place, description, content) -> {
                if (place == number) {
                    attached.add(attachments.attach(caseId, draft, file.name(), content));
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return attached.stream().findFirst().orElseThrow(MailGone::new);
    }
}
