package org.postbag.correspondence;

import java.util.Map;
import java.util.Optional;
import org.postbag.cases.CaseNotes;
import org.postbag.workflow.TaskAnswerHandler;
import org.postbag.workflow.TaskItem;
import org.springframework.stereotype.Component;

/** Takes the representative's decision about a letter; what should change becomes a note on the case. */
@Component
class ApprovalAnswers implements TaskAnswerHandler {

    private final CaseNotes notes;

    ApprovalAnswers(CaseNotes notes) {
        this.notes = notes;
    }

    @Override
    public boolean handles(TaskItem task) {
        return task.processKey().equals(CorrespondenceProcess.KEY)
                && task.taskKey().equals(CorrespondenceProcess.APPROVE);
    }

    @Override
    public Map<String, Object> accept(TaskItem task, Map<String, Object> answers) {
        String decision = text(answers, "decision").orElse("return");
        text(answers, "comment")
                .filter(comment -> !decision.equals(CorrespondenceProcess.DECISION_APPROVE))
                .ifPresent(comment -> notes.add(task.caseId(), comment));
        return Map.ofEntries(CorrespondenceProcess.DECISION.with(decision));
    }

    private static Optional<String> text(Map<String, Object> answers, String key) {
        return Optional.ofNullable(answers.get(key)).map(Object::toString).filter(answer -> !answer.isBlank());
    }
}
