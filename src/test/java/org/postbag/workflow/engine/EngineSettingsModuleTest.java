package org.postbag.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.junit.jupiter.api.Test;
import org.postbag.PostbagTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostbagTest
class EngineSettingsModuleTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private JdbcClient jdbc;

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
}
