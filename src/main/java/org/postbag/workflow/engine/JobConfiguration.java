package org.postbag.workflow.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;

/** Takes the place of the starter's job executor, with the same settings. */
@Configuration
class JobConfiguration {

    @Bean
    @ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
    JobExecutor jobExecutor(
            @Qualifier("camundaTaskExecutor") TaskExecutor threads,
            CamundaBpmProperties properties,
            OfficeOfJobs offices,
            LocksOfThisNode locks) {
        OfficeJobExecutor executor = new OfficeJobExecutor(offices);
        executor.setTaskExecutor(threads);
        executor.setLockOwner(locks.owner());
        executor.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        JobExecutionProperty settings = properties.getJobExecution();
        PropertyMapper map = PropertyMapper.get().alwaysApplyingWhenNonNull();
        map.from(settings::getLockTimeInMillis).to(executor::setLockTimeInMillis);
        map.from(settings::getMaxJobsPerAcquisition).to(executor::setMaxJobsPerAcquisition);
        map.from(settings::getWaitTimeInMillis).to(executor::setWaitTimeInMillis);
        map.from(settings::getMaxWait).to(executor::setMaxWait);
        map.from(settings::getBackoffTimeInMillis).to(executor::setBackoffTimeInMillis);
        map.from(settings::getMaxBackoff).to(executor::setMaxBackoff);
        map.from(settings::getBackoffDecreaseThreshold).to(executor::setBackoffDecreaseThreshold);
        map.from(settings::getWaitIncreaseFactor).to(executor::setWaitIncreaseFactor);
        return executor;
    }
}
