package org.postbag.cases;

import java.util.UUID;
import org.postbag.constituents.Constituents;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.PersonalDataHolder;
import org.springframework.stereotype.Component;

/** Erases the case file itself, and the person with the last case (law.md RT-6). */
@Component
class CaseRecords implements PersonalDataHolder {

    private final CaseFileRepository files;
    private final CaseNoteRepository notes;
    private final CaseEventRepository events;
    private final Constituents constituents;

    CaseRecords(
            CaseFileRepository files, CaseNoteRepository notes, CaseEventRepository events, Constituents constituents) {
        this.files = files;
        this.notes = notes;
        this.events = events;
        this.constituents = constituents;
    }

    @Override
    public String holds() {
        return "caseRecords";
    }

    /** Last: letters and drafts point at the case. */
    @Override
    public int order() {
        return 1000;
    }

    @Override
    public int erase(CaseId caseId) {
        int links = files.unlinkDuplicatesOf(caseId.value());
        CaseFile file = files.findById(caseId.value()).orElse(null);
        if (file == null) {
            return links;
        }
        UUID person = file.constituentId();
        int erased = links + notes.deleteByCaseId(caseId.value()) + events.deleteByCaseId(caseId.value()) + 1;
        files.delete(file);
        files.flush();
        if (files.countByConstituentId(person) == 0) {
            constituents.forget(person);
            erased++;
        }
        return erased;
    }

    @Override
    public int remaining(CaseId caseId) {
        return notes.countByCaseId(caseId.value())
                + events.countByCaseId(caseId.value())
                + files.countByDuplicateOf(caseId.value())
                + (files.existsById(caseId.value()) ? 1 : 0);
    }
}
