package violations.code;

import org.camunda.bpm.engine.RuntimeService;

/** Uses the engine away from its home. */
record UsesEngine(RuntimeService engine) {}
