package org.postbag.workflow.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.offices.Role;
import org.postbag.offices.StaffMember;
import org.postbag.workflow.ProcessRuntime;
import org.postbag.workflow.TaskAlreadyClaimed;
import org.postbag.workflow.TaskGone;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.TaskNotForYou;
import org.postbag.workflow.TaskSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostbagTest
class TaskInboxModuleTest {

    private static final Instant NOW = Instant.parse("2026-07-01T09:13:00Z");
    private static final Instant DUE = Instant.parse("2026-07-03T16:00:00Z");

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private ProcessRuntime runtime;

    @Autowired
    private EngineClock clock;

    @Autowired
    private TestOffices offices;

    @Autowired
    private JdbcClient jdbc;

    private TestOffice office;
    private final CaseId caseId = new CaseId(Ids.next());

    @BeforeEach
    void openOffice() {
        office = offices.open();
        clock.set(NOW);
    }

    private TaskItem begin(boolean fail) {
        office.run(() -> runtime.start("test-inbox", caseId, Map.of("dueAt", DUE, "fail", fail)));
        clock.runDueJobs(office.id());
        return only();
    }

    private TaskItem only() {
        List<TaskItem> items = office.call(() -> inbox.ofCase(caseId));
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    @Test
    void mirrorsUserTask() {
        TaskItem item = begin(false);

        assertThat(item.source()).isEqualTo(TaskSource.USER_TASK);
        assertThat(item.processKey()).isEqualTo("test-inbox");
        assertThat(item.taskKey()).isEqualTo("Task_Look");
        assertThat(item.name()).isEqualTo("Look at it");
        assertThat(item.caseId()).isEqualTo(caseId);
        assertThat(item.candidateRole()).isEqualTo(Role.CASEWORKER);
        assertThat(item.assignee()).isEmpty();
        assertThat(item.dueAt()).contains(DUE);
        assertThat(item.createdAt()).isEqualTo(NOW);
        assertThat(offices.open().call(() -> inbox.byId(item.id()))).isEmpty();
    }

    @Test
    void tellsTheSecondWhoWasFirstAndWhen() {
        TaskItem item = begin(false);
        StaffMember first = office.another(Role.CASEWORKER);
        StaffMember second = office.another(Role.CASEWORKER);
        office.runAs(first, () -> inbox.claim(item.id()));
        clock.advance(Duration.ofMinutes(5));

        assertThatThrownBy(() -> office.runAs(second, () -> inbox.claim(item.id())))
                .isInstanceOf(TaskAlreadyClaimed.class)
                .hasMessage(first.fullName() + " took this at 10:13.");
        office.runAs(first, () -> inbox.claim(item.id()));
        assertThat(only().assignee()).contains(first.id());
    }

    @Test
    void givesOneOfTwoAtOnceTheTask() throws Exception {
        TaskItem item = begin(false);
        List<StaffMember> colleagues = List.of(office.another(Role.CASEWORKER), office.another(Role.CASEWORKER));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> claims = colleagues.stream()
                    .map(member -> threads.submit(() -> {
                        start.await();
                        try {
                            office.runAs(member, () -> inbox.claim(item.id()));
                            return true;
                        } catch (TaskAlreadyClaimed tooLate) {
                            return false;
                        }
                    }))
                    .toList();
            start.countDown();
            assertThat(List.of(claims.get(0).get(), claims.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdown();
        }
        assertThat(only().assignee()).isPresent();
    }

    @Test
    void givesTaskBackAndToAColleague() {
        TaskItem item = begin(false);
        StaffMember first = office.another(Role.CASEWORKER);
        StaffMember second = office.another(Role.CASEWORKER);
        office.runAs(first, () -> inbox.claim(item.id()));

        assertThatThrownBy(() -> office.runAs(second, () -> inbox.unclaim(item.id())))
                .isInstanceOf(TaskNotForYou.class);
        office.runAs(first, () -> inbox.unclaim(item.id()));
        assertThat(only().assignee()).isEmpty();
        office.runAs(Role.MANAGER, () -> inbox.assign(item.id(), second.id()));
        assertThat(only().assignee()).contains(second.id());
        StaffMember stranger = offices.open().staff(Role.CASEWORKER);
        assertThatThrownBy(() -> office.runAs(Role.MANAGER, () -> inbox.assign(item.id(), stranger.id())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhoHasNeitherTheRoleNorIsManager() {
        TaskItem item = begin(false);

        assertThatThrownBy(() -> office.runAs(Role.REPRESENTATIVE, () -> inbox.claim(item.id())))
                .isInstanceOf(TaskNotForYou.class)
                .hasMessage("Only a caseworker or a manager can do this.");
        TestOffice other = offices.open();
        assertThatThrownBy(() -> other.runAs(Role.MANAGER, () -> inbox.claim(item.id())))
                .isInstanceOf(TaskGone.class);
    }

    @Test
    void completesOnceAndMovesOn() {
        TaskItem item = begin(false);
        office.runAs(Role.CASEWORKER, () -> inbox.complete(item.id(), Map.of("outcome", "accepted")));

        assertThat(office.call(() -> inbox.ofCase(caseId))).isEmpty();
        assertThatThrownBy(() -> office.runAs(Role.CASEWORKER, () -> inbox.complete(item.id(), Map.of())))
                .isInstanceOf(TaskGone.class);
    }

    @Test
    void movesDueDateAndRestsWhileOthersAnswer() {
        begin(false);
        Instant later = DUE.plus(Duration.ofDays(7));
        office.run(() -> inbox.setDue(caseId, "Task_Look", later));
        office.run(() -> inbox.setWaiting(caseId, true));

        assertThat(only().dueAt()).contains(later);
        assertThat(only().waiting()).isTrue();
    }

    @Test
    void turnsAFailedStepIntoATaskWithoutTheWordsOfTheFailure() {
        TaskItem look = begin(true);
        office.runAs(Role.CASEWORKER, () -> inbox.complete(look.id(), Map.of()));
        assertThat(clock.runDueJobsThatMayFail(office.id())).hasSize(1);
        assertThat(office.call(() -> inbox.ofCase(caseId))).isEmpty();
        clock.advance(Duration.ofMinutes(2));
        assertThat(clock.runDueJobsThatMayFail(office.id())).hasSize(1);

        TaskItem failed = only();
        assertThat(failed.source()).isEqualTo(TaskSource.FAILED_JOB);
        assertThat(failed.taskKey()).isEqualTo("Task_Act");
        assertThat(failed.name()).isEqualTo("Put right: Act on it");
        assertThat(failed.candidateRole()).isEqualTo(Role.CASEWORKER);
        String job = failed.engineId();
        assertThat(jdbc.sql("select exception_msg_ from camunda.act_ru_job where id_ = :id")
                        .param("id", job)
                        .query(String.class)
                        .single())
                .isEqualTo("IllegalStateException");
        assertThat(jdbc.sql(
                                "select count(*) from camunda.act_ge_bytearray where encode(bytes_, 'escape') like '%okafor%'")
                        .query(Integer.class)
                        .single())
                .isZero();

        office.run(() -> runtime.setVariables(caseId, "test-inbox", Map.of("fail", false)));
        office.runAs(Role.CASEWORKER, () -> inbox.retry(failed.id()));
        assertThat(office.call(() -> inbox.ofCase(caseId))).isEmpty();
        clock.runDueJobs(office.id());
        assertThat(office.call(() -> runtime.timersOf(caseId)))
                .singleElement()
                .satisfies(timer -> assertThat(timer.processKey()).isEqualTo("test-rest"));
    }
}
