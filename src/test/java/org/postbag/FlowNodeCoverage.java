package org.postbag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.spring.boot.starter.event.ExecutionEvent;
import org.springframework.context.event.EventListener;

/** Remembers which flow nodes of the processes were passed, so that a test can show that it passed all of them. */
public class FlowNodeCoverage {

    private final RepositoryService repository;
    private final Map<String, Set<String>> passed = new ConcurrentHashMap<>();

    FlowNodeCoverage(RepositoryService repository) {
        this.repository = repository;
    }

    @EventListener
    void on(ExecutionEvent event) {
        String definition = event.getProcessDefinitionId();
        String node = event.getCurrentActivityId();
        if (definition != null && node != null) {
            passed.computeIfAbsent(
                            definition.substring(0, definition.indexOf(':')), key -> ConcurrentHashMap.newKeySet())
                    .add(node);
        }
    }

    /** Forgets what was passed so far in a process. */
    public void begin(String processKey) {
        passed.remove(processKey);
    }

    /** Holds that every flow node of the shared model was passed since {@link #begin}. */
    public void assertComplete(String processKey) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .withoutTenantId()
                .latestVersion()
                .singleResult();
        Set<String> missed = new TreeSet<>();
        repository
                .getBpmnModelInstance(definition.getId())
                .getModelElementsByType(FlowNode.class)
                .forEach(node -> missed.add(node.getId()));
        missed.removeAll(passed.getOrDefault(processKey, Set.of()));
        assertThat(missed).as("flow nodes of %s never passed", processKey).isEmpty();
    }
}
