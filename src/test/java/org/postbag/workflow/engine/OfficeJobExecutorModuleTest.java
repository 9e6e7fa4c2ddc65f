package org.postbag.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.kernel.TenantContext;
import org.postbag.workflow.ProcessRuntime;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.TaskSource;
import org.postbag.workflow.process.TestBlock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The real job executor, with several threads, over jobs of two offices in turn. */
@PostbagTest
class OfficeJobExecutorModuleTest {

    private static final int CASES = 24;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private OfficeOfJobs officeOfJobs;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService instances;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private ProcessRuntime runtime;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private TestOffices offices;

    private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
    private OfficeJobExecutor executor;
    private JobExecutor idle;

    @BeforeEach
    void prepare() {
        threads.setCorePoolSize(4);
        threads.initialize();
        executor = new OfficeJobExecutor(officeOfJobs);
        executor.setTaskExecutor(threads);
        executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        executor.setMaxJobsPerAcquisition(10);
        executor.setWaitTimeInMillis(100);
        executor.setMaxWait(200);
        executor.registerProcessEngine((ProcessEngineImpl) engine);
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        idle = configuration.getJobExecutor();
        configuration.setJobExecutor(executor);
    }

    @AfterEach
    void stop() {
        executor.shutdown();
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).setJobExecutor(idle);
        executor.unregisterProcessEngine((ProcessEngineImpl) engine);
        threads.shutdown();
    }

    @Test
    void runsEveryJobAndWhatFollowsItsFailureInItsOwnOffice() {
        List<TestOffice> both = List.of(offices.open(), offices.open());
        Map<CaseId, TestOffice> cases = new LinkedHashMap<>();
        for (int number = 0; number < CASES; number++) {
            TestOffice office = both.get(number % both.size());
            CaseId id = new CaseId(Ids.next());
            boolean fails = number < both.size();
            office.run(() -> runtime.start("test-jobs", id, Map.of(TestBlock.FAIL.key(), fails)));
            cases.put(id, office);
        }
        executor.start();

        for (TestOffice office : both) {
            await().atMost(PATIENCE)
                    .until(() -> jobs.createJobQuery()
                                    .tenantIdIn(office.id().toString())
                                    .executable()
                                    .count()
                            == 0);
            await().atMost(PATIENCE)
                    .until(() -> jobs.createJobQuery()
                                    .tenantIdIn(office.id().toString())
                                    .noRetriesLeft()
                                    .count()
                            == 1);
        }
        cases.forEach((id, office) -> {
            List<TaskItem> items = office.call(() -> inbox.ofCase(id));
            assertThat(items).hasSize(1);
            if (items.get(0).source() == TaskSource.USER_TASK) {
                String instance = instances
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.toString())
                        .singleResult()
                        .getId();
                assertThat(instances.getVariable(instance, TestBlock.RAN_FOR.key()))
                        .isEqualTo(office.id().toString());
            } else {
                assertThat(items.get(0).name()).isEqualTo("Put right: Act on it");
            }
        });
        assertThat(TenantContext.current()).isEmpty();
    }
}
