package org.postbag.correspondence;

import java.time.LocalDate;
import java.util.Map;
import org.postbag.workflow.TaskAnswerHandler;
import org.postbag.workflow.TaskItem;
import org.springframework.stereotype.Component;

/** Takes the day on which a colleague has posted a letter. */
@Component
class PostingAnswers implements TaskAnswerHandler {

    private final PostalLetters letters;

    PostingAnswers(PostalLetters letters) {
        this.letters = letters;
    }

    @Override
    public boolean handles(TaskItem task) {
        return task.processKey().equals(CorrespondenceProcess.KEY)
                && task.taskKey().equals(CorrespondenceProcess.POST);
    }

    @Override
    public Map<String, Object> accept(TaskItem task, Map<String, Object> answers) {
        LocalDate day = LocalDate.parse(String.valueOf(answers.get("postedOn")));
        letters.requireDay(task.createdAt(), day);
        return Map.ofEntries(CorrespondenceProcess.POSTED_ON.with(day));
    }
}
