package org.postbag.correspondence.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseFiles;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.constituents.Constituents;
import org.postbag.correspondence.DeliveryReports;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.Letters;
import org.postbag.correspondence.OrganisationLetters;
import org.postbag.correspondence.UndeliveredProcess;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.postbag.workflow.TaskForms;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PostbagTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UndeliveredProcessTest {

    @Autowired
    private DeliveryReports reports;

    @Autowired
    private Letters letters;

    @Autowired
    private OrganisationLetters organisations;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Constituents constituents;

    @Autowired
    private TaskInbox tasks;

    @Autowired
    private TaskForms forms;

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
    private TransactionTemplate transaction;

    @Autowired
    private FlowNodeCoverage coverage;

    private TestOffice office;
    private CaseId caseId;
    private UUID letter;

    @BeforeAll
    void begin() {
        coverage.begin(UndeliveredProcess.KEY);
    }

    @AfterAll
    void everyFlowNodeWasPassed() {
        coverage.assertComplete(UndeliveredProcess.KEY);
    }

    @BeforeEach
    void acknowledge() {
        AbstractAssertions.init(engine);
        clock.set(Instant.parse("2026-11-24T10:15:00Z"));
        office = offices.open();
        caseId = desk.open(office, "Edda Lindqvist", desk.address(), "Damp");
        clock.runDueJobs(office.id());
        AtomicReference<UUID> sent = new AtomicReference<>();
        office.runAs(
                Role.CASEWORKER, () -> sent.set(letters.ofCase(caseId).get(0).id()));
        letter = sent.get();
    }

    @Test
    void aLetterThatCameBackForGoodIsATaskAtOnce_andTheAddressIsBadUntilThereIsAnother() {
        undelivered(letter, true);
        ProcessInstance process = process();
        clock.runDueJobs(office.id());
        assertThat(process).isWaitingAt(UndeliveredProcess.REACH);
        assertThat(resident().emailFails()).isTrue();

        complete(UndeliveredProcess.REACH, Map.of("newEmail", "edda.new@mailbox.example", "comment", "Rang her."));

        assertThat(process).isEnded().hasPassed("EndEvent_Reached");
        assertThat(resident().email()).contains("edda.new@mailbox.example");
        assertThat(resident().emailFails()).isFalse();
    }

    @Test
    void aLetterThatIsLateIsATaskAfterSeventyTwoHours() {
        undelivered(letter, false);
        undelivered(letter, false);
        ProcessInstance process = process();
        clock.runDueJobs(office.id());
        clock.advance(Duration.ofHours(71));
        clock.runDueJobs(office.id());
        assertThat(process).isWaitingAt("IntermediateEvent_ThreeDaysOver");
        clock.advance(Duration.ofHours(1));
        clock.runDueJobs(office.id());

        assertThat(process).isWaitingAt(UndeliveredProcess.REACH);
        assertThat(resident().emailFails()).as("late is not bad").isFalse();
    }

    @Test
    void nobodyIsAskedWhenItArrivesMeanwhile() {
        undelivered(letter, false);
        ProcessInstance process = process();
        clock.runDueJobs(office.id());
        office.run(() -> transaction.executeWithoutResult(
                status -> assertThat(reports.delivered(letter)).contains(caseId)));
        clock.advance(Duration.ofHours(73));
        clock.runDueJobs(office.id());

        assertThat(process).isEnded().hasPassed("EndEvent_Settled");
    }

    @Test
    void anOrganisationsAddressIsNeverTheResidents() {
        UUID council = desk.council(office, "Eastmarsh Council", "housing@eastmarsh-council.example");
        AtomicReference<UUID> sent = new AtomicReference<>();
        office.runAs(
                Role.CASEWORKER,
                () -> sent.set(organisations
                        .send(LetterDesk.toOrganisation(caseId, council, "When is the roof mended?"))
                        .messageId()));
        clock.advance(Duration.ofMinutes(1));
        clock.runDueJobs(office.id());
        undelivered(sent.get(), true);
        ProcessInstance process = process();
        clock.runDueJobs(office.id());
        assertThat(process).isWaitingAt(UndeliveredProcess.REACH_ORGANISATION);
        assertThat(resident().emailFails()).isFalse();

        complete(UndeliveredProcess.REACH_ORGANISATION, Map.of("comment", "Rang them."));
        assertThat(process).isEnded();
    }

    private void undelivered(UUID id, boolean forGood) {
        office.run(() -> transaction.executeWithoutResult(status -> reports.undelivered(id, forGood)));
    }

    private ProcessInstance process() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(UndeliveredProcess.KEY)
                .processInstanceBusinessKey(caseId.toString())
                .singleResult();
    }

    private ConstituentDetails resident() {
        return office.call(() -> transaction.execute(status -> constituents
                .byId(cases.byId(caseId).orElseThrow().constituentId())
                .orElseThrow()));
    }

    private void complete(String taskKey, Map<String, Object> answers) {
        List<TaskItem> open = office.call(() -> tasks.ofCase(caseId)).stream()
                .filter(task -> task.taskKey().equals(taskKey))
                .toList();
        assertThat(open).hasSize(1);
        office.runAs(Role.CASEWORKER, () -> assertThat(
                        forms.complete(open.get(0).id(), answers).problems())
                .isEmpty());
    }
}
