package org.postbag.workflow.models;

import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.jspecify.annotations.Nullable;
import org.postbag.workflow.feel.SafeFeel;

/** Which FEEL a decision table may hold; what it may say is {@link SafeFeel}'s. */
public final class FeelRules {

    private static final int MAX_LENGTH = 2000;

    private FeelRules() {}

    /**
     * Checks an expression, such as the output of a decision table's rule.
     *
     * @throws DmnEngineException if it says more than it may, or cannot be read
     */
    public static void checkExpression(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            check(text, SafeFeel.expression(text, MAX_LENGTH));
        }
    }

    /**
     * Checks unary tests, such as the condition cell of a decision table's rule.
     *
     * @throws DmnEngineException if they say more than they may, or cannot be read
     */
    public static void checkUnaryTests(@Nullable String text) {
        if (text != null && !text.isBlank() && !text.strip().equals("-")) {
            check(text, SafeFeel.unaryTests(text, MAX_LENGTH));
        }
    }

    private static void check(String text, SafeFeel.Reading reading) {
        reading.fault().ifPresent(fault -> {
            throw new DmnEngineException("“" + text + "” " + fault);
        });
    }
}
