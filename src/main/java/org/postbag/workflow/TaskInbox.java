package org.postbag.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.StaffId;

/**
 * What staff of the bound office have to do. The rows of {@code app.task_item} are written in the engine's own transaction, so
 * they are never behind; every change publishes {@link WorkChanged}.
 *
 * <p>Methods that act throw {@link TaskGone} when the task is no longer open, and {@link TaskNotForYou} when the signed-in
 * person has neither the task's role nor is a manager. Without a signed-in person (jobs, demo data) roles are not checked.
 */
public interface TaskInbox {

    /** One task, or empty when it is done. */
    Optional<TaskItem> byId(UUID id);

    /** Everything to do for a case, oldest first. */
    List<TaskItem> ofCase(CaseId id);

    /**
     * Takes the task for the signed-in person. Of two at once, one wins. Taking one's own task again changes nothing.
     *
     * @throws TaskAlreadyClaimed if a colleague has it; says who and since when
     */
    void claim(UUID id);

    /**
     * Gives the task back to the team.
     *
     * @throws TaskNotForYou if it is somebody else's and the signed-in person is no manager
     */
    void unclaim(UUID id);

    /**
     * Gives the task to a colleague, whoever has it now.
     *
     * @throws IllegalArgumentException if the person does not work in this office
     */
    void assign(UUID id, StaffId to);

    /**
     * Finishes a task of a process.
     *
     * @param variables ids, enums, dates and flags only
     * @throws IllegalArgumentException if it is a failed step, which is retried instead
     */
    void complete(UUID id, Map<String, ?> variables);

    /**
     * Gives a failed step its tries back.
     *
     * @throws IllegalArgumentException if it is no failed step
     */
    void retry(UUID id);

    /** Sets by when the open tasks of one kind should be done (service levels). */
    void setDue(CaseId caseId, String taskKey, Instant dueAt);

    /** Marks the case's open tasks as resting until somebody outside answers, or as ours again. */
    void setWaiting(CaseId caseId, boolean waiting);
}
