package org.postbag.cases;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.postbag.kernel.StaffId;
import org.postbag.offices.CurrentStaff;
import org.postbag.workflow.TaskAnswerHandler;
import org.postbag.workflow.TaskItem;
import org.springframework.stereotype.Component;

/** Keeps what staff answer in the forms of the process {@code case}. */
@Component
class CaseTaskAnswers implements TaskAnswerHandler {

    private final CaseFileRepository files;
    private final CaseNoteRepository notes;
    private final CaseLog log;
    private final CurrentStaff staff;
    private final Clock clock;

    CaseTaskAnswers(CaseFileRepository files, CaseNoteRepository notes, CaseLog log, CurrentStaff staff, Clock clock) {
        this.files = files;
        this.notes = notes;
        this.log = log;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public boolean handles(TaskItem task) {
        return task.processKey().equals(CaseProcess.KEY);
    }

    @Override
    public Map<String, Object> accept(TaskItem task, Map<String, Object> answers) {
        CaseFile file = files.findById(task.caseId().value())
                .orElseThrow(() -> new CaseNotFound(task.caseId().toString()));
        Map<String, Object> rest = new LinkedHashMap<>(answers);
        Map<String, Object> variables =
                switch (task.taskKey()) {
                    case CaseProcess.TRIAGE -> triage(file, rest);
                    case CaseProcess.ASSIGN -> assign(file, rest);
                    case CaseProcess.WORK -> close(file, rest);
                    default -> Map.of();
                };
        noteDown(task, rest);
        return variables;
    }

    private Map<String, Object> triage(CaseFile file, Map<String, Object> answers) {
        String outcome = text(answers.remove("outcome")).orElse("accept");
        String category = text(answers.remove("category")).orElse(file.category());
        Priority priority =
                text(answers.remove("priority")).map(Priority::valueOf).orElse(file.priority());
        if (outcome.equals("safeguarding")) {
            priority = Priority.URGENT;
        }
        file.triaged(category, priority, clock.instant());
        Optional<String> original = text(answers.remove("duplicateOf"));
        if (outcome.equals("duplicate")) {
            CaseFile first = original.flatMap(CaseReference::parse)
                    .flatMap(reference -> files.findByReference(reference.value()))
                    .filter(found -> !found.getId().equals(file.getId()))
                    .orElseThrow(() -> new CaseNotFound(original.orElse("with that reference")));
            file.linkTo(first.caseId());
            log.record(first.caseId(), CaseEventKind.DUPLICATE_JOINED);
        }
        Optional<StaffId> owner = text(answers.remove("owner")).map(StaffId::of);
        if (owner.isEmpty() && outcome.equals("accept")) {
            owner = staff.id();
        }
        owner.ifPresent(given -> {
            file.give(given, clock.instant());
            log.record(file.caseId(), CaseEventKind.ASSIGNED, given.toString());
        });
        return Map.ofEntries(CaseProcess.TRIAGE_OUTCOME.with(outcome), CaseProcess.CATEGORY.with(category));
    }

    private Map<String, Object> assign(CaseFile file, Map<String, Object> answers) {
        StaffId owner = text(answers.remove("owner")).map(StaffId::of).orElseGet(() -> staff.require()
                .id());
        file.give(owner, clock.instant());
        log.record(file.caseId(), CaseEventKind.ASSIGNED, owner.toString());
        return Map.ofEntries(CaseProcess.OWNER_ID.with(owner.toString()), CaseProcess.OWNER_CHOSEN.with(true));
    }

    private Map<String, Object> close(CaseFile file, Map<String, Object> answers) {
        String outcome = text(answers.remove("outcome")).orElse(CaseOutcome.RESOLVED.key());
        file.prepareClosing(text(answers.remove("closingMessage")).orElse(""));
        return Map.ofEntries(CaseProcess.CLOSE_OUTCOME.with(outcome));
    }

    /** Whatever else the office asks in its own version of the form is kept as a note. */
    private void noteDown(TaskItem task, Map<String, Object> rest) {
        StringBuilder body = new StringBuilder();
        rest.forEach((key, value) -> text(value).ifPresent(answer -> {
            if (!body.isEmpty()) {
                body.append('\n');
            }
            boolean isNote = key.endsWith("Note");
            body.append(isNote ? answer : key + ": " + answer);
        }));
        if (!body.isEmpty()) {
            notes.save(new CaseNote(task.caseId(), staff.require().id(), body.toString(), clock.instant()));
        }
    }

    private static Optional<String> text(@org.jspecify.annotations.Nullable Object value) {
        return value == null || value.equals(Boolean.FALSE) || value.toString().isBlank()
                ? Optional.empty()
                : Optional.of(value.equals(Boolean.TRUE) ? "yes" : value.toString());
    }
}
