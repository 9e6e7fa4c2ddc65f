package org.postbag.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.postbag.correspondence.files.FileNotKept;
import org.postbag.correspondence.files.FilePieces;
import org.postbag.correspondence.files.KeptFile;
import org.postbag.correspondence.files.VirusCheck;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Permissions;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files that go along with the letters staff write. They lie with the draft, so that a closed window loses none, leave with the
 * letter, and come back with it. Acts for the signed-in person.
 */
@Service
public class Attachments {

    /** Most files of one letter (law.md EM-9). */
    public static final int MOST_FILES = 20;

    /** Most bytes of all files of one letter: 25 MB is the whole mail (law.md EM-9), in which 57 bytes of a file take up 78. */
    public static final long MOST_BYTES = 17_500_000;

    private final AttachmentRows rows;
    private final FilePieces pieces;
    private final VirusCheck viruses;
    private final CaseAddressBook cases;
    private final CurrentStaff staff;

    Attachments(AttachmentRows rows, FilePieces pieces, VirusCheck viruses, CaseAddressBook cases, CurrentStaff staff) {
        this.rows = rows;
        this.pieces = pieces;
        this.viruses = viruses;
        this.cases = cases;
        this.staff = staff;
    }

    /** What lies with the signed-in person's draft, in the order in which it was attached. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public List<Attachment> ofDraft(CaseId caseId, DraftKind draft) {
        return rows.ofDraft(caseId, staff.require().id(), draft);
    }

    /**
     * Puts a file with the signed-in person's draft. It is read as a stream; nothing is kept if it is refused.
     *
     * @param fileName as whoever hands it in calls it
     * @throws AttachmentRefused if it cannot go along
     * @throws CaseGone if there is no such case
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional
    public Attachment attach(CaseId caseId, DraftKind draft, String fileName, InputStream content) {
        cases.find(caseId).orElseThrow(CaseGone::new);
        // A browser sends several files at once; together they have to fit.
        rows.lock(caseId, staff.require().id(), draft);
        List<Attachment> before = ofDraft(caseId, draft);
        if (before.size() >= MOST_FILES) {
            throw AttachmentRefused.tooMany();
        }
        String name = FileName.clean(fileName);
        long left = MOST_BYTES - before.stream().mapToLong(Attachment::bytes).sum();
        UUID id = Ids.next();
        try {
            KeptFile kept = pieces.keep(id, name, content, left);
            boolean scanned = viruses.isClean(pieces.justKept(id, kept.bytes()));
            Attachment added = new Attachment(id, name, kept.type(), kept.bytes(), scanned);
            rows.add(caseId, staff.require().id(), draft, added, kept.contentHash());
            return added;
        } catch (FileNotKept refused) {
            throw AttachmentRefused.of(refused.reason(), name);
        } catch (IOException brokenOff) {
            throw AttachmentRefused.interrupted(name);
        }
    }

    /** Takes a file off the signed-in person's draft; one that is gone is gone. */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional
    public void remove(UUID attachment) {
        rows.remove(attachment, staff.require().id());
    }
}
