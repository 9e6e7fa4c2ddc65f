package org.postbag;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseProcess;
import org.postbag.intake.PublicReports;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.postbag.workflow.TaskForms;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.forms.FormResult;

/** Steps of the main job in a test's words; each goes through the services that screens use. */
public class Journeys {

    private final PublicReports reports;
    private final CaseFiles cases;
    private final TaskForms forms;
    private final TaskInbox inbox;
    private final EngineClock clock;

    Journeys(PublicReports reports, CaseFiles cases, TaskForms forms, TaskInbox inbox, EngineClock clock) {
        this.reports = reports;
        this.cases = cases;
        this.forms = forms;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** What an invented resident answers in the report form. */
    public static Map<String, Object> answers() {
        return new HashMap<>(Map.of(
                "postcode", "TV1 4AB",
                "category", "housing",
                "description", "The roof has leaked since October and nobody comes.",
                "fullName", "Edda Lindqvist",
                "email", "edda@mailbox.example",
                "phone", "07700 900214",
                "addressLine1", "4 Pollard House",
                "town", "Testvale"));
    }

    /** A resident reports; the steps that follow at once have run. */
    public CaseId report(TestOffice office) {
        return report(office, answers());
    }

    /** A resident reports with these answers; the steps that follow at once have run. */
    public CaseId report(TestOffice office, Map<String, Object> answers) {
        String token = reports.begin(office.id());
        reports.save(office.id(), token, answers);
        String reference = reports.submit(
                        office.id(), token, answers, UUID.randomUUID().toString())
                .reference();
        clock.runDueJobs(office.id());
        CaseId[] id = new CaseId[1];
        office.runAs(
                Role.CASEWORKER,
                () -> id[0] = cases.byReference(reference).orElseThrow().id());
        return id[0];
    }

    /** The caseworker decides about an enquiry. */
    public void triage(TestOffice office, CaseId id, String outcome) {
        complete(
                office,
                Role.CASEWORKER,
                id,
                CaseProcess.TRIAGE,
                Map.of("outcome", outcome, "category", "housing", "priority", "NORMAL"));
    }

    /** The caseworker closes the case. */
    public void close(TestOffice office, CaseId id) {
        complete(
                office,
                Role.CASEWORKER,
                id,
                CaseProcess.WORK,
                Map.of("outcome", "resolved", "closingMessage", "The roof is mended."));
    }

    /** Somebody completes a task of the case with its form; the steps that follow at once have run. */
    public void complete(TestOffice office, Role role, CaseId id, String taskKey, Map<String, Object> answers) {
        office.runAs(role, () -> {
            FormResult result = forms.complete(task(id, taskKey), answers);
            if (!result.isComplete()) {
                throw new AssertionError(taskKey + ": " + result.problems());
            }
        });
        clock.runDueJobs(office.id());
    }

    /** The open task of this kind; call it inside the office. */
    public UUID task(CaseId id, String taskKey) {
        return inbox.ofCase(id).stream()
                .filter(task -> task.taskKey().equals(taskKey))
                .map(TaskItem::id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No task " + taskKey + " among " + inbox.ofCase(id)));
    }
}
