package org.postbag.workflow.runtime;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.postbag.kernel.OfficeId;
import org.postbag.workflow.deploy.ProcessesDeployed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Which version of a process or decision serves an office: its own latest, else the latest shared one. Remembered for a few
 * seconds, so that a burst of reports asks once; another node's newer version counts after that time.
 */
@Component
class Definitions {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 2000;

    private final RepositoryService repository;
    private final Cache<Key, String> processes;
    private final Cache<Key, String> decisions;

    Definitions(RepositoryService repository) {
        this.repository = repository;
        this.processes = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST)
                .build();
        this.decisions = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(MOST)
                .build();
    }

    private record Key(OfficeId office, String key) {}

    /**
     * The engine's id of the process for an office.
     *
     * @throws IllegalStateException if none is deployed
     */
    String process(OfficeId office, String key) {
        return processes.get(new Key(office, key), wanted -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .active()
                .tenantIdIn(office.toString())
                .includeProcessDefinitionsWithoutTenantId()
                .list()
                .stream()
                .max(Comparator.comparing((ProcessDefinition found) -> found.getTenantId() != null))
                .map(ResourceDefinition::getId)
                .orElseThrow(() -> new IllegalStateException("No process " + key + " is deployed")));
    }

    /**
     * The engine's id of the decision for an office.
     *
     * @throws IllegalStateException if none is deployed
     */
    String decision(OfficeId office, String key) {
        return decisions.get(new Key(office, key), wanted -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .tenantIdIn(office.toString())
                .includeDecisionDefinitionsWithoutTenantId()
                .list()
                .stream()
                .max(Comparator.comparing((DecisionDefinition found) -> found.getTenantId() != null))
                .map(ResourceDefinition::getId)
                .orElseThrow(() -> new IllegalStateException("No decision " + key + " is deployed")));
    }

    /** Forgets everything, after a deployment on this node. */
    @EventListener(ProcessesDeployed.class)
    void forget() {
        processes.invalidateAll();
        decisions.invalidateAll();
    }
}
