package org.postbag.workflow.inbox;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Permissions;
import org.postbag.offices.Role;
import org.postbag.offices.StaffDirectory;
import org.postbag.workflow.TaskAnswerHandler;
import org.postbag.workflow.TaskForms;
import org.postbag.workflow.TaskGone;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.TaskSource;
import org.postbag.workflow.forms.FieldOption;
import org.postbag.workflow.forms.FormCatalogue;
import org.postbag.workflow.forms.FormDefinition;
import org.postbag.workflow.forms.FormResult;
import org.postbag.workflow.forms.FormValidator;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds a task's form by the model's form reference; the catalogue decides which version is in force. */
@Component
@Transactional
class EngineTaskForms implements TaskForms {

    private static final Set<Role> OWNERS = EnumSet.of(Role.CASEWORKER, Role.MANAGER, Role.REPRESENTATIVE);

    private final TaskInbox inbox;
    private final TaskService engineTasks;
    private final FormCatalogue forms;
    private final FormValidator validator;
    private final StaffDirectory directory;
    private final List<TaskAnswerHandler> handlers;

    EngineTaskForms(
            TaskInbox inbox,
            TaskService engineTasks,
            FormCatalogue forms,
            FormValidator validator,
            StaffDirectory directory,
            List<TaskAnswerHandler> handlers) {
        this.inbox = inbox;
        this.engineTasks = engineTasks;
        this.forms = forms;
        this.validator = validator;
        this.directory = directory;
        this.handlers = handlers;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<FormDefinition> formOf(UUID taskId) {
        return inbox.byId(taskId).flatMap(this::form);
    }

    @Override
    @PreAuthorize(Permissions.READ_CASES)
    public FormResult complete(UUID taskId, Map<String, Object> raw) {
        TaskItem task = inbox.byId(taskId).orElseThrow(TaskGone::new);
        FormResult result = form(task)
                .map(form -> validator.validate(form, raw))
                .orElseGet(() -> new FormResult(Map.of(), List.of()));
        if (!result.isComplete()) {
            return result;
        }
        TaskAnswerHandler handler = handlers.stream()
                .filter(candidate -> candidate.handles(task))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No handler takes the answers of " + task.taskKey()));
        inbox.claim(taskId);
        inbox.complete(taskId, handler.accept(task, result.values()));
        return result;
    }

    @Override
    public List<TaskAnswerHandler> handlers() {
        return List.copyOf(handlers);
    }

    private Optional<FormDefinition> form(TaskItem task) {
        if (task.source() != TaskSource.USER_TASK) {
            return Optional.empty();
        }
        Task engineTask = engineTasks
                .createTaskQuery()
                .taskId(task.engineId())
                .initializeFormKeys()
                .singleResult();
        if (engineTask == null || engineTask.getCamundaFormRef() == null) {
            return Optional.empty();
        }
        FormDefinition form = forms.form(engineTask.getCamundaFormRef().getKey());
        return Optional.of(form.withOptions(Map.of("staff", staff())));
    }

    private List<FieldOption> staff() {
        return directory.membersOf(TenantContext.require()).stream()
                .filter(member -> member.roles().stream().anyMatch(OWNERS::contains))
                .map(member -> new FieldOption(member.id().toString(), member.fullName()))
                .toList();
    }
}
