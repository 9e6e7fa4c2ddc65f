package org.postbag.demo;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseNotes;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.CaseSnapshot;
import org.postbag.cases.CaseWork;
import org.postbag.cases.Priority;
import org.postbag.correspondence.CorrespondenceProcess;
import org.postbag.correspondence.IncomingLetters;
import org.postbag.correspondence.Letters;
import org.postbag.correspondence.OrganisationLetters;
import org.postbag.correspondence.WriteReply;
import org.postbag.correspondence.WriteToOrganisation;
import org.postbag.correspondence.directory.OrganisationDirectory;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.LetterRules;
import org.postbag.offices.Offices;
import org.postbag.privacy.Holds;
import org.postbag.workflow.TaskForms;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.forms.FormResult;

/** Does what people of the demo do, through the services behind the screens. */
@DemoPart
class DemoActs {

    private final TaskInbox tasks;
    private final TaskForms forms;
    private final CaseFiles files;
    private final CaseWork work;
    private final CaseNotes notes;
    private final Letters letters;
    private final OrganisationLetters organisations;
    private final OrganisationDirectory directory;
    private final IncomingLetters incoming;
    private final Holds holds;
    private final Offices offices;
    private final DemoStaff staff;
    private final DemoProgress progress;

    DemoActs(
            TaskInbox tasks,
            TaskForms forms,
            CaseFiles files,
            CaseWork work,
            CaseNotes notes,
            Letters letters,
            OrganisationLetters organisations,
            OrganisationDirectory directory,
            IncomingLetters incoming,
            Holds holds,
            Offices offices,
            DemoStaff staff,
            DemoProgress progress) {
        this.tasks = tasks;
        this.forms = forms;
        this.files = files;
        this.work = work;
        this.notes = notes;
        this.letters = letters;
        this.organisations = organisations;
        this.directory = directory;
        this.incoming = incoming;
        this.holds = holds;
        this.offices = offices;
        this.staff = staff;
        this.progress = progress;
    }

    /**
     * Does one step, in the caller's transaction.
     *
     * @param key names the step; the same letter is never sent twice under it
     */
    void perform(DemoOffice office, CaseId id, DemoStep step, String key) {
        if (step.who() == null) {
            incoming.information(id, text(step), key);
        } else {
            staff.runAs(office, step.who(), () -> act(office, id, step, key));
        }
    }

    private void act(DemoOffice office, CaseId id, DemoStep step, String key) {
        switch (step.act()) {
            case ACCEPT -> accept(id, step);
            case TURN_AWAY -> triage(id, step, "not-our-constituent", Map.of());
            case JOIN -> triage(id, step, "duplicate", Map.of("duplicateOf", referenceOf(step)));
            case SPAM -> triage(id, step, "spam", Map.of());
            case ALARM -> triage(id, step, "safeguarding", Map.of("category", category(id)));
            case SAFEGUARD ->
                complete(id, CaseProcess.SAFEGUARD, Map.of("informedAuthorities", true, "safeguardNote", text(step)));
            case ASSIGN -> work.assignCase(id, staff.idOf(office, Objects.requireNonNull(step.to())));
            case TAKE -> work.claim(task(id, CaseProcess.WORK).id());
            case GIVE_BACK -> work.unclaim(task(id, CaseProcess.WORK).id());
            case NOTE -> notes.add(id, text(step));
            case REPLY -> send(id, step, key);
            case ASK -> ask(id, step, key);
            case ASK_APPROVAL -> askApproval(id, step, key);
            case APPROVE -> complete(id, CorrespondenceProcess.APPROVE, Map.of("decision", "approve"));
            case HEARS -> incoming.information(id, text(step), key);
            case READ -> complete(id, CaseProcess.READ, Map.of());
            case WAIT -> work.await(id);
            case CLOSE -> close(id, step);
            case REOPEN -> work.reopen(id);
            case HOLD -> holds.hold(id, Objects.requireNonNull(step.hold()));
            default -> throw new IllegalArgumentException("Nobody does " + step.act());
        }
    }

    private void accept(CaseId id, DemoStep step) {
        Priority priority = Optional.ofNullable(step.priority()).orElse(Priority.NORMAL);
        triage(id, step, "accept", Map.of("category", category(id), "priority", priority.name()));
    }

    private void triage(CaseId id, DemoStep step, String outcome, Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>(answers);
        all.put("outcome", outcome);
        if (step.text() != null) {
            all.put("triageNote", step.text());
        }
        complete(id, CaseProcess.TRIAGE, all);
    }

    private void close(CaseId id, DemoStep step) {
        String outcome = Objects.requireNonNull(step.outcome());
        complete(id, CaseProcess.WORK, Map.of("outcome", outcome, "closingMessage", text(step)));
    }

    private void ask(CaseId id, DemoStep step, String key) {
        String name = Objects.requireNonNull(step.to());
        UUID organisation = directory.find(name, 0, 1).get(0).id();
        organisations.send(
                new WriteToOrganisation(id, organisation, "", text(step), true, false, List.of(), uuid(key)));
    }

    /** The office asks for sign-off while this letter is written; later letters leave without. */
    private void askApproval(CaseId id, DemoStep step, String key) {
        OfficeId office = TenantContext.require();
        LetterRules usual = offices.current().letterRules();
        offices.changeLetterRules(office, usual.withApproval(true));
        send(id, step, key);
        offices.changeLetterRules(office, usual);
    }

    /** Whoever is invented has looked at the letter. */
    private void send(CaseId id, DemoStep step, String key) {
        WriteReply reply = new WriteReply(id, "", text(step), uuid(key));
        letters.send(reply.accepting(letters.concerns(reply)));
    }

    private void complete(CaseId id, String taskKey, Map<String, Object> answers) {
        FormResult result = forms.complete(task(id, taskKey).id(), answers);
        if (!result.isComplete()) {
            throw new IllegalStateException(taskKey + " does not take these answers: " + result.problems());
        }
    }

    private TaskItem task(CaseId id, String taskKey) {
        return tasks.ofCase(id).stream()
                .filter(item -> item.taskKey().equals(taskKey))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The case has no " + taskKey));
    }

    private String category(CaseId id) {
        return files.byId(id).orElseThrow().category();
    }

    private String referenceOf(DemoStep step) {
        int original = Objects.requireNonNull(step.of());
        return progress.find(original)
                .flatMap(DemoProgress.Made::caseId)
                .flatMap(files::byId)
                .map(CaseSnapshot::reference)
                .orElseThrow();
    }

    private static String text(DemoStep step) {
        @Nullable String text = step.text();
        return Objects.requireNonNull(text, () -> step.act() + " has no text").strip();
    }

    private static UUID uuid(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
