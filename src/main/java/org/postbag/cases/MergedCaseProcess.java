package org.postbag.cases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.CurrentStaff;
import org.postbag.workflow.ProcessRuntime;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.TaskSource;
import org.postbag.workflow.WorkChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends the process of a case that is merged, as closing it does, and begins it again where it stood. */
@Component
class MergedCaseProcess {

    private static final String DUPLICATE = "duplicate";

    /** Where a case waits for a person, and from where it can be closed. */
    private static final Set<String> ENDING = Set.of(CaseProcess.TRIAGE, CaseProcess.ASSIGN, CaseProcess.WORK);

    private final ProcessRuntime processes;
    private final TaskInbox tasks;
    private final CaseProgress cases;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MergedCaseProcess(
            ProcessRuntime processes,
            TaskInbox tasks,
            CaseProgress cases,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.processes = processes;
        this.tasks = tasks;
        this.cases = cases;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** Why the process of the case cannot end now, in words that go on a sentence. */
    Optional<String> obstacle(CaseId id) {
        List<TaskItem> open = tasks.ofCase(id);
        Optional<TaskItem> first = open.stream()
                .filter(task ->
                        task.source() == TaskSource.FAILED_JOB || task.taskKey().equals(CaseProcess.SAFEGUARD))
                .findFirst();
        if (first.isPresent()) {
            return first.map(task -> "there is something to do first: “" + task.name() + "”");
        }
        return open.stream().anyMatch(task -> ENDING.contains(task.taskKey()))
                ? Optional.empty()
                : Optional.of("it is still being prepared. Try again in a moment");
    }

    /** How many letters nobody has read yet. */
    int unread(CaseId id) {
        return reading(id).size();
    }

    /** Goes the way a closed case goes: whatever waits for a person is finished, and its records are kept for their period. */
    void end(CaseId id) {
        reading(id).forEach(task -> tasks.complete(task.id(), Map.of()));
        finish(id, CaseProcess.TRIAGE);
        finish(id, CaseProcess.ASSIGN);
        finish(id, CaseProcess.WORK);
    }

    private void finish(CaseId id, String taskKey) {
        String me = staff.require().id().toString();
        tasks.ofCase(id).stream()
                .filter(task -> task.taskKey().equals(taskKey))
                .findFirst()
                .ifPresent(task -> tasks.complete(
                        task.id(),
                        switch (taskKey) {
                            case CaseProcess.TRIAGE ->
                                Map.ofEntries(
                                        CaseProcess.TRIAGE_OUTCOME.with(DUPLICATE),
                                        CaseProcess.CLOSE_OUTCOME.with(CaseOutcome.MERGED.key()));
                            case CaseProcess.ASSIGN ->
                                Map.ofEntries(CaseProcess.OWNER_ID.with(me), CaseProcess.OWNER_CHOSEN.with(true));
                            default -> Map.ofEntries(CaseProcess.CLOSE_OUTCOME.with(CaseOutcome.MERGED.key()));
                        }));
    }

    /** Unread letters have come onto this case. */
    void announce(CaseId id, int letters) {
        for (int letter = 0; letter < letters; letter++) {
            processes.correlate(
                    CaseProcess.MESSAGE_RECEIVED, id, Map.ofEntries(CaseProcess.READ_BY.with(cases.readBy())));
        }
    }

    /** So many unread letters are no longer on this case. */
    void read(CaseId id, int letters) {
        reading(id).stream().limit(letters).forEach(task -> tasks.complete(task.id(), Map.of()));
    }

    /**
     * @param unread how many of its letters nobody has read meanwhile
     * @throws MergeRefused if the case has not come to rest yet
     */
    void begin(CaseFile file, CaseMove move, int unread) {
        CaseId id = file.caseId();
        processes.setVariables(
                id,
                CaseProcess.KEY,
                Map.ofEntries(
                        CaseProcess.OWNER_ID.with(
                                file.owner().map(StaffId::toString).orElse("none")),
                        CaseProcess.OWNER_CHOSEN.with(file.owner().isPresent())));
        if (!processes.correlate(CaseProcess.CASE_REOPENED, id, Map.ofEntries(CaseProcess.REOPENED.with(true)))) {
            throw new MergeRefused(move.fromReference() + " is still being put away. Try again in a moment.");
        }
        boolean waitsForDecision =
                tasks.ofCase(id).stream().anyMatch(task -> task.taskKey().equals(CaseProcess.TRIAGE));
        if (move.fromStatus() == CaseStatus.NEW && !waitsForDecision) {
            // It began with a version of the process that cannot go back there.
            file.triaged(file.category(), file.priority(), clock.instant());
        }
        announce(id, unread);
        tasks.setWaiting(id, move.fromStatus() == CaseStatus.WAITING);
    }

    /**
     * What came with a move is no longer to be read on the case it came onto. What has come there since is.
     *
     * @param came how many letters have come there since
     * @return how many of those that came with the move nobody has read
     */
    int takeBack(CaseMove move, int came) {
        int still = Math.min(move.unread(), Math.max(0, unread(move.onto()) - came));
        read(move.onto(), still);
        return still;
    }

    /** Nor does the case wait for what came with the other. */
    void settle(CaseFile file, CaseMove move) {
        if (move.ontoStatus() == CaseStatus.OPEN) {
            cases.recordMessage(file.caseId());
        }
    }

    /** Colleagues who look at one of them see it. */
    void changed(CaseId one, CaseId other) {
        events.publishEvent(new WorkChanged(TenantContext.require(), one));
        events.publishEvent(new WorkChanged(TenantContext.require(), other));
    }

    private List<TaskItem> reading(CaseId id) {
        return tasks.ofCase(id).stream()
                .filter(task -> task.taskKey().equals(CaseProcess.READ))
                .toList();
    }
}
