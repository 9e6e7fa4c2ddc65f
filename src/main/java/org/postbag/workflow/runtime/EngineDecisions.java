package org.postbag.workflow.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.postbag.kernel.TenantContext;
import org.postbag.workflow.Decisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions by the engine's decision tables. */
@Service
class EngineDecisions implements Decisions {

    private final DecisionService engine;
    private final Definitions definitions;

    EngineDecisions(DecisionService engine, Definitions definitions) {
        this.engine = engine;
        this.definitions = definitions;
    }

    @Override
    @Transactional
    public Map<String, Object> decide(String decisionKey, Map<String, ?> facts) {
        String definition = definitions.decision(TenantContext.require(), decisionKey);
        DmnDecisionResult result = engine.evaluateDecisionById(definition)
                .variables(new LinkedHashMap<>(facts))
                .evaluate();
        if (result.size() > 1) {
            throw new IllegalStateException("Decision " + decisionKey + " has " + result.size() + " answers");
        }
        return result.isEmpty() ? Map.of() : Map.copyOf(result.get(0).getEntryMap());
    }
}
