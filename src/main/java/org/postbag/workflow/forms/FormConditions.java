package org.postbag.workflow.forms;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.postbag.workflow.feel.SafeFeel;
import org.springframework.stereotype.Component;

/**
 * Evaluates the conditions of form fields: FEEL, by the engine's own library.
 *
 * <p>A condition comes from an office's manager and runs for residents, so it is untrusted: it may say what {@link SafeFeel}
 * allows, about the form's own answers.
 */
@Component
class FormConditions {

    private static final int MAX_LENGTH = 500;

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Cache<String, SafeFeel.Reading> read =
            Caffeine.newBuilder().maximumSize(2_000).build();

    /** The library is slow and many people tick the same boxes; what they typed, and which day it was, is soon forgotten. */
    private final Cache<Question, Boolean> answered = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();

    private record Question(String expression, Map<String, Object> answers) {}

    /**
     * What is wrong with an expression, as the end of a sentence; empty when it may be used.
     *
     * @param keys the answers it may look at
     */
    Optional<String> findFault(String expression, Set<String> keys) {
        SafeFeel.Reading read = SafeFeel.expression(expression, MAX_LENGTH);
        if (read.fault().isPresent()) {
            return read.fault();
        }
        Set<String> names = new TreeSet<>(read.names());
        names.removeAll(keys);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("looks at “" + names.iterator().next() + "”, which is no field of this form");
    }

    /**
     * Whether the expression is true for these answers; anything else than true, errors included, is not.
     *
     * @param answers plain values only: texts, numbers, booleans, days and times, lists of them
     */
    boolean holds(String expression, Map<String, ? extends @Nullable Object> answers) {
        answers.forEach(FormConditions::requirePlain);
        // Checked here a second time, so that no way into this class skips the check.
        SafeFeel.Reading condition = read.get(expression, text -> SafeFeel.expression(text, MAX_LENGTH));
        return condition
                .tree()
                .map(tree -> answered.get(
                        new Question(expression, named(condition.names(), answers)),
                        question -> evaluate(tree, question.answers())))
                .orElse(false);
    }

    private boolean evaluate(ParsedExpression tree, Map<String, Object> answers) {
        EvaluationResult result = feel.evaluate(tree, answers);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    /** The library reflects on every other object, and would call its methods. */
    private static void requirePlain(String key, @Nullable Object value) {
        boolean plain = value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Temporal
                || value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
        if (!plain) {
            throw new IllegalArgumentException("Answer “" + key + "” is no plain value");
        }
    }

    /** The answers the expression looks at, as far as there are any. */
    private static Map<String, Object> named(Set<String> names, Map<String, ? extends @Nullable Object> answers) {
        Map<String, Object> looked = new HashMap<>();
        for (String name : names) {
            Object value = answers.get(name);
            if (value != null) {
                looked.put(name, value);
            }
        }
        return looked;
    }

    /** The expression of a form-js attribute, which begins with an equals sign. */
    static String strip(String attribute) {
        String text = attribute.strip();
        return text.startsWith("=") ? text.substring(1).strip() : text;
    }
}
