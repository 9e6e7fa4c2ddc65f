package org.postbag.cases.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postbag.cases.CaseSnapshot;
import org.postbag.cases.CaseWait;
import org.postbag.cases.TimelineEntry;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.kernel.StaffId;
import org.postbag.offices.Office;
import org.postbag.offices.StaffMember;
import org.postbag.privacy.Disclosure;
import org.postbag.privacy.HoldReason;
import org.postbag.workflow.TaskItem;

/**
 * Everything the case page shows, read at one moment.
 *
 * @param tasks open tasks, oldest first
 * @param otherCases the person's other cases, newest first
 * @param duplicateOf the case this one was joined to
 * @param duplicates the cases that were joined to this one, newest first
 * @param holdReview when the hold is looked at again
 * @param waits for whose answers the case waits
 * @param disclosures what of it has gone to whom, oldest first
 */
record CaseScene(
        Office office,
        CaseSnapshot file,
        ConstituentDetails person,
        List<TimelineEntry> timeline,
        List<TaskItem> tasks,
        List<CaseSnapshot> otherCases,
        Optional<CaseSnapshot> duplicateOf,
        List<CaseSnapshot> duplicates,
        Optional<HoldReason> hold,
        Optional<LocalDate> holdReview,
        List<CaseWait> waits,
        List<Disclosure> disclosures,
        Map<StaffId, StaffMember> staff) {

    /** A colleague's name; somebody who has left has none any more. */
    String nameOf(StaffId id) {
        StaffMember member = staff.get(id);
        return member == null ? "a former colleague" : member.fullName();
    }
}
