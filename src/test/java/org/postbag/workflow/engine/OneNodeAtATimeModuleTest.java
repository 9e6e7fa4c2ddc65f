package org.postbag.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.platform.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two nodes that start together on a database without the engine's tables. */
class OneNodeAtATimeModuleTest {

    private static final String SCHEMA = "two_nodes";

    private final JdbcTemplate owner = new JdbcTemplate(database(TestDatabase.url()));
    private final CyclicBarrier together = new CyclicBarrier(2);
    private final ExecutorService nodes = Executors.newFixedThreadPool(2);

    @BeforeEach
    void makeAnEmptySchema() {
        owner.execute("drop schema if exists " + SCHEMA + " cascade");
        owner.execute("create schema " + SCHEMA);
    }

    @AfterEach
    void removeIt() {
        nodes.shutdownNow();
        owner.execute("drop schema " + SCHEMA + " cascade");
    }

    @Test
    void oneBuildsTheTablesAndTheOtherFindsThem() throws Exception {
        List<Future<ProcessEngine>> engines = List.of(nodes.submit(this::build), nodes.submit(this::build));

        for (Future<ProcessEngine> engine : engines) {
            ProcessEngine built = engine.get();
            assertThat(built.getManagementService().getProperties()).containsKey("schema.version");
            built.close();
        }
    }

    private ProcessEngine build() {
        DriverManagerDataSource database = database(TestDatabase.url() + "?currentSchema=" + SCHEMA);
        SpringTransactionsProcessEngineConfiguration node = new SpringTransactionsProcessEngineConfiguration();
        node.setProcessEngineName("node-" + UUID.randomUUID());
        node.setDataSource(database);
        node.setTransactionManager(new DataSourceTransactionManager(database));
        node.setDatabaseSchema(SCHEMA);
        node.setDatabaseTablePrefix(SCHEMA + ".");
        node.setDatabaseSchemaUpdate("true");
        node.setJobExecutorActivate(false);
        node.getProcessEnginePlugins().add(new StartTogether());
        return node.buildProcessEngine();
    }

    private static DriverManagerDataSource database(String url) {
        return new DriverManagerDataSource(url, "postbag_owner", TestDatabase.ownerPassword());
    }

    /** Takes turns as the application does, once both nodes stand before their first look at the tables. */
    private final class StartTogether extends AbstractProcessEnginePlugin {

        @Override
        public void postInit(ProcessEngineConfigurationImpl engine) {
            engine.setCommandExecutorSchemaOperations(new OneNodeAtATime(engine.getCommandExecutorSchemaOperations()));
            try {
                together.await();
            } catch (InterruptedException | BrokenBarrierException alone) {
                throw new IllegalStateException("The other node does not start", alone);
            }
        }
    }
}
