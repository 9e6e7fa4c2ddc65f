package org.postbag.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobDeclaration;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.junit.jupiter.api.Test;
import org.postbag.PostbagTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The first use of a model after a start, when the engine has to read it. */
@PostbagTest
class WholeDefinitionsModuleTest {

    @Autowired
    private ProcessEngine engine;

    @Test
    void aModelIsSeenByOthersOnlyWhenItsStepsKnowTheirJobs() {
        ProcessEngineConfigurationImpl settings =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        DeploymentCache cache = settings.getDeploymentCache();
        List<Boolean> seen = new ArrayList<>();
        assertThat(settings.getDeployers()).hasAtLeastOneElementOfType(WholeDefinitions.class);
        List<Deployer> watched = settings.getDeployers().stream()
                .map(deployer -> deployer instanceof BpmnDeployer bpmn ? watching(bpmn, cache, seen) : deployer)
                .toList();
        String model = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("retention")
                .withoutTenantId()
                .latestVersion()
                .singleResult()
                .getId();
        cache.setDeployers(watched);
        try {
            cache.discardProcessDefinitionCache();
            ((RepositoryServiceImpl) engine.getRepositoryService()).getDeployedProcessDefinition(model);
        } finally {
            cache.setDeployers(settings.getDeployers());
        }
        assertThat(seen).as("in the cache when its jobs are told, each time").startsWith(false);
    }

    private static BpmnDeployer watching(BpmnDeployer deployer, DeploymentCache cache, List<Boolean> seen) {
        return new WholeDefinitions(deployer) {
            @Override
            protected void updateJobDeclarations(
                    List<JobDeclaration<?, ?>> declarations, ProcessDefinitionEntity definition, boolean isNew) {
                seen.add(cache.findProcessDefinitionFromCache(definition.getId()) != null);
                super.updateJobDeclarations(declarations, definition, isNew);
            }
        };
    }
}
