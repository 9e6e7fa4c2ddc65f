package org.postbag.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;

/** Runs each job, and what follows its failure, in the job's own office. Jobs of one batch may belong to several offices. */
class OfficeJobExecutor extends SpringJobExecutor {

    private final OfficeOfJobs offices;

    OfficeJobExecutor(OfficeOfJobs offices) {
        this.offices = offices;
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl engine) {
        return new ExecuteJobsRunnable(jobIds, engine) {
            @Override
            protected void executeJob(String jobId, CommandExecutor commands, JobFailureCollector failures) {
                offices.callFor(jobId, () -> {
                    super.executeJob(jobId, commands, failures);
                    return null;
                });
            }
        };
    }
}
