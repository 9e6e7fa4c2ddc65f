package org.postbag.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.CaseSnapshot;
import org.postbag.cases.CaseStatus;
import org.postbag.correspondence.inbox.MailGone;
import org.postbag.correspondence.inbox.MailInbox;
import org.postbag.correspondence.inbox.MailRow;
import org.postbag.correspondence.inbox.MailState;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Permissions;
import org.postbag.workflow.TaskForms;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.forms.FormResult;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides about messages that are not on a case yet. A new enquiry has a case in triage: deciding about the message is that triage,
 * so that it makes no difference whether it is done here or in the task list.
 */
@Service
public class MessageDesk {

    private final MailInbox inbox;
    private final CaseFiles cases;
    private final TaskInbox tasks;
    private final TaskForms forms;

    MessageDesk(MailInbox inbox, CaseFiles cases, TaskInbox tasks, TaskForms forms) {
        this.inbox = inbox;
        this.cases = cases;
        this.tasks = tasks;
        this.forms = forms;
    }

    /**
     * Makes a message a case. An enquiry, whose case waits for that decision, is taken on by the signed-in person; any other message
     * begins a case now, which is prepared and then waits as every new one does.
     *
     * @return the case
     * @throws MailGone if it has been decided about
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional
    public CaseSnapshot newCase(UUID message) {
        MailRow mail = require(message);
        CaseId id;
        if (mail.state() == MailState.ENQUIRY) {
            id = mail.caseId().orElseThrow();
            triage(id, "accept", Map.of());
        } else {
            id = inbox.newCase(message);
        }
        return cases.byId(id).orElseThrow();
    }

    /**
     * Puts a message onto a case on which work goes on.
     *
     * @param reference of that case, however it is typed
     * @throws NoSuchOpenCase if the office has none, or it is closed
     * @throws MailGone if the message has been decided about
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional
    public CaseSnapshot addToCase(UUID message, String reference) {
        MailRow mail = require(message);
        CaseId onto = inbox.openCase(reference).orElseThrow(NoSuchOpenCase::new);
        if (mail.state() == MailState.ENQUIRY) {
            CaseId own = mail.caseId().orElseThrow();
            if (own.equals(onto)) {
                throw new NoSuchOpenCase();
            }
            inbox.joined(message, onto);
            triage(own, "duplicate", Map.of("duplicateOf", reference));
        } else {
            inbox.addTo(message, onto);
        }
        return cases.byId(onto).orElseThrow();
    }

    /**
     * Sets a message aside; nobody is told.
     *
     * @throws MailGone if it has been decided about
     */
    @PreAuthorize(Permissions.WORK_CASES)
    @Transactional
    public void notCasework(UUID message) {
        MailRow mail = require(message);
        inbox.setAside(message);
        if (mail.state() == MailState.ENQUIRY) {
            mail.caseId().ifPresent(id -> triage(id, "spam", Map.of()));
        }
    }

    private MailRow require(UUID message) {
        return inbox.byId(message).filter(MailRow::open).orElseThrow(MailGone::new);
    }

    private void triage(CaseId id, String outcome, Map<String, String> further) {
        CaseSnapshot file = cases.byId(id).orElseThrow(MailGone::new);
        if (file.status() != CaseStatus.NEW) {
            throw new MailGone();
        }
        TaskItem task = tasks.ofCase(id).stream()
                .filter(item -> item.taskKey().equals(CaseProcess.TRIAGE))
                .findFirst()
                .orElseThrow(CaseNotReady::new);
        if (task.assignee().isEmpty()) {
            tasks.claim(task.id());
        }
        Map<String, Object> answers = new HashMap<>(further);
        answers.put("outcome", outcome);
        answers.put("category", file.category());
        answers.put("priority", file.priority().name());
        FormResult result = forms.complete(task.id(), answers);
        if (!result.isComplete()) {
            throw new ReportIncomplete(result.problems());
        }
    }
}
