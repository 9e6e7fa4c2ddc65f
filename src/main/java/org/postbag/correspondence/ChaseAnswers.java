package org.postbag.correspondence;

import java.util.Map;
import java.util.Optional;
import org.postbag.cases.CaseNotes;
import org.postbag.workflow.TaskAnswerHandler;
import org.postbag.workflow.TaskItem;
import org.springframework.stereotype.Component;

/** Takes a manager's decision about an organisation that does not answer; what else was done becomes a note on the case. */
@Component
class ChaseAnswers implements TaskAnswerHandler {

    private final CaseNotes notes;

    ChaseAnswers(CaseNotes notes) {
        this.notes = notes;
    }

    @Override
    public boolean handles(TaskItem task) {
        return task.processKey().equals(ChaseProcess.KEY);
    }

    @Override
    public Map<String, Object> accept(TaskItem task, Map<String, Object> answers) {
        text(answers, "comment").ifPresent(comment -> notes.add(task.caseId(), comment));
        return text(answers, "decision")
                .map(decision -> Map.ofEntries(CorrespondenceProcess.DECISION.with(decision)))
                .orElse(Map.of());
    }

    private static Optional<String> text(Map<String, Object> answers, String key) {
        return Optional.ofNullable(answers.get(key)).map(Object::toString).filter(answer -> !answer.isBlank());
    }
}
