package org.postbag.workflow;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.StaffId;
import org.postbag.offices.Role;

/**
 * Something a member of staff has to do.
 *
 * @param engineId the engine's id of the task, or of the failed job
 * @param processKey the process it comes from, such as {@code case}
 * @param taskKey the element of the model, such as {@code Task_TriageCase}
 * @param name what to do, in words
 * @param candidateRole who may take it
 * @param assignee who has taken it
 * @param waiting whether it rests until somebody outside answers
 * @param dueAt by when it should be done
 */
public record TaskItem(
        UUID id,
        String engineId,
        TaskSource source,
        String processKey,
        String taskKey,
        String name,
        CaseId caseId,
        Role candidateRole,
        Optional<StaffId> assignee,
        boolean waiting,
        Optional<Instant> dueAt,
        Instant createdAt) {}
