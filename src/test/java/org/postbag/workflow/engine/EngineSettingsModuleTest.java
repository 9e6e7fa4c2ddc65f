package org.postbag.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.workflow.ProcessRuntime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostbagTest
class EngineSettingsModuleTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ProcessRuntime runtime;

    @Autowired
    private TestOffices offices;

    @Autowired
    private EngineClock clock;

    @Test
    void findsDueJobsByAnIndexAndKeepsLittleHistory() {
        ProcessEngineConfigurationImpl settings =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(jdbc.sql("select indexdef from pg_indexes where indexname = 'act_idx_job_due'")
                        .query(String.class)
                        .single())
                .contains("camunda.act_ru_job", "(duedate_)");
        assertThat(settings.isEnsureJobDueDateNotNull()).isTrue();
        assertThat(settings.isJobExecutorAcquireByDueDate()).isTrue();
        assertThat(settings.getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_ACTIVITY);
        assertThat(settings.isCmmnEnabled()).isFalse();
        assertThat(settings.isTaskMetricsEnabled()).isFalse();
        assertThat(settings.isAuthorizationEnabled()).isTrue();
        assertThat(engine.getIdentityService().isReadOnly()).isTrue();
    }

    /** law.md RT-8(d): behind our own erasure stands the engine's. */
    @Test
    void forgetsAtNightWhatEndedLongerAgoThanAnythingIsKept() {
        clock.set(Instant.parse("2026-07-01T09:00:00Z"));
        TestOffice office = offices.open();
        CaseId ended = startIn(office);
        CaseId running = startIn(office);
        clock.set(Instant.parse("2027-07-01T09:00:00Z"));
        engine.getRuntimeService()
                .deleteProcessInstance(
                        engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(ended.toString())
                                .singleResult()
                                .getId(),
                        "ended without being erased");

        cleanUp("2028-08-03T03:00:00Z");
        assertThat(remembers(ended)).isTrue();
        cleanUp("2028-08-05T12:00:00Z");
        assertThat(remembers(ended)).as("by day").isTrue();
        cleanUp("2028-08-05T03:00:00Z");
        assertThat(remembers(ended)).isFalse();
        assertThat(remembers(running)).isTrue();
    }

    @Test
    void hasOneJobForThatWhichKnowsNobody() {
        assertThat(engine.getHistoryService().findHistoryCleanupJobs())
                .singleElement()
                .satisfies(job -> {
                    assertThat(job.getTenantId()).isNull();
                    assertThat(job.getDuedate()
                                    .toInstant()
                                    .atOffset(ZoneOffset.UTC)
                                    .getHour())
                            .isBetween(2, 4);
                });
        assertThat(jdbc.sql("select handler_cfg_ from camunda.act_ru_job where handler_type_ = 'history-cleanup'")
                        .query(String.class)
                        .single())
                .matches("\\{[\\w\":,]*}")
                .doesNotContain("Id");
    }

    private CaseId startIn(TestOffice office) {
        CaseId id = new CaseId(Ids.next());
        office.run(() -> runtime.start("test-rest", id, Map.of()));
        return id;
    }

    private void cleanUp(String at) {
        clock.set(Instant.parse(at));
        engine.getHistoryService().findHistoryCleanupJobs().forEach(job -> engine.getManagementService()
                .executeJob(job.getId()));
    }

    private boolean remembers(CaseId id) {
        return engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(id.toString())
                        .count()
                == 1;
    }
}
