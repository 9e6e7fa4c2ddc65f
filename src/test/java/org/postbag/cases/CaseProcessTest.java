package org.postbag.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.postbag.correspondence.IncomingLetters;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Nation;
import org.postbag.offices.OfficeKind;
import org.postbag.offices.Role;
import org.postbag.offices.StaffMember;
import org.postbag.platform.LoopbackMailServer;
import org.postbag.workflow.ProcessRuntime;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The process {@code case}: one test per way through it; together they pass every flow node. */
@PostbagTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseProcessTest {

    @Autowired
    private TestOffices offices;

    @Autowired
    private Journeys journey;

    @Autowired
    private EngineClock clock;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseWork work;

    @Autowired
    private CaseEventRepository events;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private IncomingLetters letters;

    @Autowired
    private ProcessRuntime processes;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private LoopbackMailServer mail;

    @Autowired
    private FlowNodeCoverage coverage;

    private TestOffice office;

    @BeforeAll
    void begin() {
        coverage.begin(CaseProcess.KEY);
    }

    @AfterAll
    void everyFlowNodeWasPassed() {
        coverage.assertComplete(CaseProcess.KEY);
    }

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2027-03-01T10:00:00Z"));
        office = offices.open();
    }

    @Test
    void anEnquiryIsSortedAndWaitsForADecision() {
        CaseId id = journey.report(office);

        CaseSnapshot found = snapshot(id);
        assertThat(found.status()).isEqualTo(CaseStatus.NEW);
        assertThat(found.priority()).isEqualTo(Priority.HIGH);
        assertThat(found.team()).contains("casework");
        assertThat(found.acknowledgeBy()).contains(LocalDate.of(2027, 3, 3));
        assertThat(found.dueOn()).contains(LocalDate.of(2027, 3, 15));
        assertThat(keys(id)).containsExactly(CaseProcess.TRIAGE);
    }

    @Test
    void targetsCountWorkingDaysOfTheOfficesNation_WD4() {
        clock.set(Instant.parse("2026-11-27T10:00:00Z"));
        TestOffice scottish = offices.open(OfficeKind.COUNCILLOR, Nation.SCOTLAND);

        assertThat(scottish.call(() -> cases.byId(journey.report(scottish)))
                        .orElseThrow()
                        .acknowledgeBy())
                .contains(LocalDate.of(2026, 12, 2));
        assertThat(snapshot(journey.report(office)).acknowledgeBy()).contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void anEnquiryNobodyLooksAtIsMarkedLate() {
        CaseId id = journey.report(office);
        clock.advance(Duration.ofDays(3));
        clock.runDueJobs(office.id());
        assertThat(events(id)).contains(CaseEventKind.ANSWER_LATE);
        assertThat(keys(id)).containsExactly(CaseProcess.TRIAGE);
    }

    @Test
    void acceptingMakesTheCaseworkerItsOwner_warningAndBreachFollow() {
        CaseId id = journey.report(office);
        journey.triage(office, id, "accept");
        assertThat(snapshot(id).owner()).contains(office.staff(Role.CASEWORKER).id());
        assertThat(keys(id)).containsExactly(CaseProcess.WORK);

        clock.set(Instant.parse("2027-03-11T09:00:01Z"));
        clock.runDueJobs(office.id());
        assertThat(events(id)).contains(CaseEventKind.TARGET_NEAR).doesNotContain(CaseEventKind.TARGET_MISSED);

        clock.set(Instant.parse("2027-03-15T17:00:01Z"));
        clock.runDueJobs(office.id());
        assertThat(events(id)).contains(CaseEventKind.TARGET_MISSED);
        assertThat(snapshot(id).breachedAt()).isPresent();
        assertThat(keys(id)).containsExactly(CaseProcess.WORK);
    }

    @Test
    void somebodyAtRiskGoesToAManagerWithinTheHour_thenAnOwnerIsChosen() {
        CaseId id = journey.report(office);
        journey.triage(office, id, "safeguarding");

        assertThat(snapshot(id).priority()).isEqualTo(Priority.URGENT);
        TaskItem safeguard = office.call(() -> inbox.ofCase(id)).get(0);
        assertThat(safeguard.taskKey()).isEqualTo(CaseProcess.SAFEGUARD);
        assertThat(safeguard.candidateRole()).isEqualTo(Role.MANAGER);
        assertThat(safeguard.dueAt()).contains(clock.now().plus(Duration.ofHours(1)));

        journey.complete(
                office,
                Role.MANAGER,
                id,
                CaseProcess.SAFEGUARD,
                Map.of("informedAuthorities", true, "safeguardNote", "Rang the duty team."));
        assertThat(keys(id)).containsExactly(CaseProcess.ASSIGN);
        office.runAs(
                Role.MANAGER,
                () -> work.assignCase(id, office.staff(Role.CASEWORKER).id()));
        assertThat(keys(id)).containsExactly(CaseProcess.WORK);
        assertThat(office.call(() -> inbox.ofCase(id)).get(0).assignee())
                .contains(office.staff(Role.CASEWORKER).id());
    }

    @Test
    void theHourForSomebodyAtRiskIsOneOfOfficeHours_ER14() {
        CaseId id = journey.report(office);
        clock.set(Instant.parse("2027-03-01T22:00:00Z"));
        journey.triage(office, id, "safeguarding");

        assertThat(office.call(() -> inbox.ofCase(id)).get(0).dueAt()).contains(Instant.parse("2027-03-02T10:00:00Z"));
    }

    @Test
    void theTargetIsWatchedWhileSomebodyIsProtectedAndWhileNobodyOwnsTheCase() {
        CaseId id = journey.report(office);
        journey.triage(office, id, "safeguarding");

        // Urgent: three working days.
        clock.set(Instant.parse("2027-03-02T09:00:01Z"));
        clock.runDueJobs(office.id());
        assertThat(events(id)).contains(CaseEventKind.TARGET_NEAR).doesNotContain(CaseEventKind.TARGET_MISSED);
        assertThat(keys(id)).containsExactly(CaseProcess.SAFEGUARD);

        journey.complete(
                office,
                Role.MANAGER,
                id,
                CaseProcess.SAFEGUARD,
                Map.of("informedAuthorities", true, "safeguardNote", "Rang the duty team."));
        clock.set(Instant.parse("2027-03-04T17:00:01Z"));
        clock.runDueJobs(office.id());
        assertThat(events(id)).contains(CaseEventKind.TARGET_MISSED).containsOnlyOnce(CaseEventKind.TARGET_NEAR);
        assertThat(snapshot(id).breachedAt()).isPresent();
        assertThat(keys(id)).containsExactly(CaseProcess.ASSIGN);
    }

    @Test
    void handingOverTasksOfSeveralKindsGivesEachCaseThatHasNoOwnerOne() {
        StaffMember colleague = office.another(Role.CASEWORKER);
        CaseId fresh = journey.report(office);
        CaseId unowned = journey.report(office);
        journey.triage(office, unowned, "safeguarding");
        journey.complete(
                office,
                Role.MANAGER,
                unowned,
                CaseProcess.SAFEGUARD,
                Map.of("informedAuthorities", true, "safeguardNote", "Rang the duty team."));
        CaseId worked = journey.report(office);
        journey.triage(office, worked, "accept");

        office.runAs(
                Role.MANAGER,
                () -> work.assign(
                        List.of(
                                journey.task(fresh, CaseProcess.TRIAGE),
                                journey.task(unowned, CaseProcess.ASSIGN),
                                journey.task(worked, CaseProcess.WORK)),
                        colleague.id()));

        assertThat(keys(fresh)).containsExactly(CaseProcess.TRIAGE);
        assertThat(snapshot(fresh).owner()).isEmpty();
        assertThat(snapshot(unowned).owner()).contains(colleague.id());
        assertThat(snapshot(worked).owner()).contains(colleague.id());
        assertThat(keys(unowned)).containsExactly(CaseProcess.WORK);
        assertThat(keys(worked)).containsExactly(CaseProcess.WORK);
        for (CaseId id : List.of(fresh, unowned, worked)) {
            assertThat(office.call(() -> inbox.ofCase(id)).get(0).assignee()).contains(colleague.id());
        }
    }

    @Test
    void aReopenedCaseIsNotAtRiskAgain() {
        CaseId id = journey.report(office);
        journey.triage(office, id, "safeguarding");
        journey.complete(
                office,
                Role.MANAGER,
                id,
                CaseProcess.SAFEGUARD,
                Map.of("informedAuthorities", true, "safeguardNote", "Rang the duty team."));
        office.runAs(
                Role.MANAGER,
                () -> work.assignCase(id, office.staff(Role.CASEWORKER).id()));
        journey.close(office, id);

        office.runAs(Role.CASEWORKER, () -> work.reopen(id));
        clock.runDueJobs(office.id());

        assertThat(keys(id)).containsExactly(CaseProcess.WORK);
    }

    @Test
    void closingBeginsRetentionAtOnce_reopeningBringsTheWorkBack_RT3() {
        CaseId id = journey.report(office);
        journey.triage(office, id, "accept");
        journey.close(office, id);
        assertThat(snapshot(id).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(snapshot(id).retainUntil()).contains(LocalDate.of(2028, 3, 1));
        assertThat(keys(id)).isEmpty();

        clock.advance(Period.ofMonths(2));
        office.runAs(Role.CASEWORKER, () -> work.reopen(id));
        clock.runDueJobs(office.id());

        assertThat(snapshot(id).status()).isEqualTo(CaseStatus.OPEN);
        assertThat(keys(id)).containsExactly(CaseProcess.WORK);
        assertThat(office.call(() -> processes.timersOf(id)))
                .as("no retention clock runs")
                .allSatisfy(timer -> assertThat(timer.processKey()).isEqualTo(CaseProcess.KEY));
    }

    @Test
    void aClosedCaseIsErasedWhenItsPeriodIsOver() {
        CaseId id = journey.report(office);
        journey.triage(office, id, "accept");
        journey.close(office, id);
        clock.advance(Period.ofMonths(13));
        clock.runDueJobs(office.id());
        assertThat(office.call(() -> cases.byId(id))).isEmpty();
    }

    @Test
    void anOpenCaseCannotBeReopened() {
        CaseId id = journey.report(office);
        office.runAs(
                Role.CASEWORKER, () -> assertThatThrownBy(() -> work.reopen(id)).isInstanceOf(NothingToReopen.class));
    }

    @Test
    void somebodyFromElsewhereIsToldWhomToAsk_keptThirtyDays_RT9() {
        CaseId id = journey.report(office);
        journey.triage(office, id, "not-our-constituent");
        assertThat(snapshot(id).outcome()).contains(CaseOutcome.NOT_OUR_CONSTITUENT);
        assertThat(snapshot(id).retainUntil()).contains(LocalDate.of(2027, 3, 31));
    }

    @Test
    void aDuplicateIsLinkedToItsOriginal() {
        CaseId first = journey.report(office);
        CaseId second = journey.report(office);
        String reference = snapshot(first).reference();

        journey.complete(
                office,
                Role.CASEWORKER,
                second,
                CaseProcess.TRIAGE,
                Map.of("outcome", "duplicate", "category", "housing", "priority", "NORMAL", "duplicateOf", reference));

        assertThat(snapshot(second).duplicateOf()).contains(first);
        assertThat(snapshot(second).outcome()).contains(CaseOutcome.DUPLICATE);
        assertThat(eventsOf(first)).contains(CaseEventKind.DUPLICATE_JOINED);
        office.runAs(Role.CASEWORKER, () -> assertThat(cases.duplicatesOf(first))
                .extracting(CaseSnapshot::id)
                .containsExactly(second));

        office.runAs(Role.CASEWORKER, () -> work.reopen(second));

        assertThat(snapshot(second).duplicateOf()).as("a case of its own again").isEmpty();
        assertThat(eventsOf(first)).contains(CaseEventKind.DUPLICATE_PARTED);
        office.runAs(
                Role.CASEWORKER, () -> assertThat(cases.duplicatesOf(first)).isEmpty());
    }

    @Test
    void spamIsClosedWithoutAWord() {
        String sender = "sender@" + office.office().slug() + "-mail.example";
        Map<String, Object> answers = Journeys.answers();
        answers.put("email", sender);
        CaseId id = journey.report(office, answers);
        assertThat(mailTo(sender)).as("the acknowledgement").hasSize(1);

        journey.triage(office, id, "spam");
        clock.advance(Duration.ofDays(1));
        clock.runDueJobs(office.id());

        assertThat(snapshot(id).outcome()).contains(CaseOutcome.SPAM);
        assertThat(mailTo(sender)).as("nothing after it").hasSize(1);
    }

    @Test
    void aCaseThatWasWorkedOnIsClosedWithALetter() {
        String sender = "sender@" + office.office().slug() + "-mail.example";
        Map<String, Object> answers = Journeys.answers();
        answers.put("email", sender);
        CaseId id = journey.report(office, answers);
        journey.triage(office, id, "accept");

        journey.close(office, id);
        clock.runDueJobs(office.id());

        assertThat(mailTo(sender))
                .as("the acknowledgement and the closing letter")
                .hasSize(2);
    }

    private List<MimeMessage> mailTo(String address) {
        return Arrays.stream(mail.server().getReceivedMessages())
                .filter(message -> {
                    try {
                        return message.getAllRecipients()[0].toString().contains(address);
                    } catch (MessagingException unreadable) {
                        throw new IllegalStateException(unreadable);
                    }
                })
                .toList();
    }

    @Test
    void aNewMessageBecomesATaskAndEndsTheWait() {
        CaseId id = journey.report(office);
        journey.triage(office, id, "accept");
        office.runAs(Role.CASEWORKER, () -> work.await(id));
        assertThat(snapshot(id).status()).isEqualTo(CaseStatus.WAITING);

        office.run(() -> transaction.executeWithoutResult(
                status -> letters.information(id, "The surveyor came today.", "key-" + id)));
        office.run(() -> transaction.executeWithoutResult(
                status -> letters.information(id, "The surveyor came today.", "key-" + id)));

        assertThat(snapshot(id).status()).isEqualTo(CaseStatus.OPEN);
        assertThat(keys(id)).containsExactlyInAnyOrder(CaseProcess.WORK, CaseProcess.READ);
        journey.complete(office, Role.CASEWORKER, id, CaseProcess.READ, Map.of());
        assertThat(keys(id)).containsExactly(CaseProcess.WORK);
    }

    private List<CaseEventKind> eventsOf(CaseId id) {
        return office.call(() -> transaction.execute(status -> events.findByCaseIdOrderByHappenedAt(id.value()).stream()
                .map(CaseEvent::kind)
                .toList()));
    }

    private CaseSnapshot snapshot(CaseId id) {
        return office.call(() -> cases.byId(id)).orElseThrow();
    }

    private List<String> keys(CaseId id) {
        return office.call(() -> inbox.ofCase(id)).stream()
                .map(TaskItem::taskKey)
                .toList();
    }

    @Autowired
    private CaseEventRepository log;

    private List<CaseEventKind> events(CaseId id) {
        return office.call(() -> transaction.execute(status -> log.findByCaseIdOrderByHappenedAt(id.value()).stream()
                .map(CaseEvent::kind)
                .toList()));
    }
}
