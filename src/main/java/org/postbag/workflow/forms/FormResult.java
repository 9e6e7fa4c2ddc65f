package org.postbag.workflow.forms;

import java.util.List;
import java.util.Map;

/**
 * What came of an attempt to fill in a form.
 *
 * @param values the answers that may be kept: {@code String}, {@code Boolean}, {@code Long}, {@code BigDecimal} or a list of
 *     strings by key; nothing of hidden fields, nothing unknown, nothing blank
 * @param problems in the order of the fields; empty when everything may be kept
 */
public record FormResult(Map<String, Object> values, List<FieldProblem> problems) {

    /** Whether there is nothing to mend. */
    public boolean isComplete() {
        return problems.isEmpty();
    }
}
