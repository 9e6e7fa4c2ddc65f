package org.postbag.workflow.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.workflow.ProcessRuntime;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.TaskSource;
import org.postbag.workflow.WaitingTimer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PostbagTest
class ProcessRuntimeModuleTest {

    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");
    private static final Instant DUE = Instant.parse("2026-02-03T16:00:00Z");

    @Autowired
    private ProcessRuntime runtime;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private RuntimeService engine;

    @Autowired
    private HistoryService history;

    @Autowired
    private EngineClock clock;

    @Autowired
    private TestOffices offices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private TestOffice office;
    private final CaseId caseId = new CaseId(Ids.next());

    @BeforeEach
    void openOffice() {
        office = offices.open();
        clock.set(NOW);
    }

    private String start(CaseId id, boolean fail) {
        String instance = office.call(() -> runtime.start("test-inbox", id, Map.of("dueAt", DUE, "fail", fail)));
        clock.runDueJobs(office.id());
        return instance;
    }

    private void finishTask(CaseId id) {
        TaskItem task = office.call(() -> inbox.ofCase(id)).get(0);
        office.run(() -> inbox.complete(task.id(), Map.of()));
        clock.runDueJobs(office.id());
    }

    @Test
    void refusesToStartWithoutAnOffice() {
        assertThatThrownBy(() -> runtime.start("test-inbox", caseId, Map.of("dueAt", DUE)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () -> engine.startProcessInstanceByKey("test-inbox", caseId.toString(), Map.of("dueAt", "x")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No office");
        assertThatThrownBy(() -> office.call(() -> runtime.start("no-such-process", caseId, Map.of())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesWordsAsVariables() {
        assertThatThrownBy(() -> office.call(
                        () -> runtime.start("test-inbox", caseId, Map.of("dueAt", DUE, "name", "Grace Okafor"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
        String instance = start(caseId, false);
        assertThatThrownBy(() -> engine.setVariable(instance, "email", "grace@mail.example"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> engine.setVariable(instance, "list", new ArrayList<>(List.of("a"))))
                .hasMessageContaining("Cannot find serializer");
    }

    @Test
    void handsMessagesToWhoeverWaits() {
        start(caseId, false);

        assertThat(office.call(() -> runtime.correlate("Msg_Nudge", caseId, Map.of())))
                .isTrue();
        assertThat(office.call(() -> runtime.correlate("Msg_Nobody", caseId, Map.of())))
                .isFalse();
        assertThat(office.call(() -> runtime.correlate("Msg_Nudge", new CaseId(Ids.next()), Map.of())))
                .isFalse();
        assertThat(offices.open().call(() -> runtime.correlate("Msg_Nudge", caseId, Map.of())))
                .isFalse();
    }

    @Test
    void picksOneOfSeveralByItsVariables() {
        String first = start(caseId, false);
        String second = start(caseId, true);

        assertThat(office.call(
                        () -> runtime.correlate("Msg_Nudge", caseId, Map.of("fail", true), Map.of("nudged", true))))
                .isTrue();
        assertThat(engine.getVariable(first, "nudged")).isNull();
        assertThat(engine.getVariable(second, "nudged")).isEqualTo(true);
    }

    @Test
    void showsTimersOfTheCaseAndOfWhatItCalls() {
        start(caseId, false);
        assertThat(office.call(() -> runtime.timersOf(caseId)))
                .extracting(WaitingTimer::processKey, WaitingTimer::elementId, WaitingTimer::name, WaitingTimer::dueAt)
                .containsExactly(tuple("test-inbox", "BoundaryEvent_Late", "Look is late", DUE));
        finishTask(caseId);

        assertThat(office.call(() -> runtime.timersOf(caseId)))
                .extracting(WaitingTimer::processKey, WaitingTimer::elementId, WaitingTimer::name, WaitingTimer::dueAt)
                .containsExactly(tuple(
                        "test-rest",
                        "IntermediateEvent_PeriodOver",
                        "Period over",
                        Instant.parse("2027-01-31T10:00:00Z")));
        assertThat(offices.open().call(() -> runtime.timersOf(caseId))).isEmpty();
    }

    @Test
    void runsEachJobInItsOwnOffice() {
        String instance = start(caseId, false);
        finishTask(caseId);

        assertThat(engine.getVariable(instance, "ranFor")).isEqualTo(office.id().toString());
        TestOffice other = offices.open();
        CaseId elsewhere = new CaseId(Ids.next());
        other.run(() -> runtime.start("test-inbox", elsewhere, Map.of("dueAt", DUE)));
        assertThatThrownBy(
                        () -> office.run(() -> transactions.executeWithoutResult(open -> clock.runDueJobs(other.id()))))
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .rootCause()
                .hasMessageContaining("A transaction of office");
    }

    @Test
    void leavesNothingOfAnErasedCase() {
        String working = start(caseId, false);
        finishTask(caseId);
        List<String> instances = instancesOf(caseId);
        assertThat(instances).hasSize(2).contains(working);
        // A second process of the case is still in work, and a third has failed.
        start(caseId, false);
        failAtLast();
        assertThat(office.call(() -> inbox.ofCase(caseId)))
                .extracting(TaskItem::source)
                .containsExactlyInAnyOrder(TaskSource.USER_TASK, TaskSource.FAILED_JOB);
        instances = instancesOf(caseId);
        assertThat(instances).hasSize(4);
        assertThat(tracesOf(caseId, instances)).isNotEmpty();
        CaseId neighbour = new CaseId(Ids.next());
        start(neighbour, false);

        clock.advance(Period.ofMonths(13));
        clock.runDueJobs(office.id());

        assertThat(tracesOf(caseId, instances)).isEmpty();
        assertThat(office.call(() -> inbox.ofCase(caseId))).isEmpty();
        assertThat(instancesOf(neighbour)).hasSize(1);
        assertThat(office.call(() -> inbox.ofCase(neighbour))).hasSize(1);
    }

    private void failAtLast() {
        office.run(() -> runtime.start("test-inbox", caseId, Map.of("dueAt", DUE, "fail", true)));
        clock.runDueJobs(office.id());
        TaskItem last = office.call(() -> inbox.ofCase(caseId)).get(1);
        office.run(() -> inbox.complete(last.id(), Map.of()));
        assertThat(clock.runDueJobsThatMayFail(office.id())).hasSize(1);
        clock.advance(Duration.ofMinutes(2));
        assertThat(clock.runDueJobsThatMayFail(office.id())).hasSize(1);
    }

    private List<String> instancesOf(CaseId id) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(id.toString()).list().stream()
                .map(instance -> instance.getId())
                .toList();
    }

    /** Every engine table that has a row with the case's id or one of its instances' ids in any column. */
    private List<String> tracesOf(CaseId id, List<String> instances) {
        List<String> needles = new ArrayList<>(instances);
        needles.add(id.toString());
        List<String> tables = jdbc.sql(
                        "select table_name from information_schema.tables where table_schema = 'camunda' and table_name like 'act_%'")
                .query(String.class)
                .list();
        List<String> found = new ArrayList<>();
        for (String table : tables) {
            for (String needle : needles) {
                int rows = jdbc.sql(
                                "select count(*) from camunda." + table + " t where t::text like '%" + needle + "%'")
                        .query(Integer.class)
                        .single();
                if (rows > 0) {
                    found.add(table + " " + needle);
                }
            }
        }
        int stackTraces = jdbc.sql(
                        "select count(*) from camunda.act_ge_bytearray where name_ = 'job.exceptionByteArray'")
                .query(Integer.class)
                .single();
        int jobsWithTrace = jdbc.sql("select count(*) from camunda.act_ru_job where exception_stack_id_ is not null")
                .query(Integer.class)
                .single();
        if (stackTraces != jobsWithTrace) {
            found.add("stack traces without a job: " + (stackTraces - jobsWithTrace));
        }
        return found;
    }
}
