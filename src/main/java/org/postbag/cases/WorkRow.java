package org.postbag.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.StaffId;
import org.postbag.offices.Role;
import org.postbag.workflow.TaskSource;

/**
 * A task as the task list shows it, with what is needed of its case.
 *
 * @param targetDays working days allowed for the case; with {@code workingDaysLeft} it draws the day strip
 * @param workingDaysLeft working days until the task is due, negative when it is over, empty without a date
 */
public record WorkRow(
        UUID taskId,
        TaskSource source,
        String processKey,
        String taskKey,
        String taskName,
        CaseId caseId,
        String reference,
        String title,
        String category,
        Priority priority,
        CaseStatus status,
        String constituentName,
        Role candidateRole,
        Optional<StaffId> assignee,
        boolean waiting,
        Optional<Instant> dueAt,
        Optional<Integer> workingDaysLeft,
        Optional<Integer> targetDays,
        Instant createdAt) {}
