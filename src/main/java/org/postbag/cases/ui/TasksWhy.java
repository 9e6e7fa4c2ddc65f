package org.postbag.cases.ui;

import org.postbag.cases.CaseProcess;
import org.postbag.cases.WorkRow;
import org.postbag.uikit.Dates;
import org.postbag.uikit.DueWords;
import org.postbag.uikit.State;
import org.postbag.workflow.TaskSource;

/** Why a task is on the list, in one sentence. */
final class TasksWhy {

    private TasksWhy() {}

    static String of(TasksScene scene, Dates dates) {
        WorkRow row = scene.row();
        if (row.source() == TaskSource.FAILED_JOB) {
            return "A step of this case failed several times. Open the case to put it right.";
        }
        String since = dates.moment(row.createdAt());
        return switch (row.taskKey()) {
            case CaseProcess.TRIAGE ->
                scene.person().fullName() + " asked for help, and nobody has decided about it yet.";
            case CaseProcess.SAFEGUARD -> "Somebody may be at risk. It was reported on " + since + ".";
            case CaseProcess.ASSIGN -> "The case was taken on, and nobody works on it yet.";
            case CaseProcess.READ ->
                scene.person().fullName() + " wrote again on " + since + ", and nobody has read it.";
            case CaseProcess.WORK -> work(row, dates);
            default -> "It came on " + since + ".";
        };
    }

    private static String work(WorkRow row, Dates dates) {
        if (row.waiting()) {
            return "Somebody else must answer first. The target date stays.";
        }
        return row.dueAt()
                .map(due -> {
                    State state = DueWords.of(
                                    due, dates.now(), row.workingDaysLeft().orElse(0))
                            .state();
                    return switch (state) {
                        case LATE -> "The office’s target for this case has passed.";
                        case SOON -> "The office’s target for this case is " + dates.day(due) + ".";
                        default -> "The case is open until it is answered; the target is " + dates.day(due) + ".";
                    };
                })
                .orElse("The case is open until it is answered.");
    }
}
