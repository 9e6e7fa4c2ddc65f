package org.postbag.workflow.inbox;

import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.StaffId;
import org.postbag.offices.Role;
import org.postbag.workflow.TaskNaming;
import org.postbag.workflow.TaskSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Mirrors every user task into the inbox while the engine creates, changes and ends it. Built-in listeners, so that even a
 * deletion that skips the models' own listeners is seen.
 */
@Component
class TaskRecorder extends AbstractBpmnParseListener {

    private final TaskItems items;
    private final ObjectProvider<TaskNaming> naming;

    /** @param naming asked for late: who names tasks may need the engine */
    TaskRecorder(TaskItems items, ObjectProvider<TaskNaming> naming) {
        this.items = items;
        this.naming = naming;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::created);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this::changed);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, this::changed);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::ended);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this::ended);
    }

    private void created(DelegateTask task) {
        items.add(
                task.getId(),
                TaskSource.USER_TASK,
                ((TaskEntity) task).getProcessDefinition().getKey(),
                task.getTaskDefinitionKey(),
                nameOf(task),
                caseOf(task),
                roleOf(task),
                assigneeOf(task),
                dueOf(task));
    }

    private void changed(DelegateTask task) {
        items.update(task.getId(), caseOf(task), nameOf(task), assigneeOf(task), dueOf(task));
    }

    private void ended(DelegateTask task) {
        items.remove(task.getId(), caseOf(task));
    }

    private String nameOf(DelegateTask task) {
        return naming.stream()
                .flatMap(names -> names.nameOf(task).stream())
                .findFirst()
                .or(() -> Optional.ofNullable(task.getName()))
                .orElse(task.getTaskDefinitionKey());
    }

    private static CaseId caseOf(DelegateTask task) {
        String key = task.getExecution().getProcessBusinessKey();
        if (key == null) {
            throw new IllegalStateException("Task " + task.getTaskDefinitionKey() + " belongs to no case");
        }
        return CaseId.of(key);
    }

    /** The first candidate group that is a role of ours; caseworkers if the model names none. */
    private static Role roleOf(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .findFirst()
                .map(group -> Role.valueOf(group.toUpperCase(Locale.ROOT)))
                .orElse(Role.CASEWORKER);
    }

    private static @Nullable StaffId assigneeOf(DelegateTask task) {
        return task.getAssignee() == null ? null : StaffId.of(task.getAssignee());
    }

    private static java.time.@Nullable Instant dueOf(DelegateTask task) {
        Date due = task.getDueDate();
        return due == null ? null : due.toInstant();
    }
}
