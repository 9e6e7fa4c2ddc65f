package org.postbag.cases;

import java.time.Clock;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.TenantContext;
import org.postbag.kernel.TypedText;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Permissions;
import org.postbag.workflow.WorkChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Internal notes of a case. */
@Service
@Transactional
public class CaseNotes {

    /** Longest note, in characters. */
    public static final int MAX_LENGTH = 20_000;

    private final CaseNoteRepository notes;
    private final CaseFileRepository files;
    private final CaseLog log;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseNotes(
            CaseNoteRepository notes,
            CaseFileRepository files,
            CaseLog log,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notes = notes;
        this.files = files;
        this.log = log;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a note of the signed-in person.
     *
     * @throws NoteEmpty if there is nothing in it
     * @throws NoteTooLong if it is longer than {@link #MAX_LENGTH}
     */
    @PreAuthorize(Permissions.READ_CASES)
    public void add(CaseId id, String body) {
        String text = TypedText.lines(body);
        if (text.isEmpty()) {
            throw new NoteEmpty();
        }
        if (text.length() > MAX_LENGTH) {
            throw new NoteTooLong();
        }
        CaseFile file = files.findById(id.value()).orElseThrow(() -> new CaseNotFound(id.toString()));
        notes.save(new CaseNote(id, staff.require().id(), text, clock.instant()));
        file.touch(clock.instant());
        log.audit(id, "note-added");
        events.publishEvent(new WorkChanged(TenantContext.require(), id));
    }
}
