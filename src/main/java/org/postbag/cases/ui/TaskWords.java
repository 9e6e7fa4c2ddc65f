package org.postbag.cases.ui;

import java.util.Map;
import java.util.Optional;
import org.postbag.cases.CaseProcess;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.forms.FormDefinition;

/** What the button of a task's form says: the verb of what it does with the answers as they stand. */
final class TaskWords {

    private static final Map<String, String> TRIAGE = Map.of(
            "accept", "Accept",
            "not-our-constituent", "Tell the person whom to ask",
            "duplicate", "Join the cases",
            "spam", "Set aside as spam",
            "safeguarding", "Ask a manager to act now");

    private static final Map<String, String> DECISIONS = Map.of(
            "approve", "Approve the letter",
            "return", "Give the letter back",
            "keep", "Keep the case",
            "release", "End the hold",
            "wait", "Wait once more",
            "stop", "Go on without an answer");

    private static final Map<String, String> DONE = Map.ofEntries(
            Map.entry("accept", "You have taken the case on."),
            Map.entry("not-our-constituent", "The person is told whom to ask."),
            Map.entry("duplicate", "The cases are joined."),
            Map.entry("spam", "Set aside as spam."),
            Map.entry("safeguarding", "A manager is asked to act now."),
            Map.entry("approve", "The letter is on its way."),
            Map.entry("return", "The letter is back with its writer."),
            Map.entry("keep", "The case stays on hold."),
            Map.entry("release", "The hold has ended."),
            Map.entry("wait", "The clock runs again."),
            Map.entry("stop", "Nobody waits for them any more."));

    private TaskWords() {}

    /** The button's words, such as "Accept". */
    static String button(TaskItem task, FormDefinition form, Map<String, Object> answers) {
        return switch (task.taskKey()) {
            case CaseProcess.TRIAGE -> choice(form, answers, "outcome", TRIAGE, "Accept");
            case CaseProcess.ASSIGN -> "Assign";
            case CaseProcess.READ -> "Mark as read";
            case CaseProcess.SAFEGUARD -> "Save what was done";
            default ->
                choice(
                        form,
                        answers,
                        "decision",
                        DECISIONS,
                        form.field("decision").isPresent() ? "Save the decision" : "Done");
        };
    }

    /** What is said when it is done. */
    static String done(TaskItem task, Map<String, Object> answers) {
        return Optional.ofNullable(answers.get("outcome"))
                .or(() -> Optional.ofNullable(answers.get("decision")))
                .map(String::valueOf)
                .map(DONE::get)
                .orElse(
                        switch (task.taskKey()) {
                            case CaseProcess.ASSIGN -> "The case has an owner.";
                            case CaseProcess.READ -> "Marked as read.";
                            default -> "Done.";
                        });
    }

    private static String choice(
            FormDefinition form, Map<String, Object> answers, String key, Map<String, String> words, String otherwise) {
        String value = String.valueOf(answers.getOrDefault(key, ""));
        if (value.isEmpty()) {
            return otherwise;
        }
        String known = words.get(value);
        // An office's own version of the form may have a choice of its own.
        return known != null
                ? known
                : form.field(key).map(field -> field.optionLabel(value)).orElse(otherwise);
    }
}
