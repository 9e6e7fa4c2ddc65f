package org.postbag.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.postbag.platform.TestDatabase;

/**
 * The process engine by itself, as its makers deliver it, on the database of the application: without Spring, Hibernate, tenants
 * or anything of Postbag. What it starts in a second is what a benchmark's work is held against.
 */
final class BareEngine implements AutoCloseable {

    private static final int CONNECTIONS = 24;

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

    @Override
    public void close() {
        engine.close();
        connections.close();
    }
}
