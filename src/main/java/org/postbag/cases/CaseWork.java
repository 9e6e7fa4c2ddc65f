package org.postbag.cases;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Permissions;
import org.postbag.offices.Role;
import org.postbag.workflow.ProcessRuntime;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.TaskNotForYou;
import org.postbag.workflow.WorkChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with tasks and cases besides writing: take, give, wait, reopen. Tasks with a form are completed there. */
@Service
@Transactional
public class CaseWork {

    private final CaseFileRepository files;
    private final CaseLog log;
    private final TaskInbox tasks;
    private final ProcessRuntime processes;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseWork(
            CaseFileRepository files,
            CaseLog log,
            TaskInbox tasks,
            ProcessRuntime processes,
            CurrentStaff staff,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.log = log;
        this.tasks = tasks;
        this.processes = processes;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a task for the signed-in person; taking the work on a case makes the person its owner.
     *
     * @throws org.postbag.workflow.TaskAlreadyClaimed if a colleague was first; says who and when
     * @throws TaskNotForYou if it is for another role
     */
    @PreAuthorize(Permissions.READ_CASES)
    public void claim(UUID taskId) {
        TaskItem task = task(taskId);
        requireRole(task);
        tasks.claim(taskId);
        if (task.taskKey().equals(CaseProcess.WORK)) {
            own(task.caseId(), staff.require().id());
        }
    }

    /**
     * Gives a task back to the team; giving back the work on a case leaves it without an owner.
     *
     * @throws TaskNotForYou if it is somebody else's and for another role
     */
    @PreAuthorize(Permissions.READ_CASES)
    public void unclaim(UUID taskId) {
        TaskItem task = task(taskId);
        if (!task.assignee().equals(Optional.of(staff.require().id()))) {
            requireRole(task);
        }
        tasks.unclaim(taskId);
        if (task.taskKey().equals(CaseProcess.WORK)) {
            own(task.caseId(), null);
        }
    }

    /**
     * Gives tasks to a colleague, whoever has them now. The work on a case brings the case along; whoever is given the choice
     * of an owner is the owner.
     */
    @PreAuthorize(Permissions.WORK_CASES)
    public void assign(Collection<UUID> taskIds, StaffId to) {
        for (UUID taskId : taskIds) {
            TaskItem task = task(taskId);
            if (isWholeCase(task)) {
                own(task.caseId(), to);
            }
            hand(task, to);
        }
    }

    /**
     * Gives a case to a colleague, with the work that is to be done on it.
     *
     * @throws CaseAlreadyClosed if it is closed
     */
    @PreAuthorize(Permissions.WORK_CASES)
    public void assignCase(CaseId id, StaffId to) {
        own(id, to);
        tasks.ofCase(id).stream().filter(CaseWork::isWholeCase).forEach(task -> hand(task, to));
    }

    private static boolean isWholeCase(TaskItem task) {
        return task.taskKey().equals(CaseProcess.ASSIGN) || task.taskKey().equals(CaseProcess.WORK);
    }

    private void hand(TaskItem task, StaffId to) {
        if (task.taskKey().equals(CaseProcess.ASSIGN)) {
            tasks.complete(
                    task.id(),
                    Map.ofEntries(CaseProcess.OWNER_ID.with(to.toString()), CaseProcess.OWNER_CHOSEN.with(true)));
        } else {
            tasks.assign(task.id(), to);
        }
    }

    /**
     * The case waits for somebody else: a department, or the resident. A new message ends the wait.
     *
     * @throws CaseAlreadyClosed if it is closed
     */
    @PreAuthorize(Permissions.WORK_CASES)
    public void await(CaseId id) {
        file(id).await(clock.instant());
        log.record(id, CaseEventKind.WAITING);
        tasks.setWaiting(id, true);
    }

    /** The case is ours again. */
    @PreAuthorize(Permissions.WORK_CASES)
    public void resume(CaseId id) {
        file(id).resume(clock.instant());
        log.record(id, CaseEventKind.RESUMED);
        tasks.setWaiting(id, false);
    }

    /**
     * Opens a closed case again: its retention clock stops, the work begins anew (law.md RT-3).
     *
     * @throws NothingToReopen if it does not rest in retention
     */
    @PreAuthorize(Permissions.WORK_CASES)
    public void reopen(CaseId id) {
        CaseFile file = file(id);
        if (file.mergedInto().isPresent()) {
            throw new MergeRefused("Case " + file.snapshot().reference()
                    + " goes on as part of another case. Undo the merge there to have it back.");
        }
        if (!file.isClosed()
                || !processes.correlate(
                        CaseProcess.CASE_REOPENED, id, Map.ofEntries(CaseProcess.REOPENED.with(true)))) {
            throw new NothingToReopen(file.snapshot().reference());
        }
        changed(id);
    }

    private void own(CaseId id, @Nullable StaffId owner) {
        file(id).give(owner, clock.instant());
        log.record(id, CaseEventKind.ASSIGNED, owner == null ? "none" : owner.toString());
        processes.setVariables(
                id,
                CaseProcess.KEY,
                Map.ofEntries(
                        CaseProcess.OWNER_ID.with(owner == null ? "none" : owner.toString()),
                        CaseProcess.OWNER_CHOSEN.with(owner != null)));
        changed(id);
    }

    private void requireRole(TaskItem task) {
        if (!staff.has(task.candidateRole()) && !staff.has(Role.MANAGER)) {
            throw new TaskNotForYou(task.candidateRole());
        }
    }

    private TaskItem task(UUID taskId) {
        Optional<TaskItem> found = tasks.byId(taskId);
        return found.orElseThrow(org.postbag.workflow.TaskGone::new);
    }

    private CaseFile file(CaseId id) {
        return files.findById(id.value()).orElseThrow(() -> new CaseNotFound(id.toString()));
    }

    private void changed(CaseId id) {
        events.publishEvent(new WorkChanged(TenantContext.require(), id));
    }
}
