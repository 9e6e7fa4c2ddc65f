package org.postbag.cases.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postbag.cases.CaseMerge;
import org.postbag.cases.CaseMoves;
import org.postbag.cases.CaseWork;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.StaffId;
import org.postbag.privacy.HoldReason;
import org.postbag.privacy.Holds;
import org.postbag.workflow.ProcessRuntime;
import org.postbag.workflow.TaskForms;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.WaitingTimer;
import org.postbag.workflow.forms.FormDefinition;
import org.postbag.workflow.forms.FormValidator;
import org.springframework.stereotype.Component;

/** The services behind the buttons of the case page. */
@Component
class CaseDesk {

    private final CaseWork work;
    private final CaseMerge merge;
    private final CaseMoves moves;
    private final TaskInbox tasks;
    private final TaskForms forms;
    private final FormValidator validator;
    private final Holds holds;
    private final ProcessRuntime processes;

    CaseDesk(
            CaseWork work,
            CaseMerge merge,
            CaseMoves moves,
            TaskInbox tasks,
            TaskForms forms,
            FormValidator validator,
            Holds holds,
            ProcessRuntime processes) {
        this.work = work;
        this.merge = merge;
        this.moves = moves;
        this.tasks = tasks;
        this.forms = forms;
        this.validator = validator;
        this.holds = holds;
        this.processes = processes;
    }

    TaskForms forms() {
        return forms;
    }

    FormValidator validator() {
        return validator;
    }

    Optional<FormDefinition> formOf(TaskItem task) {
        return forms.formOf(task.id());
    }

    void claim(TaskItem task) {
        work.claim(task.id());
    }

    void unclaim(TaskItem task) {
        work.unclaim(task.id());
    }

    /** Gives the case when somebody works on it, or else the task that stands before that. */
    void assign(CaseId id, Optional<TaskItem> workTask, TaskItem task, StaffId to) {
        if (workTask.isPresent()) {
            work.assignCase(id, to);
        } else {
            work.assign(List.of(task.id()), to);
        }
    }

    void reopen(CaseId id) {
        work.reopen(id);
    }

    void await(CaseId id, boolean wait) {
        if (wait) {
            work.await(id);
        } else {
            work.resume(id);
        }
    }

    /** @return the key by which it can be undone */
    UUID merge(CaseId from, CaseId onto) {
        return merge.merge(from, onto);
    }

    void undoMerge(UUID move) {
        moves.undo(move);
    }

    void retry(TaskItem task) {
        tasks.retry(task.id());
    }

    void hold(CaseId id, HoldReason reason) {
        holds.hold(id, reason);
    }

    /** Where Cockpit shows the clock that rings last, which for a closed case is that of its erasure. */
    Optional<String> lastClockInCockpit(CaseId id) {
        return processes.timersOf(id).stream()
                .max(Comparator.comparing(WaitingTimer::dueAt))
                .map(timer -> "/camunda/app/cockpit/default/#/process-instance/" + timer.instanceId() + "/runtime");
    }

    void lift(CaseId id) {
        holds.release(id);
    }
}
