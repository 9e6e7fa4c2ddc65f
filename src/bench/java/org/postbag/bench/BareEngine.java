package org.postbag.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.postbag.platform.TestDatabase;

/**
 * The process engine by itself, as its makers deliver it, on the database of the application: without Spring, Hibernate, tenants
 * or anything of Postbag. What it starts in a second is what a benchmark's work is held against.
 */
final class BareEngine implements AutoCloseable {

    private static final int CONNECTIONS = 24;
    private static final String EMPTY_KEY = "empty";
    private static final BpmnModelInstance EMPTY = Bpmn.createExecutableProcess(EMPTY_KEY)
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .serviceTask()
            .camundaAsyncBefore()
            .camundaExpression("${true}")
            .endEvent()
            .done();

    private final HikariDataSource connections;
    private final ProcessEngine engine;
    private final String definition;
    private final int threads;

    /** @param threads how many start at once */
    BareEngine(int threads) {
        this.threads = threads;
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(TestDatabase.url());
        pool.setUsername("postbag_app");
        pool.setPassword(TestDatabase.applicationPassword());
        pool.setMaximumPoolSize(CONNECTIONS);
        connections = new HikariDataSource(pool);
        StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName("bare");
        settings.setDataSource(connections);
        settings.setDatabaseType("postgres");
        settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        settings.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        settings.setJobExecutorActivate(false);
        settings.setMetricsEnabled(false);
        settings.setTaskMetricsEnabled(false);
        settings.setCmmnEnabled(false);
        // As the application has it: without, each end of a process writes to every table of history.
        settings.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        settings.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine = settings.buildProcessEngine();
        definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("case")
                .withoutTenantId()
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** Starts so many cases of this category, one transaction each. */
    double startsPerSecond(String category, String areaCheck, int count) {
        return Timing.perSecond(threads, count, () -> {
            String id = UUID.randomUUID().toString();
            Map<String, Object> variables = new HashMap<>();
            variables.put("caseId", id);
            variables.put("category", category);
            variables.put("areaCheck", areaCheck);
            variables.put("ownerChosen", false);
            variables.put("ownerId", "none");
            engine.getRuntimeService()
                    .createProcessInstanceById(definition)
                    .businessKey(id)
                    .setVariables(variables)
                    .execute();
        });
    }

    /** Runs so many jobs that do nothing and end their process, one transaction each. */
    double emptyJobsPerSecond(int count) {
        String deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("empty.bpmn", EMPTY)
                .deploy()
                .getId();
        try {
            for (int i = 0; i < count; i++) {
                String letter = UUID.randomUUID().toString();
                engine.getRuntimeService()
                        .startProcessInstanceByKey(EMPTY_KEY, Map.of("letter", letter, "awaited", false));
            }
            ManagementService management = engine.getManagementService();
            Queue<String> jobs = management.createJobQuery().processDefinitionKey(EMPTY_KEY).list().stream()
                    .map(Job::getId)
                    .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
            return Timing.perSecond(threads, count, () -> management.executeJob(jobs.remove()));
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    @Override
    public void close() {
        engine.close();
        connections.close();
    }
}
