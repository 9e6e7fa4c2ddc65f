package org.postbag.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.incident.IncidentHandler;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postbag.workflow.models.SafeDecisions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets the engine up for many offices and untrusted models. The other packages of this module contribute their parts as beans. */
@Component
@Order(EnginePlugin.AFTER_THE_STARTER)
class EnginePlugin extends AbstractProcessEnginePlugin {

    static final int AFTER_THE_STARTER = 1000;

    /** Waits between tries of a failed job, for steps whose model says nothing else. */
    private static final String TRIES = "PT10S,PT1M,PT5M";

    private final BuildingBlocks blocks;
    private final OfficeOfJobs offices;
    private final DataSource dataSource;
    private final ObjectProvider<BpmnParseListener> parseListeners;
    private final ObjectProvider<IncidentHandler> incidentHandlers;
    private final ObjectProvider<Deployer> gates;
    private final ObjectProvider<ReadOnlyIdentityProvider> identity;

    EnginePlugin(
            BuildingBlocks blocks,
            OfficeOfJobs offices,
            DataSource dataSource,
            ObjectProvider<BpmnParseListener> parseListeners,
            ObjectProvider<IncidentHandler> incidentHandlers,
            ObjectProvider<Deployer> gates,
            ObjectProvider<ReadOnlyIdentityProvider> identity) {
        this.blocks = blocks;
        this.offices = offices;
        this.dataSource = dataSource;
        this.parseListeners = parseListeners;
        this.incidentHandlers = incidentHandlers;
        this.gates = gates;
        this.identity = identity;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        bindOffices(engine);
        trustNothing(engine);
        engine.setVariableTypes(PlainVariables.serializers());
        engine.setFailedJobRetryTimeCycle(TRIES);
        engine.setFailedJobCommandFactory(new FailureWithoutWords());
        // Counts of tasks per assignee are kept for ever and serve nobody.
        engine.setTaskMetricsEnabled(false);
        List<BpmnParseListener> listeners = copy(engine.getCustomPostBPMNParseListeners());
        listeners.add(new CalledDefinitions());
        parseListeners.orderedStream().forEach(listeners::add);
        engine.setCustomPostBPMNParseListeners(listeners);
        List<IncidentHandler> handlers = copy(engine.getCustomIncidentHandlers());
        incidentHandlers.orderedStream().forEach(handlers::add);
        engine.setCustomIncidentHandlers(handlers);
        identity.ifAvailable(people -> engine.setIdentityProviderSessionFactory((SessionFactory) people));
    }

    private void bindOffices(ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> before = copy(engine.getCustomPreCommandInterceptorsTxRequired());
        before.add(new OfficeOfJobCommands(offices));
        if (!engine.isMetricsEnabled()) {
            before.add(new NoCountOfJobs());
        }
        engine.setCustomPreCommandInterceptorsTxRequired(before);
        engine.setTenantIdProvider(new OfficeOfInstances());
    }

    private void trustNothing(ProcessEngineConfigurationImpl engine) {
        engine.setBeans(blocks.asMap());
        engine.setExpressionManager(new SafeExpressions(blocks.asMap()));
        engine.setCmmnEnabled(false);
        engine.setScriptFactory(new NoScripts());
        engine.setArtifactFactory(new NoClasses());
        engine.setDmnEngineConfiguration(SafeDecisions.engineConfiguration());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setEnableScriptEngineNashornCompatibility(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        List<Deployer> before = copy(engine.getCustomPreDeployers());
        gates.orderedStream().forEach(before::add);
        engine.setCustomPreDeployers(before);
    }

    /** The engine has its executors and has not looked at its tables yet. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setCommandExecutorSchemaOperations(new OneNodeAtATime(engine.getCommandExecutorSchemaOperations()));
        WholeDefinitions.install(engine);
    }

    /** The engine's tables exist and no job has run yet: the moment for what we add to its schema. */
    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas("camunda")
                .defaultSchema("camunda")
                .table("flyway_engine_history")
                .locations("classpath:db/engine")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? new ArrayList<>() : new ArrayList<>(list);
    }
}
