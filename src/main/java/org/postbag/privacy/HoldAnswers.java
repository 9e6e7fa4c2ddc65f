package org.postbag.privacy;

import java.util.Map;
import org.postbag.workflow.TaskAnswerHandler;
import org.postbag.workflow.TaskItem;
import org.springframework.stereotype.Component;

/** Takes the compliance officer's decision about a hold. */
@Component
class HoldAnswers implements TaskAnswerHandler {

    @Override
    public boolean handles(TaskItem task) {
        return task.processKey().equals(RetentionProcess.KEY);
    }

    @Override
    public Map<String, Object> accept(TaskItem task, Map<String, Object> answers) {
        return Map.ofEntries(RetentionProcess.DECISION.with(String.valueOf(answers.get("decision"))));
    }
}
