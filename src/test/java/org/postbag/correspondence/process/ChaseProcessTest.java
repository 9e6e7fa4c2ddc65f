package org.postbag.correspondence.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postbag.EngineClock;
import org.postbag.FlowNodeCoverage;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.CaseStatus;
import org.postbag.cases.WorkFilter;
import org.postbag.cases.WorkList;
import org.postbag.cases.WorkQueue;
import org.postbag.correspondence.AnswerKind;
import org.postbag.correspondence.ChaseProcess;
import org.postbag.correspondence.Letter;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.LetterKind;
import org.postbag.correspondence.Letters;
import org.postbag.correspondence.OrganisationAnswers;
import org.postbag.correspondence.OrganisationLetters;
import org.postbag.correspondence.OrganisationWait;
import org.postbag.correspondence.inbox.MailDrop;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Nation;
import org.postbag.offices.OfficeKind;
import org.postbag.offices.Role;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The clock for an organisation's answer, by the vectors of law.md WD-4: Fri 18 Dec 2026 and ten working days. */
@PostbagTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChaseProcessTest {

    private static final Instant ASKED = Instant.parse("2026-12-18T10:00:00Z");
    /** The tenth working day in England, and 17:00 on it. */
    private static final Instant TARGET = Instant.parse("2027-01-06T17:00:00Z");

    private static final Instant FIVE_DAYS_LATER = Instant.parse("2027-01-13T17:00:00Z");
    private static final String NAME = "Eastmarsh Council";
    private static final String COUNCIL = "housing@eastmarsh-council.example";

    @Autowired
    private OrganisationLetters organisations;

    @Autowired
    private OrganisationAnswers answers;

    @Autowired
    private Letters letters;

    @Autowired
    private TaskInbox tasks;

    @Autowired
    private WorkList work;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Journeys journey;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private TestOffices offices;

    @Autowired
    private EngineClock clock;

    @Autowired
    private FlowNodeCoverage coverage;

    @Autowired
    private ApplicationContext application;

    private TestOffice office;
    private CaseId caseId;
    private UUID council;

    @BeforeAll
    void begin() {
        coverage.begin(ChaseProcess.KEY);
    }

    @AfterAll
    void everyFlowNodeWasPassed() {
        coverage.assertComplete(ChaseProcess.KEY);
    }

    @BeforeEach
    void openCase() {
        AbstractAssertions.init(engine);
        clock.set(ASKED);
        office = offices.open();
        takeOn(office);
    }

    @Test
    void draftsAReminderAtTheTarget_andAsksAManagerFiveWorkingDaysLater_WD4() {
        ask();
        ProcessInstance chase = chase();
        assertThat(awaited()).satisfies(wait -> {
            assertThat(wait.name()).isEqualTo(NAME);
            assertThat(wait.dueOn()).hasToString("2027-01-06");
            assertThat(wait.targetDays()).isEqualTo(10);
        });
        runAt(TARGET.minusSeconds(1));
        assertThat(chase).isWaitingAt("IntermediateEvent_TargetOver");

        runAt(TARGET);
        assertThat(chase).isWaitingAt(ChaseProcess.CHASE);
        assertThat(task(ChaseProcess.CHASE).name()).isEqualTo("Chase " + NAME);
        assertThat(task(ChaseProcess.CHASE).candidateRole()).isEqualTo(Role.CASEWORKER);
        assertThat(awaited().reminderDrafted()).isTrue();
        asCaseworker(() -> {
            OrganisationLetters.Beginning reminder = organisations.beginning(caseId, council);
            assertThat(reminder.text()).contains("Friday 18 December 2026").contains("Wednesday 6 January 2027");
            organisations.send(LetterDesk.toOrganisation(caseId, council, reminder.text()));
        });
        clock.runDueJobs(office.id());
        assertThat(chase).isWaitingAt("IntermediateEvent_ReminderOver");
        assertThat(awaited().reminderDrafted()).isFalse();
        sendNow();
        assertThat(desk.mailbox(COUNCIL)).as("the letter and the reminder").hasSizeGreaterThanOrEqualTo(2);
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(ChaseProcess.KEY)
                        .processInstanceBusinessKey(caseId.toString())
                        .count())
                .as("a reminder begins no clock of its own")
                .isEqualTo(1);

        runAt(FIVE_DAYS_LATER.minusSeconds(1));
        assertThat(chase).isWaitingAt("IntermediateEvent_ReminderOver");
        runAt(FIVE_DAYS_LATER);
        assertThat(chase).isWaitingAt(ChaseProcess.ESCALATE);
        assertThat(task(ChaseProcess.ESCALATE).candidateRole()).isEqualTo(Role.MANAGER);
        assertThat(task(ChaseProcess.ESCALATE).name()).contains(NAME);
        journey.complete(office, Role.MANAGER, caseId, ChaseProcess.ESCALATE, Map.of("decision", "stop"));

        assertThat(chase).isEnded().hasPassed("EndEvent_WithoutAnswer");
        assertThat(waits()).isEmpty();
        assertThat(status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void countsTheHolidaysOfTheOfficesNation_WD4() {
        office = offices.open(OfficeKind.MEMBER_OF_SCOTTISH_PARLIAMENT, Nation.SCOTLAND);
        takeOn(office);
        ask();
        assertThat(awaited().dueOn()).hasToString("2027-01-07");
    }

    @Test
    void aManagerIsAskedThoughNobodyChased_andMayWaitAsLongAgain() {
        ask();
        ProcessInstance chase = chase();
        runAt(TARGET);
        runAt(FIVE_DAYS_LATER);
        assertThat(chase).isWaitingAt(ChaseProcess.ESCALATE).hasPassed("BoundaryEvent_NotChased");

        journey.complete(
                office,
                Role.MANAGER,
                caseId,
                ChaseProcess.ESCALATE,
                Map.of("decision", "wait", "comment", "I have rung the head of housing."));
        assertThat(chase).isWaitingAt("IntermediateEvent_TargetOver");
        assertThat(awaited().dueOn()).hasToString("2027-01-27");
        assertThat(awaited().reminderDrafted()).isFalse();
    }

    @Test
    void chasingByPhoneIsMarkedAsDone() {
        ask();
        runAt(TARGET);
        journey.complete(office, Role.CASEWORKER, caseId, ChaseProcess.CHASE, Map.of());
        assertThat(chase()).isWaitingAt("IntermediateEvent_ReminderOver");
    }

    @Test
    void theCaseWaitsOnOthersUntilAnAnswerCame() {
        ask();
        assertThat(status()).isEqualTo(CaseStatus.WAITING);
        asCaseworker(() -> assertThat(work.find(WorkQueue.WAITING, WorkFilter.none(), List.of(), 0, 10))
                .anyMatch(row -> row.caseId().equals(caseId)));
        ProcessInstance chase = chase();

        arrives("The roof will be mended on 4 January. The contractor has the keys, and rings the day before. "
                + "The damp in the back room is looked at by a surveyor on the same day, who will write to us both.");

        assertThat(chase).isEnded().hasPassed("BoundaryEvent_WaitOver");
        assertThat(status()).isEqualTo(CaseStatus.OPEN);
        assertThat(waits()).isEmpty();
        assertThat(task(CaseProcess.READ)).isNotNull();
    }

    @Test
    void aHoldingReplyStopsNothing_andACaseworkerCanOverruleIt() {
        ask();
        ProcessInstance chase = chase();
        arrives("Thank you for your letter. We have received it and aim to reply within 10 working days.");
        assertThat(chase).isNotEnded();
        assertThat(status()).isEqualTo(CaseStatus.WAITING);
        assertThat(task(CaseProcess.READ)).as("somebody reads it all the same").isNotNull();

        asCaseworker(() -> answers.rule(incoming().id(), AnswerKind.FULL));
        assertThat(chase).isEnded();
        assertThat(status()).isEqualTo(CaseStatus.OPEN);
    }

    @Test
    void whatWasTakenForAnAnswerAndIsNoneLetsTheClockRunOnToItsDates() {
        ask();
        arrives("Please see what we wrote to you last year about another house, which we attach again here for your"
                + " convenience, together with the policy that was in force then and a map of the district, should"
                + " you ever want to look at either of these or at both of them together.");
        assertThat(waits()).isEmpty();

        asCaseworker(() -> answers.rule(incoming().id(), AnswerKind.HOLDING));
        clock.runDueJobs(office.id());
        assertThat(awaited().dueOn()).hasToString("2027-01-06");
        assertThat(status()).isEqualTo(CaseStatus.WAITING);
        assertThat(chase()).isWaitingAt("IntermediateEvent_TargetOver");
        runAt(TARGET);
        assertThat(task(ChaseProcess.CHASE).name()).isEqualTo("Chase " + NAME);
    }

    @Test
    void closingTheCaseEndsItsClocks() {
        ask();
        ProcessInstance chase = chase();
        journey.close(office, caseId);
        assertThat(chase).isEnded();
        assertThat(waits()).isEmpty();
    }

    @Test
    void aLetterThatIsTakenBackBeginsNoClock() {
        AtomicReference<UUID> letter = new AtomicReference<>();
        asCaseworker(() -> letter.set(organisations
                .send(LetterDesk.toOrganisation(caseId, council, "A slip"))
                .messageId()));
        clock.runDueJobs(office.id());
        asCaseworker(() -> assertThat(letters.undo(letter.get())).isTrue());
        sendNow();
        assertThat(waits()).isEmpty();
        assertThat(status()).isEqualTo(CaseStatus.OPEN);
    }

    private void takeOn(TestOffice where) {
        caseId = desk.open(where, "Edda Lindqvist", desk.address(), "Damp");
        clock.runDueJobs(where.id());
        journey.triage(where, caseId, "accept");
        council = desk.council(where, NAME, COUNCIL);
    }

    private void ask() {
        asCaseworker(() -> organisations.send(LetterDesk.toOrganisation(caseId, council, "When is the roof mended?")));
        clock.runDueJobs(office.id());
        sendNow();
    }

    private void sendNow() {
        clock.set(clock.now().plusSeconds(20));
        clock.runDueJobs(office.id());
    }

    private void runAt(Instant instant) {
        clock.set(instant);
        clock.runDueJobs(office.id());
    }

    /** The council answers the last letter it had from this office. */
    private void arrives(String words) {
        String answered = outgoing();
        MailDrop.drop(
                application,
                office,
                "From: Bo Farrell <bo.farrell@eastmarsh-council.example>\r\nTo: "
                        + office.office().email() + "\r\nSubject: Your enquiry\r\nIn-Reply-To: " + answered + "\r\n\r\n"
                        + words);
        clock.runDueJobs(office.id());
    }

    private String outgoing() {
        return LetterDesk.header(
                desk.mailbox(COUNCIL).stream()
                        .filter(mail -> LetterDesk.header(mail, "Reply-To")
                                .contains(office.office().slug()))
                        .reduce((first, last) -> last)
                        .orElseThrow(),
                "Message-ID");
    }

    private Letter incoming() {
        return letters.ofCase(caseId).stream()
                .filter(letter -> letter.kind() == LetterKind.FROM_ORGANISATION)
                .findFirst()
                .orElseThrow();
    }

    private ProcessInstance chase() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(ChaseProcess.KEY)
                .processInstanceBusinessKey(caseId.toString())
                .singleResult();
    }

    private OrganisationWait awaited() {
        assertThat(waits()).hasSize(1);
        return waits().get(0);
    }

    private List<OrganisationWait> waits() {
        AtomicReference<List<OrganisationWait>> found = new AtomicReference<>();
        asCaseworker(() -> found.set(organisations.waits(caseId)));
        return found.get();
    }

    private TaskItem task(String key) {
        Optional<TaskItem> found = office.call(() -> tasks.ofCase(caseId)).stream()
                .filter(task -> task.taskKey().equals(key))
                .findFirst();
        assertThat(found).as(key).isPresent();
        return found.orElseThrow();
    }

    private CaseStatus status() {
        return office.call(() -> cases.byId(caseId)).orElseThrow().status();
    }

    private void asCaseworker(Runnable task) {
        office.runAs(Role.CASEWORKER, task);
    }
}
