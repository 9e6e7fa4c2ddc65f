package org.postbag.correspondence;

import java.util.Map;
import java.util.Optional;
import org.postbag.cases.CaseNotes;
import org.postbag.kernel.EmailAddress;
import org.postbag.workflow.TaskAnswerHandler;
import org.postbag.workflow.TaskItem;
import org.springframework.stereotype.Component;

/** Takes what came of reaching somebody by phone or post: what was done becomes a note, an address that works the one to write to. */
@Component
class UndeliveredAnswers implements TaskAnswerHandler {

    private final CaseNotes notes;
    private final CaseAddressBook addresses;
    private final Tracking links;

    UndeliveredAnswers(CaseNotes notes, CaseAddressBook addresses, Tracking links) {
        this.notes = notes;
        this.addresses = addresses;
        this.links = links;
    }

    @Override
    public boolean handles(TaskItem task) {
        return task.processKey().equals(UndeliveredProcess.KEY);
    }

    @Override
    public Map<String, Object> accept(TaskItem task, Map<String, Object> answers) {
        text(answers, "comment").ifPresent(comment -> notes.add(task.caseId(), comment));
        if (task.taskKey().equals(UndeliveredProcess.REACH)) {
            text(answers, "newEmail").flatMap(EmailAddress::parse).ifPresent(address -> correct(task, address));
        }
        return Map.of();
    }

    /** Links that went to the former address are shut. */
    private void correct(TaskItem task, EmailAddress address) {
        boolean known = addresses
                .find(task.caseId())
                .flatMap(CaseContact::email)
                .filter(former -> former.normalised().equals(address.normalised()))
                .isPresent();
        if (!known) {
            links.revokeAll(task.caseId());
            addresses.correct(task.caseId(), address);
        }
    }

    private static Optional<String> text(Map<String, Object> answers, String key) {
        return Optional.ofNullable(answers.get(key)).map(Object::toString).filter(answer -> !answer.isBlank());
    }
}
