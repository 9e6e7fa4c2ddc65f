package org.postbag.cases.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.CaseSnapshot;
import org.postbag.cases.CaseStatus;
import org.postbag.offices.Role;
import org.postbag.offices.StaffMember;
import org.postbag.offices.StaffPrincipal;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.TaskSource;

/** Which acts the page offers a person on a case. The services decide; this only keeps useless buttons away. */
record CaseActs(CaseScene scene, StaffPrincipal person) {

    private static final List<String> MAIN =
            List.of(CaseProcess.WORK, CaseProcess.TRIAGE, CaseProcess.SAFEGUARD, CaseProcess.ASSIGN, CaseProcess.READ);

    /** The task the head's buttons are about. */
    Optional<TaskItem> mainTask() {
        return scene.tasks().stream()
                .filter(task -> MAIN.contains(task.taskKey()))
                .min(Comparator.comparingInt(task -> MAIN.indexOf(task.taskKey())));
    }

    Optional<TaskItem> workTask() {
        return scene.tasks().stream()
                .filter(task -> task.taskKey().equals(CaseProcess.WORK))
                .findFirst();
    }

    /** Tasks whose form stands on the page. The work on a case has none there: it ends by closing the case. */
    List<TaskItem> tasksOnPage() {
        return scene.tasks().stream()
                .filter(task -> !task.taskKey().equals(CaseProcess.WORK))
                .toList();
    }

    /** Whether a form on the page has the view's one primary button; using it takes the task as well. */
    boolean formWaits() {
        return tasksOnPage().stream().anyMatch(this::mayDo);
    }

    boolean worksOnCases() {
        return person.roles().contains(Role.CASEWORKER) || person.roles().contains(Role.MANAGER);
    }

    boolean mayDo(TaskItem task) {
        return person.roles().contains(Role.MANAGER) || person.roles().contains(task.candidateRole()) || isMine(task);
    }

    boolean isMine(TaskItem task) {
        return task.assignee().filter(person.id()::equals).isPresent();
    }

    boolean mayClaim() {
        return mainTask()
                .filter(this::mayDo)
                .filter(task -> task.assignee().isEmpty())
                .isPresent();
    }

    boolean mayUnclaim() {
        return mainTask().filter(this::isMine).isPresent();
    }

    /** Not while the task that asks for an owner stands on the page: it has the same button. */
    boolean mayAssign() {
        return worksOnCases()
                && mainTask()
                        .filter(task -> task.source() == TaskSource.USER_TASK)
                        .isPresent()
                && mainTask()
                        .filter(task -> task.taskKey().equals(CaseProcess.ASSIGN))
                        .isEmpty();
    }

    boolean mayClose() {
        return worksOnCases() && workTask().isPresent();
    }

    /** Not one that goes on as part of another: there it is undone. */
    boolean mayReopen() {
        return worksOnCases() && scene.file().closed() && !scene.file().merged();
    }

    boolean mayMerge() {
        return worksOnCases() && !scene.file().closed();
    }

    /** The cases this one can be merged into: of the same person, and open. */
    List<CaseSnapshot> mergeable() {
        return scene.otherCases().stream().filter(other -> !other.closed()).toList();
    }

    boolean mayReply() {
        return worksOnCases() && !scene.file().closed();
    }

    boolean mayWait() {
        return worksOnCases() && scene.file().status() == CaseStatus.OPEN;
    }

    boolean mayResume() {
        return worksOnCases() && scene.file().status() == CaseStatus.WAITING;
    }

    boolean mayHold() {
        return person.roles().contains(Role.COMPLIANCE) || person.roles().contains(Role.MANAGER);
    }

    /** Colleagues who can be given a case. */
    List<StaffMember> colleagues() {
        return scene.staff().values().stream()
                .filter(member -> member.roles().contains(Role.CASEWORKER)
                        || member.roles().contains(Role.MANAGER))
                .sorted(Comparator.comparing(StaffMember::fullName))
                .toList();
    }
}
