package org.postbag.workflow.runtime;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.TenantContext;
import org.postbag.workflow.WaitingSteps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the engine for its jobs, and sets their dates in its own table: one statement, where its services need one for each job. */
@Component
class EngineWaitingSteps implements WaitingSteps {

    private static final String DUE_NOW =
            """
            update camunda.act_ru_job j set duedate_ = :now
            where j.tenant_id_ = :office and j.type_ = 'message' and j.retries_ > 0 and j.duedate_ > :now
            """;

    private final ManagementService jobs;
    private final JdbcClient jdbc;

    EngineWaitingSteps(ManagementService jobs, JdbcClient jdbc) {
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Instant> nextTry(String step) {
        return Optional.ofNullable(jobs.createJobQuery()
                        .jobId(step)
                        .tenantIdIn(TenantContext.require().toString())
                        .withRetriesLeft()
                        .singleResult())
                .map(Job::getDuedate)
                .map(due -> due.toInstant());
    }

    @Override
    @Transactional
    public void tryNow(CaseId businessKey) {
        jdbc.sql(
                        DUE_NOW
                                + """
                        and exists (select 1 from camunda.act_ru_execution i
                            where i.id_ = j.process_instance_id_ and i.business_key_ = :key)
                        """)
                .param("now", now())
                .param("office", TenantContext.require().toString())
                .param("key", businessKey.toString())
                .update();
    }

    @Override
    @Transactional
    public void tryNow() {
        jdbc.sql(DUE_NOW)
                .param("now", now())
                .param("office", TenantContext.require().toString())
                .update();
    }

    /** By the engine's clock, and in its kind of time. */
    private static Timestamp now() {
        return new Timestamp(ClockUtil.getCurrentTime().getTime());
    }
}
