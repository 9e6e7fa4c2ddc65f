package org.postbag.cases.ui;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseSnapshot;
import org.postbag.cases.CaseTimeline;
import org.postbag.cases.LookAlikes;
import org.postbag.cases.spi.CaseWaits;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.constituents.Constituents;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.StaffId;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.postbag.offices.StaffDirectory;
import org.postbag.offices.StaffMember;
import org.postbag.privacy.Disclosures;
import org.postbag.privacy.Holds;
import org.postbag.workflow.TaskInbox;
import org.springframework.stereotype.Component;

/** Reads what the case page shows. */
@Component
class CaseReader {

    private final CaseFiles cases;
    private final LookAlikes lookAlikes;
    private final CaseTimeline timeline;
    private final TaskInbox tasks;
    private final Constituents constituents;
    private final Holds holds;
    private final CaseWaits waits;
    private final Disclosures disclosures;
    private final Offices offices;
    private final StaffDirectory directory;

    CaseReader(
            CaseFiles cases,
            LookAlikes lookAlikes,
            CaseTimeline timeline,
            TaskInbox tasks,
            Constituents constituents,
            Holds holds,
            CaseWaits waits,
            Disclosures disclosures,
            Offices offices,
            StaffDirectory directory) {
        this.cases = cases;
        this.lookAlikes = lookAlikes;
        this.timeline = timeline;
        this.tasks = tasks;
        this.constituents = constituents;
        this.holds = holds;
        this.waits = waits;
        this.disclosures = disclosures;
        this.offices = offices;
        this.directory = directory;
    }

    /** The case with this reference; empty if the bound office has none, or no longer. */
    Optional<CaseScene> read(String reference) {
        return cases.byReference(reference)
                .flatMap(file -> constituents.byId(file.constituentId()).map(person -> scene(file, person)));
    }

    /** Another open case of the person that seems to be about the same. */
    Optional<CaseId> lookAlike(CaseScene scene) {
        boolean alone = scene.file().closed() || scene.otherCases().stream().allMatch(CaseSnapshot::closed);
        return alone ? Optional.empty() : lookAlikes.of(scene.file().id()).map(CaseSnapshot::id);
    }

    private CaseScene scene(CaseSnapshot file, ConstituentDetails person) {
        Office office = offices.current();
        Map<StaffId, StaffMember> staff = directory.membersOf(office.id()).stream()
                .collect(Collectors.toMap(StaffMember::id, Function.identity()));
        return new CaseScene(
                office,
                file,
                person,
                timeline.of(file.id()),
                tasks.ofCase(file.id()),
                cases.ofConstituent(file.constituentId()).stream()
                        .filter(other -> !other.id().equals(file.id()))
                        .toList(),
                file.duplicateOf().flatMap(cases::byId),
                cases.duplicatesOf(file.id()),
                holds.reasonFor(file.id()),
                holds.reviewOf(file.id()),
                waits.of(file.id()),
                disclosures.ofCase(file.id()),
                staff);
    }
}
