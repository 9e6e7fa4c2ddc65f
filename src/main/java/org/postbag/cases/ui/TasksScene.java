package org.postbag.cases.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postbag.cases.CaseSnapshot;
import org.postbag.cases.TimelineEntry;
import org.postbag.cases.WorkRow;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.kernel.StaffId;
import org.postbag.offices.Office;
import org.postbag.offices.StaffMember;

/**
 * A task with its case, as the preview shows it.
 *
 * @param timeline oldest first
 * @param otherCases how many other cases the person has
 * @param staff everybody of the office
 */
record TasksScene(
        WorkRow row,
        Office office,
        CaseSnapshot file,
        ConstituentDetails person,
        List<TimelineEntry> timeline,
        int otherCases,
        Map<StaffId, StaffMember> staff) {

    String nameOf(StaffId id) {
        StaffMember member = staff.get(id);
        return member == null ? "A former colleague" : member.fullName();
    }

    /** The letter to read first: the last one that somebody wrote by hand. */
    Optional<TimelineEntry.Letter> newestLetter() {
        return letters().filter(letter -> !letter.automatic()).reduce((earlier, later) -> later);
    }

    /** The last letter of the office that was written by hand and has been sent. */
    Optional<TimelineEntry.Letter> lastFromUs() {
        return letters()
                .filter(letter -> letter.hasLeft() && !letter.automatic())
                .reduce((earlier, later) -> later);
    }

    private java.util.stream.Stream<TimelineEntry.Letter> letters() {
        return timeline.stream().filter(TimelineEntry.Letter.class::isInstance).map(TimelineEntry.Letter.class::cast);
    }
}
