package org.postbag.workflow;

import java.time.Instant;

/**
 * A clock that runs for a case.
 *
 * @param processKey the process it belongs to, such as {@code retention}
 * @param elementId the element of the model, such as {@code BoundaryEvent_PeriodOver}
 * @param name the element's name, such as "Period over"
 * @param dueAt when it rings
 * @param instanceId of the process instance, as the engine and Cockpit name it
 */
public record WaitingTimer(String processKey, String elementId, String name, Instant dueAt, String instanceId) {}
