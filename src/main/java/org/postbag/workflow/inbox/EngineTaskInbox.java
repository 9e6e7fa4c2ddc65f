package org.postbag.workflow.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.LegalTime;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Role;
import org.postbag.offices.StaffDirectory;
import org.postbag.offices.StaffMember;
import org.postbag.offices.StaffPrincipal;
import org.postbag.workflow.TaskAlreadyClaimed;
import org.postbag.workflow.TaskGone;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.TaskNotForYou;
import org.postbag.workflow.TaskSource;
import org.postbag.workflow.engine.PlainVariables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inbox over our rows and the engine's tasks. The row is locked first, so that two people act one after the other. */
@Service
@Transactional
class EngineTaskInbox implements TaskInbox {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter TIME_AND_DAY = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM", Locale.UK);
    private static final int TRIES_AFTER_REPAIR = 3;

    private final TaskItems items;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final CurrentStaff current;
    private final StaffDirectory directory;
    private final Clock clock;

    EngineTaskInbox(
            TaskItems items,
            TaskService tasks,
            ManagementService jobs,
            CurrentStaff current,
            StaffDirectory directory,
            Clock clock) {
        this.items = items;
        this.tasks = tasks;
        this.jobs = jobs;
        this.current = current;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TaskItem> byId(UUID id) {
        return items.byId(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<TaskItem> ofCase(CaseId id) {
        return items.ofCase(id);
    }

    @Override
    public void claim(UUID id) {
        StaffPrincipal me = current.require();
        TaskItem item = items.byId(id).orElseThrow(TaskGone::new);
        requireRole(item);
        if (!items.take(item, me.id())) {
            TaskItems.Holder holder = items.holder(id).orElseThrow(TaskGone::new);
            throw new TaskAlreadyClaimed(nameOf(holder.staff()), inWords(holder.since()));
        }
        tellEngine(item, me.id());
    }

    @Override
    public void unclaim(UUID id) {
        TaskItem item = open(id);
        boolean mine = item.assignee().isEmpty() || item.assignee().equals(current.id());
        if (!mine && current.principal().isPresent() && !current.has(Role.MANAGER)) {
            throw new TaskNotForYou(Role.MANAGER);
        }
        give(item, null);
    }

    @Override
    public void assign(UUID id, StaffId to) {
        TaskItem item = open(id);
        OfficeId office = TenantContext.require();
        if (directory.member(office, to).isEmpty()) {
            throw new IllegalArgumentException(to + " does not work in office " + office);
        }
        give(item, to);
    }

    @Override
    public void complete(UUID id, Map<String, ?> variables) {
        TaskItem item = open(id);
        if (item.source() != TaskSource.USER_TASK) {
            throw new IllegalArgumentException("A failed step is retried, not completed: " + item.taskKey());
        }
        tasks.complete(item.engineId(), PlainVariables.of(variables));
    }

    @Override
    public void retry(UUID id) {
        TaskItem item = open(id);
        if (item.source() != TaskSource.FAILED_JOB) {
            throw new IllegalArgumentException("Only a failed step can be retried: " + item.taskKey());
        }
        // Due now: the job still waits for the try after the last.
        jobs.setJobRetries(TRIES_AFTER_REPAIR)
                .jobId(item.engineId())
                .dueDate(Date.from(clock.instant()))
                .execute();
    }

    @Override
    public void setDue(CaseId caseId, String taskKey, Instant dueAt) {
        List<Task> open = tasks.createTaskQuery()
                .tenantIdIn(TenantContext.require().toString())
                .processInstanceBusinessKey(caseId.toString())
                .taskDefinitionKey(taskKey)
                .list();
        for (Task task : open) {
            task.setDueDate(Date.from(dueAt));
            tasks.saveTask(task);
        }
    }

    @Override
    public void setWaiting(CaseId caseId, boolean waiting) {
        items.setWaiting(caseId, waiting);
    }

    private TaskItem open(UUID id) {
        TaskItem item = items.lock(id).orElseThrow(TaskGone::new);
        requireRole(item);
        return item;
    }

    private void requireRole(TaskItem item) {
        if (current.principal().isPresent() && !current.has(item.candidateRole()) && !current.has(Role.MANAGER)) {
            throw new TaskNotForYou(item.candidateRole());
        }
    }

    private void give(TaskItem item, @Nullable StaffId to) {
        items.update(
                item.engineId(), item.caseId(), item.name(), to, item.dueAt().orElse(null));
        tellEngine(item, to);
    }

    private void tellEngine(TaskItem item, @Nullable StaffId to) {
        if (item.source() == TaskSource.USER_TASK) {
            tasks.setAssignee(item.engineId(), to == null ? null : to.toString());
        }
    }

    private String nameOf(StaffId staff) {
        return directory
                .member(TenantContext.require(), staff)
                .map(StaffMember::fullName)
                .orElse("A colleague");
    }

    private String inWords(Instant since) {
        ZonedDateTime local = since.atZone(LegalTime.LONDON);
        LocalDate today = LegalTime.dateOf(clock.instant());
        return (local.toLocalDate().equals(today) ? TIME : TIME_AND_DAY).format(local);
    }
}
