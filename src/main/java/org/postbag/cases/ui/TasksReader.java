package org.postbag.cases.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseTimeline;
import org.postbag.cases.TimelineEntry;
import org.postbag.cases.WorkFilter;
import org.postbag.cases.WorkList;
import org.postbag.cases.WorkQueue;
import org.postbag.cases.WorkRow;
import org.postbag.cases.WorkSort;
import org.postbag.cases.WorkSort.Property;
import org.postbag.constituents.Constituents;
import org.postbag.kernel.StaffId;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.postbag.offices.StaffDirectory;
import org.postbag.offices.StaffMember;
import org.postbag.uikit.Count;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the task list shows: one transaction for a list, one for a preview. */
@Component
@Transactional(readOnly = true)
class TasksReader {

    private static final List<WorkSort> NEWEST_FIRST = List.of(new WorkSort(Property.CREATED, true));

    private final WorkList work;
    private final CaseFiles cases;
    private final CaseTimeline timeline;
    private final Constituents constituents;
    private final Offices offices;
    private final StaffDirectory directory;

    TasksReader(
            WorkList work,
            CaseFiles cases,
            CaseTimeline timeline,
            Constituents constituents,
            Offices offices,
            StaffDirectory directory) {
        this.work = work;
        this.cases = cases;
        this.timeline = timeline;
        this.constituents = constituents;
        this.offices = offices;
        this.directory = directory;
    }

    /** The first rows of a list, with what is said above them; all of one moment, though a long list is read in pieces. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    TasksPage page(TasksQuery query, int limit) {
        List<WorkRow> rows = first(query, limit);
        // A list that is not full has told its length already.
        Count found = rows.size() < limit ? Count.of(rows.size()) : count(query, query.filter());
        Count inQueue = query.narrowed() ? count(query, WorkFilter.none()) : found;
        return new TasksPage(rows, found, inQueue, colleagues());
    }

    private Count count(TasksQuery query, WorkFilter filter) {
        return Count.upTo(WorkList.COUNT_LIMIT, work.count(query.queue(), filter));
    }

    private List<WorkRow> first(TasksQuery query, int limit) {
        List<WorkRow> rows = new ArrayList<>();
        int wanted;
        int got;
        do {
            wanted = Math.min(limit - rows.size(), WorkList.MAX_PAGE);
            List<WorkRow> page = work.find(query.queue(), query.filter(), query.sorts(), rows.size(), wanted);
            rows.addAll(page);
            got = page.size();
        } while (got == wanted && rows.size() < limit);
        return List.copyOf(rows);
    }

    Map<WorkQueue, Integer> counts() {
        return work.counts();
    }

    /** Tasks that nobody has taken, in the order in which they are due. */
    List<WorkRow> unassigned(int limit) {
        return work.find(WorkQueue.UNASSIGNED, WorkFilter.none(), List.of(), 0, limit);
    }

    /** Tasks that nobody has taken and that came after the moment, newest first. */
    List<WorkRow> arrivedSince(Instant moment, int limit) {
        return work.find(WorkQueue.UNASSIGNED, WorkFilter.none(), NEWEST_FIRST, 0, limit).stream()
                .filter(row -> row.createdAt().isAfter(moment))
                .toList();
    }

    /** The same task as it is now; empty when it is done. */
    Optional<WorkRow> task(WorkRow row) {
        return work.byId(row.taskId());
    }

    /** Tasks that rest until somebody else answers. */
    List<WorkRow> waiting(int limit) {
        return work.find(WorkQueue.WAITING, WorkFilter.none(), List.of(), 0, limit);
    }

    /** The kinds of open tasks, key to name. */
    Map<String, String> kinds() {
        return work.kinds();
    }

    /** What is shown beside the list of one task; empty when its case is gone. */
    Optional<TasksScene> scene(WorkRow row) {
        return cases.byId(row.caseId())
                .flatMap(file -> constituents.byId(file.constituentId()).map(person -> {
                    List<TimelineEntry> entries = timeline.of(file.id());
                    Office office = offices.current();
                    int others = cases.ofConstituent(file.constituentId()).size() - 1;
                    return new TasksScene(row, office, file, person, entries, others, colleagues());
                }));
    }

    Map<StaffId, StaffMember> colleagues() {
        return directory.membersOf(offices.current().id()).stream()
                .collect(Collectors.toMap(StaffMember::id, Function.identity()));
    }
}
