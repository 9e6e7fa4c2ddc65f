package org.postbag.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
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
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseStatus;
import org.postbag.cases.CaseWork;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.postbag.workflow.ProcessRuntime;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.WaitingTimer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The process {@code retention}: kept, warned, held, reopened, erased. The tests pass every flow node. */
@PostbagTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RetentionProcessTest {

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
    private Holds holds;

    @Autowired
    private Erasure erasure;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private ProcessRuntime processes;

    @Autowired
    private FlowNodeCoverage coverage;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestOffice office;
    private CaseId id;

    @BeforeAll
    void begin() {
        coverage.begin(RetentionProcess.KEY);
    }

    @AfterAll
    void everyFlowNodeWasPassed() {
        coverage.assertComplete(RetentionProcess.KEY);
    }

    @BeforeEach
    void closeACase() {
        clock.set(Instant.parse("2028-02-29T23:30:00Z"));
        office = offices.open();
        id = journey.report(office);
        journey.triage(office, id, "accept");
        journey.close(office, id);
    }

    @Test
    void waitsTwelveMonthsFromTheLondonDateOfClosing_RT1() {
        List<WaitingTimer> timers = office.call(() -> processes.timersOf(id));
        assertThat(timers).extracting(WaitingTimer::processKey).containsOnly(RetentionProcess.KEY);
        assertThat(timers)
                .extracting(WaitingTimer::dueAt)
                .containsExactly(Instant.parse("2029-01-29T00:00:00Z"), Instant.parse("2029-03-01T00:00:00Z"));
    }

    @Test
    void warnsThirtyDaysBefore_erasesOnTheDayAfterTheLast_leavesACertificate_RT7_RT12() {
        clock.set(Instant.parse("2029-01-29T06:00:00Z"));
        clock.runDueJobs(office.id());
        assertThat(office.call(() -> cases.byId(id))).isPresent();

        clock.set(Instant.parse("2029-02-28T23:59:59Z"));
        clock.runDueJobs(office.id());
        assertThat(office.call(() -> cases.byId(id))).as("the last day").isPresent();

        clock.set(Instant.parse("2029-03-01T00:00:01Z"));
        clock.runDueJobs(office.id());
        assertThat(office.call(() -> cases.byId(id))).isEmpty();
        office.runAs(
                Role.COMPLIANCE,
                () -> assertThat(erasure.certificates(0, 10)).singleElement().satisfies(certificate -> {
                    assertThat(certificate.closedOn()).isEqualTo(LocalDate.of(2028, 2, 29));
                    assertThat(certificate.retainUntil()).isEqualTo(LocalDate.of(2029, 2, 28));
                    assertThat(certificate.backupClearOn()).isEqualTo(LocalDate.of(2029, 4, 5));
                    assertThat(certificate.remaining()).isZero();
                    assertThat(certificate.objectCounts().get("engineRows"))
                            .as("at least each process instance, each step and each variable")
                            .isGreaterThan(10);
                    assertThat(certificate.casePseudonym()).hasSize(64).doesNotContain(id.toString());
                }));
        assertThat(engineRows()).isZero();
        for (String change :
                List.of("update app.erasure_certificate set remaining = 1", "delete from app.erasure_certificate")) {
            assertThatThrownBy(() -> office.run(() -> transaction.executeWithoutResult(status -> jdbc.update(change))))
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void aHoldBlocksErasureUntilItIsReleased_RT4() {
        office.runAs(Role.COMPLIANCE, () -> holds.hold(id, HoldReason.LEGAL_CLAIM));
        clock.advance(Period.ofMonths(13));
        clock.runDueJobs(office.id());
        assertThat(office.call(() -> cases.byId(id))).isPresent();
        assertThat(office.call(() -> inbox.ofCase(id)))
                .extracting(TaskItem::taskKey, TaskItem::candidateRole)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(RetentionProcess.REVIEW_HOLD, Role.COMPLIANCE));

        journey.complete(office, Role.COMPLIANCE, id, RetentionProcess.REVIEW_HOLD, Map.of("decision", "keep"));
        assertThat(office.call(() -> cases.byId(id))).isPresent();
        journey.complete(office, Role.COMPLIANCE, id, RetentionProcess.REVIEW_HOLD, Map.of("decision", "release"));

        assertThat(office.call(() -> cases.byId(id))).isEmpty();
        assertThat(engineRows()).isZero();
    }

    @Test
    void reopeningInterruptsThePeriod_RT3() {
        clock.advance(Period.ofMonths(6));
        office.runAs(Role.CASEWORKER, () -> work.reopen(id));
        clock.runDueJobs(office.id());
        assertThat(office.call(() -> processes.timersOf(id)))
                .extracting(WaitingTimer::processKey)
                .doesNotContain(RetentionProcess.KEY);

        journey.close(office, id);
        assertThat(office.call(() -> processes.timersOf(id)))
                .as("a full new period")
                .extracting(WaitingTimer::dueAt)
                .contains(Instant.parse("2029-08-29T23:00:00Z"));
    }

    @Test
    void aHeldCaseCanBeReopenedToo() {
        office.runAs(Role.COMPLIANCE, () -> holds.hold(id, HoldReason.COMPLAINT));
        clock.advance(Period.ofMonths(13));
        clock.runDueJobs(office.id());
        office.runAs(Role.CASEWORKER, () -> work.reopen(id));
        clock.runDueJobs(office.id());
        assertThat(office.call(() -> cases.byId(id)).orElseThrow().status()).isEqualTo(CaseStatus.OPEN);
    }

    private int engineRows() {
        int rows = 0;
        for (String table : List.of("act_hi_procinst", "act_ru_execution")) {
            rows += jdbc.queryForObject(
                    "select count(*) from camunda." + table + " where business_key_ = ?", Integer.class, id.toString());
        }
        rows += jdbc.queryForObject(
                "select count(*) from camunda.act_hi_varinst where text_ = ?", Integer.class, id.toString());
        return rows;
    }
}
