package org.postbag.workflow;

import java.util.Map;

/** How many timers wait in the engine, for the operator's figures: numbers of all offices together, and no case. */
public interface TimerCounts {

    /** Waiting timers by process, such as {@code retention}. */
    Map<String, Long> byProcess();
}
