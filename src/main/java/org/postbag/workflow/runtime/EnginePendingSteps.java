package org.postbag.workflow.runtime;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.TenantContext;
import org.postbag.workflow.PendingSteps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks for the case's jobs and runs them one by one; due is what the application's clock says is due. */
@Component
class EnginePendingSteps implements PendingSteps {

    private static final Logger log = LoggerFactory.getLogger(EnginePendingSteps.class);

    private final RuntimeService engine;
    private final ManagementService jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EnginePendingSteps(
            RuntimeService engine, ManagementService jobs, PlatformTransactionManager transactions, Clock clock) {
        this.engine = engine;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.clock = clock;
    }

    @Override
    public void runNow(CaseId businessKey) {
        for (List<String> due = due(businessKey); !due.isEmpty(); due = due(businessKey)) {
            due.forEach(this::run);
        }
    }

    private List<String> due(CaseId businessKey) {
        List<String> due = transaction.execute(status -> jobsOf(businessKey));
        return due == null ? List.of() : due;
    }

    /** A step that waits has its date from the engine's own clock, which is not the caller's; only timers are asked for theirs. */
    private List<String> jobsOf(CaseId businessKey) {
        Set<String> instances = engine
                .createProcessInstanceQuery()
                .tenantIdIn(TenantContext.require().toString())
                .processInstanceBusinessKey(businessKey.toString())
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return List.of();
        }
        Date justAfterNow = Date.from(clock.instant().plusMillis(1));
        return Stream.concat(
                        withTries(instances).messages().list().stream(),
                        withTries(instances).timers().duedateLowerThan(justAfterNow).list().stream())
                .map(Job::getId)
                .toList();
    }

    private JobQuery withTries(Set<String> instances) {
        return jobs.createJobQuery().processInstanceIds(instances).active().withRetriesLeft();
    }

    private void run(String jobId) {
        boolean gone = jobs.createJobQuery().jobId(jobId).count() == 0;
        if (gone) {
            return;
        }
        try {
            jobs.executeJob(jobId);
        } catch (RuntimeException failure) {
            log.debug("Step {} failed", jobId, failure);
            giveUp(jobId);
        }
    }

    private void giveUp(String jobId) {
        if (jobs.createJobQuery().jobId(jobId).withRetriesLeft().count() > 0) {
            jobs.setJobRetries(jobId, 0);
        }
    }
}
