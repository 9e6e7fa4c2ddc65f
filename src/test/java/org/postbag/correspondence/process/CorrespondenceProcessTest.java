package org.postbag.correspondence.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postbag.EngineClock;
import org.postbag.FlowNodeCoverage;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.correspondence.CorrespondenceProcess;
import org.postbag.correspondence.DraftKind;
import org.postbag.correspondence.DraftView;
import org.postbag.correspondence.Letter;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.LetterState;
import org.postbag.correspondence.Letters;
import org.postbag.correspondence.OrganisationAnswers;
import org.postbag.correspondence.OrganisationLetters;
import org.postbag.correspondence.PostalAddress;
import org.postbag.correspondence.PostalLetters;
import org.postbag.correspondence.SentLetter;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.postbag.platform.LoopbackMailServer;
import org.postbag.workflow.TaskForms;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.TaskSource;
import org.springframework.beans.factory.annotation.Autowired;

@PostbagTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrespondenceProcessTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:15:00Z");

    @Autowired
    private Letters letters;

    @Autowired
    private PostalLetters post;

    @Autowired
    private OrganisationLetters organisations;

    @Autowired
    private OrganisationAnswers answers;

    @Autowired
    private TaskInbox tasks;

    @Autowired
    private TaskForms forms;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private LoopbackMailServer mail;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private TestOffices offices;

    @Autowired
    private EngineClock clock;

    @Autowired
    private FlowNodeCoverage coverage;

    private TestOffice office;
    private String address;
    private CaseId caseId;

    @BeforeAll
    void begin() {
        coverage.begin(CorrespondenceProcess.KEY);
    }

    @AfterAll
    void everyFlowNodeWasPassed() {
        coverage.assertComplete(CorrespondenceProcess.KEY);
    }

    @BeforeEach
    void openCase() {
        AbstractAssertions.init(engine);
        clock.set(NOW);
        office = offices.open();
        address = desk.address();
        caseId = desk.open(office, "Edda Lindqvist", address, "Damp");
        clock.runDueJobs(office.id());
    }

    @Test
    void sendsWhenTheTimeToUndoIsOver() {
        SentLetter sent = send("Dear Edda");
        ProcessInstance process = process();
        assertThat(process).isWaitingAt("StartEvent_ReplyWritten");
        clock.runDueJobs(office.id());
        assertThat(process).isWaitingAt("Gateway_UndoWindow");
        assertThat(jobs.createJobQuery()
                        .processInstanceId(process.getId())
                        .timers()
                        .singleResult()
                        .getDuedate()
                        .toInstant())
                .isEqualTo(sent.undoUntil().orElseThrow());
        clock.advance(Duration.ofSeconds(19));
        clock.runDueJobs(office.id());
        assertThat(process).isWaitingAt("Gateway_UndoWindow");
        clock.advance(Duration.ofSeconds(1));
        clock.runDueJobs(office.id());

        assertThat(process).isEnded().hasPassed(CorrespondenceProcess.SEND, CorrespondenceProcess.LETTER_SENT);
        assertThat(desk.mailbox(address)).hasSize(2);
    }

    @Test
    void waitsForAnOrganisationsAnswer() {
        UUID council = desk.council(office, "Eastmarsh Council", "housing@eastmarsh-council.example");
        asCaseworker(() -> organisations.send(LetterDesk.toOrganisation(caseId, council, "When is the roof mended?")));
        clock.runDueJobs(office.id());
        ProcessInstance process = process();
        clock.advance(Duration.ofSeconds(20));
        clock.runDueJobs(office.id());
        assertThat(process).isWaitingAt("CallActivity_AwaitAnswer").hasPassed(CorrespondenceProcess.SEND);

        asCaseworker(
                () -> answers.stopWaiting(organisations.waits(caseId).get(0).thread()));
        clock.runDueJobs(office.id());
        assertThat(process).isEnded().hasPassed("EndEvent_NothingAwaited");
    }

    @Test
    void isTakenBackInTime() {
        SentLetter sent = send("A slip");
        clock.runDueJobs(office.id());
        ProcessInstance process = process();
        asCaseworker(() -> assertThat(letters.undo(sent.messageId())).isTrue());

        assertThat(process)
                .isEnded()
                .hasPassed(CorrespondenceProcess.LETTER_WITHDRAWN)
                .hasNotPassed(CorrespondenceProcess.SEND);
        assertThat(letter(sent.messageId()).state()).isEqualTo(LetterState.WITHDRAWN);
    }

    @Test
    void takesBackTheOneOfTwoLettersThatIsMeant() {
        SentLetter first = send("First");
        send("Second");
        clock.runDueJobs(office.id());
        asCaseworker(() -> assertThat(letters.undo(first.messageId())).isTrue());
        clock.advance(Duration.ofMinutes(1));
        clock.runDueJobs(office.id());

        assertThat(desk.mailbox(address)).hasSize(2);
        assertThat(LetterDesk.text(desk.mailbox(address).get(1))).startsWith("Second");
    }

    @Test
    void waitsForTheRepresentativeAndThenForTheTimeToUndo() {
        desk.requireApproval(office);
        send("May I?");
        clock.runDueJobs(office.id());
        ProcessInstance process = process();
        assertThat(process).isWaitingAt(CorrespondenceProcess.APPROVE);
        TaskItem task = approval();
        assertThat(task.candidateRole()).isEqualTo(Role.REPRESENTATIVE);
        clock.advance(Duration.ofDays(1));
        office.runAs(Role.REPRESENTATIVE, () -> assertThat(
                        forms.complete(task.id(), Map.of("decision", "approve")).problems())
                .isEmpty());
        assertThat(process).isWaitingAt("Gateway_UndoWindow");
        clock.advance(Duration.ofSeconds(20));
        clock.runDueJobs(office.id());

        assertThat(process).isEnded().hasPassed(CorrespondenceProcess.LETTER_SENT);
    }

    @Test
    void givesTheLetterBackWithWhatShouldChange() {
        desk.requireApproval(office);
        SentLetter sent = send("May I?");
        clock.runDueJobs(office.id());
        ProcessInstance process = process();
        office.runAs(Role.REPRESENTATIVE, () -> assertThat(
                        forms.complete(approval().id(), Map.of("decision", "return", "comment", "Warmer, and shorter."))
                                .problems())
                .isEmpty());

        assertThat(process).isEnded().hasPassed(CorrespondenceProcess.LETTER_RETURNED);
        assertThat(letter(sent.messageId()).state()).isEqualTo(LetterState.RETURNED);
        asCaseworker(() -> assertThat(letters.draft(caseId, DraftKind.REPLY))
                .map(DraftView::body)
                .contains("May I?"));
        assertThat(engine.getHistoryService()
                        .createHistoricVariableInstanceQuery()
                        .processInstanceId(process.getId())
                        .list())
                .noneMatch(variable -> String.valueOf(variable.getValue()).contains("Warmer"));
    }

    @Test
    void isTakenBackWhileItWaitsForTheRepresentative() {
        desk.requireApproval(office);
        SentLetter sent = send("May I?");
        clock.runDueJobs(office.id());
        ProcessInstance process = process();
        asCaseworker(() -> assertThat(letters.undo(sent.messageId())).isTrue());

        assertThat(process).isEnded().hasPassed(CorrespondenceProcess.LETTER_WITHDRAWN);
        assertThat(office.call(() -> tasks.ofCase(caseId)))
                .noneMatch(task -> task.taskKey().equals(CorrespondenceProcess.APPROVE));
    }

    @Test
    void asksSomebodyToPostALetterOnPaper() {
        desk.requireApproval(office);
        SentLetter sent = sendByPost();
        clock.runDueJobs(office.id());
        ProcessInstance process = process();
        office.runAs(Role.REPRESENTATIVE, () -> forms.complete(approval().id(), Map.of("decision", "approve")));
        assertThat(process).isWaitingAt(CorrespondenceProcess.POST);
        TaskItem task = posting();
        asCaseworker(() -> {
            tasks.claim(task.id());
            assertThat(forms.complete(task.id(), Map.of("postedOn", "2026-11-24"))
                            .problems())
                    .isEmpty();
        });

        assertThat(process)
                .isEnded()
                .hasPassed(CorrespondenceProcess.LETTER_POSTED)
                .hasNotPassed(CorrespondenceProcess.SEND);
        assertThat(letter(sent.messageId()).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void aLetterOnPaperIsNotedAsPostedWhereItStands() {
        SentLetter sent = sendByPost();
        clock.runDueJobs(office.id());
        ProcessInstance process = process();
        asCaseworker(() -> post.posted(sent.messageId(), LocalDate.of(2026, 11, 24)));

        assertThat(process).isEnded().hasPassed("BoundaryEvent_PostedAtLetter", CorrespondenceProcess.LETTER_POSTED);
    }

    @Test
    void aLetterOnPaperIsTakenBack() {
        SentLetter sent = sendByPost();
        clock.runDueJobs(office.id());
        ProcessInstance process = process();
        asCaseworker(() -> assertThat(letters.undo(sent.messageId())).isTrue());

        assertThat(process).isEnded().hasPassed("BoundaryEvent_NotToBePosted", CorrespondenceProcess.LETTER_WITHDRAWN);
    }

    @Test
    void becomesATaskAndAnIncidentWhenTheMailServerStaysAway() {
        SentLetter sent = send("Dear Edda");
        clock.advance(Duration.ofSeconds(20));
        ProcessInstance process = process();
        mail.stop();
        try {
            clock.runDueJobsThatMayFail(office.id());
            assertThat(nextTry(process)).isEqualTo(clock.now().plus(Duration.ofMinutes(1)));
            Instant begun = clock.now();
            while (failures().isEmpty()) {
                Duration wait = Duration.between(clock.now(), nextTry(process));
                assertThat(wait).isBetween(Duration.ofMinutes(1), Duration.ofHours(1));
                clock.advance(wait);
                clock.runDueJobsThatMayFail(office.id());
            }
            assertThat(Duration.between(begun, clock.now())).isBetween(Duration.ofDays(5), Duration.ofHours(121));
        } finally {
            mail.start();
        }
        assertThat(failures()).hasSize(1);
        assertThat(letter(sent.messageId()).state()).isEqualTo(LetterState.FAILED);
        assertThat(letter(sent.messageId()).failure()).contains("The mail server could not be reached.");
        Incident incident =
                runtime.createIncidentQuery().processInstanceId(process.getId()).singleResult();
        assertThat(incident.getActivityId()).isEqualTo(CorrespondenceProcess.SEND);
        Job job = jobs.createJobQuery().jobId(incident.getConfiguration()).singleResult();
        assertThat(incident.getIncidentMessage() + jobs.getJobExceptionStacktrace(job.getId()))
                .doesNotContain(address);
        clock.advance(Duration.ofMinutes(1));
        asCaseworker(() -> tasks.retry(failures().get(0).id()));
        clock.runDueJobs(office.id());

        assertThat(process).isEnded();
        // The acknowledgement was in the memory of the mail server that stopped.
        assertThat(desk.mailbox(address)).hasSize(1);
        assertThat(failures()).isEmpty();
    }

    @Test
    void doesNotOvertakeAnEarlierLetterThatWaitsForTheMailServer() {
        SentLetter first = send("The first");
        clock.advance(Duration.ofSeconds(20));
        mail.stop();
        try {
            clock.runDueJobsThatMayFail(office.id());
            clock.advance(Duration.ofMinutes(1));
            clock.runDueJobsThatMayFail(office.id());
        } finally {
            mail.start();
        }
        SentLetter second = send("The second");
        clock.advance(Duration.ofSeconds(20));
        clock.runDueJobsThatMayFail(office.id());

        assertThat(letter(first.messageId()).state()).isEqualTo(LetterState.QUEUED);
        assertThat(letter(second.messageId()).state()).as("not its turn").isEqualTo(LetterState.QUEUED);
        assertThat(letter(second.messageId()).failure())
                .contains("An earlier letter to the same person has not gone yet.");

        clock.advance(Duration.ofSeconds(100));
        clock.runDueJobsThatMayFail(office.id());
        // The second need not wait for its own time once the first has gone.
        clock.runDueJobsThatMayFail(office.id());

        assertThat(desk.mailbox(address))
                .extracting(LetterDesk::text)
                .satisfiesExactly(earlier -> assertThat(earlier).contains("The first"), later -> assertThat(later)
                        .contains("The second"));
    }

    private Instant nextTry(ProcessInstance process) {
        return jobs.createJobQuery()
                .processInstanceId(process.getId())
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private SentLetter send(String body) {
        AtomicReference<SentLetter> sent = new AtomicReference<>();
        asCaseworker(() -> sent.set(letters.send(LetterDesk.reply(caseId, body))));
        return sent.get();
    }

    private SentLetter sendByPost() {
        AtomicReference<SentLetter> sent = new AtomicReference<>();
        asCaseworker(() -> sent.set(letters.send(
                LetterDesk.reply(caseId, "On paper").byPost(PostalAddress.of("Edda Lindqvist\n4 Pollard House")))));
        return sent.get();
    }

    private TaskItem posting() {
        return office.call(() -> tasks.ofCase(caseId)).stream()
                .filter(task -> task.taskKey().equals(CorrespondenceProcess.POST))
                .findFirst()
                .orElseThrow();
    }

    private ProcessInstance process() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(CorrespondenceProcess.KEY)
                .processInstanceBusinessKey(caseId.toString())
                .singleResult();
    }

    private TaskItem approval() {
        return office.call(() -> tasks.ofCase(caseId)).stream()
                .filter(task -> task.taskKey().equals(CorrespondenceProcess.APPROVE))
                .findFirst()
                .orElseThrow();
    }

    private List<TaskItem> failures() {
        return office.call(() -> tasks.ofCase(caseId)).stream()
                .filter(task -> task.source() == TaskSource.FAILED_JOB)
                .toList();
    }

    private Letter letter(UUID id) {
        AtomicReference<Letter> found = new AtomicReference<>();
        asCaseworker(() -> found.set(letters.byId(id).orElseThrow()));
        return found.get();
    }

    private void asCaseworker(Runnable work) {
        office.runAs(Role.CASEWORKER, work);
    }
}
