package org.postbag.workflow.runtime;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

/** Looks for the case's jobs and runs them one by one; due is what the application's clock says is due. */
@Component
class EnginePendingSteps implements PendingSteps {

    private static final Logger log = LoggerFactory.getLogger(EnginePendingSteps.class);

    private final RuntimeService engine;
    private final ManagementService jobs;
    private final Clock clock;

    EnginePendingSteps(RuntimeService engine, ManagementService jobs, Clock clock) {
        this.engine = engine;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public void runNow(CaseId businessKey) {
        for (List<Job> due = due(businessKey); !due.isEmpty(); due = due(businessKey)) {
            for (Job job : due) {
                run(job.getId());
            }
        }
    }

    /** A step that waits has its date from the engine's own clock, which is not the caller's; only timers are asked for theirs. */
    private List<Job> due(CaseId businessKey) {
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
        List<Job> due = new ArrayList<>(withTries(instances).messages().list());
        due.addAll(withTries(instances).timers().duedateLowerThan(justAfterNow).list());
        return due;
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
        }
    }
}
