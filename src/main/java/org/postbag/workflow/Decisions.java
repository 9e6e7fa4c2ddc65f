package org.postbag.workflow;

import java.util.Map;

/** Asks decision tables; the bound office's own table wins over the shared one. */
public interface Decisions {

    /**
     * Decides from plain facts.
     *
     * @param decisionKey the decision's id, such as {@code routing}
     * @param facts input variables: text, numbers, booleans, dates
     * @return the outputs of the one rule that applied, by name; empty when none did
     * @throws IllegalStateException if no office is bound, no such decision is deployed, or several rules applied
     */
    Map<String, Object> decide(String decisionKey, Map<String, ?> facts);
}
