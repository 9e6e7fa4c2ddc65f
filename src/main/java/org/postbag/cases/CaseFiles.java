package org.postbag.cases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.CaseId;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Office;
import org.postbag.offices.Permissions;
import org.postbag.workflow.ProcessRuntime;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The office's case files: opens them and finds them. */
@Service
@Transactional
public class CaseFiles {

    private final CaseFileRepository files;
    private final UnusedReferences references;
    private final CaseLog log;
    private final ProcessRuntime processes;
    private final CurrentStaff staff;
    private final Clock clock;

    CaseFiles(
            CaseFileRepository files,
            UnusedReferences references,
            CaseLog log,
            ProcessRuntime processes,
            CurrentStaff staff,
            Clock clock) {
        this.files = files;
        this.references = references;
        this.log = log;
        this.processes = processes;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Opens a case and starts its process, in the caller's transaction: everything of a submission is stored, or nothing.
     *
     * @return the new reference
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseReference open(OpenCase open, Office office) {
        CaseReference reference = references.next(office);
        CaseFile file = files.save(new CaseFile(open, reference, staff.id(), clock.instant()));
        log.audit(file.caseId(), "case-received");
        processes.start(
                CaseProcess.KEY,
                open.id(),
                Map.ofEntries(
                        CaseProcess.CASE_ID.with(open.id()),
                        CaseProcess.CATEGORY.with(open.category()),
                        CaseProcess.AREA_CHECK.with(open.areaCheck().name()),
                        CaseProcess.OWNER_CHOSEN.with(false),
                        CaseProcess.OWNER_ID.with("none")));
        return reference;
    }

    /** The case with this reference, however it is typed; empty if this office has none. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public Optional<CaseSnapshot> byReference(String typed) {
        return CaseReference.parse(typed)
                .flatMap(reference -> files.findByReference(reference.value()))
                .map(CaseFile::snapshot);
    }

    /** The case as it stands; empty if this office has none. For the engine's steps and other modules. */
    @Transactional(readOnly = true)
    public Optional<CaseSnapshot> byId(CaseId id) {
        return files.findById(id.value()).map(CaseFile::snapshot);
    }

    /** The cases that were joined to this one, newest first. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public List<CaseSnapshot> duplicatesOf(CaseId id) {
        return files.findByDuplicateOfOrderByOpenedAtDesc(id.value()).stream()
                .map(CaseFile::snapshot)
                .toList();
    }

    /** All cases of a person, newest first. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public List<CaseSnapshot> ofConstituent(UUID constituentId) {
        return files.findByConstituentIdOrderByOpenedAtDesc(constituentId).stream()
                .map(CaseFile::snapshot)
                .toList();
    }
}
