package org.postbag.workflow.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.core.model.Properties;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;

/**
 * Lets a model be seen only when it is whole. After a start the engine reads each model at its first use, and shows it to other
 * threads before its steps know which jobs they make: whoever came in that moment failed with "processDefinitionId is null", such
 * as the first residents after a restart, while jobs that had waited ran already.
 */
class WholeDefinitions extends BpmnDeployer {

    WholeDefinitions(BpmnDeployer engines) {
        setBpmnParser(engines.getBpmnParser());
        setExpressionManager(engines.getExpressionManager());
        setIdGenerator(engines.getIdGenerator());
    }

    /** Takes the place of the engine's own. */
    static void install(ProcessEngineConfigurationImpl engine) {
        List<Deployer> deployers = engine.getDeployers().stream()
                .map(deployer -> deployer instanceof BpmnDeployer engines ? new WholeDefinitions(engines) : deployer)
                .toList();
        engine.setDeployers(deployers);
        engine.getDeploymentCache().setDeployers(deployers);
    }

    @Override
    protected void registerDefinition(
            DeploymentEntity deployment, ProcessDefinitionEntity definition, Properties properties) {
        // A new one nobody can see before its transaction ends.
        if (!deployment.isNew()) {
            updateJobDeclarations(
                    properties.get(JOB_DECLARATIONS_PROPERTY).get(definition.getKey()), definition, false);
        }
        super.registerDefinition(deployment, definition, properties);
    }
}
