package org.postbag.workflow.forms;

import camundajar.impl.scala.Product;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Evaluates the conditions of form fields: FEEL, by the engine's own library.
 *
 * <p>A condition comes from an office's manager and runs for residents, so it is untrusted. Only comparisons, logic and
 * arithmetic over answers and literals pass, with a few harmless functions. Loops, filters, paths, powers and regular
 * expressions are refused by the shape of the parsed tree, because the library cannot be stopped once it runs.
 */
@Component
class FormConditions {

    private static final int MAX_LENGTH = 500;
    private static final int MAX_BRACKETS = 6;
    private static final int MAX_DEPTH = 60;

    private static final Set<String> NODES = Set.of(
            "ParsedExpression",
            "ConstBool",
            "ConstString",
            "ConstNumber",
            "ConstNull$",
            "ConstDate",
            "ConstInputValue$",
            "ConstList",
            "ConstRange",
            "ClosedConstRangeBoundary",
            "OpenConstRangeBoundary",
            "Ref",
            "Equal",
            "LessThan",
            "LessOrEqual",
            "GreaterThan",
            "GreaterOrEqual",
            "Conjunction",
            "Disjunction",
            "Not",
            "If",
            "In",
            "Addition",
            "Subtraction",
            "Multiplication",
            "Division",
            "ArithmeticNegation",
            "AtLeastOne",
            "UnaryTestExpression",
            "InputEqualTo",
            "InputLessThan",
            "InputGreaterThan",
            "InputLessOrEqual",
            "InputGreaterOrEqual",
            "InputInRange",
            "FunctionInvocation",
            "PositionalFunctionParameters",
            "$colon$colon",
            "Nil$");

    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "contains",
            "starts with",
            "ends with",
            "lower case",
            "upper case",
            "string length",
            "count",
            "is defined",
            "list contains",
            "date",
            "number",
            "string");

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Cache<String, Optional<ParsedExpression>> parsed =
            Caffeine.newBuilder().maximumSize(2_000).build();

    /**
     * What is wrong with an expression, as the end of a sentence; empty when it may be used.
     *
     * @param keys the answers it may look at
     */
    Optional<String> findFault(String expression, Set<String> keys) {
        if (expression.length() > MAX_LENGTH) {
            return Optional.of("is longer than " + MAX_LENGTH + " characters");
        }
        // Deeply nested brackets take the library's parser exponentially long.
        if (brackets(expression) > MAX_BRACKETS) {
            return Optional.of("has brackets nested more than " + MAX_BRACKETS + " deep");
        }
        ParseResult result = feel.parseExpression(expression);
        if (result.isFailure()) {
            return Optional.of("cannot be read as FEEL");
        }
        ParsedExpression tree = result.parsedExpression();
        TreeSet<String> names = new TreeSet<>();
        String refused = walk(tree.expression(), names, 0);
        if (refused != null) {
            return Optional.of("uses " + refused + ", which conditions may not");
        }
        names.removeAll(keys);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("looks at “" + names.first() + "”, which is no field of this form");
    }

    /**
     * Whether the expression is true for these answers; anything else than true, errors included, is not.
     *
     * @param answers plain values only: texts, numbers, booleans, days and times, lists of them
     */
    boolean holds(String expression, Map<String, ? extends @Nullable Object> answers) {
        answers.forEach(FormConditions::requirePlain);
        return parsed.get(expression, this::parseSafe)
                .map(tree -> feel.evaluate(tree, withoutNulls(answers)))
                .filter(EvaluationResult::isSuccess)
                .map(result -> Boolean.TRUE.equals(result.result()))
                .orElse(false);
    }

    /** Checked here a second time, so that no way into this class skips the check. */
    private Optional<ParsedExpression> parseSafe(String expression) {
        if (expression.length() > MAX_LENGTH || brackets(expression) > MAX_BRACKETS) {
            return Optional.empty();
        }
        ParseResult result = feel.parseExpression(expression);
        return result.isSuccess() && walk(result.parsedExpression().expression(), new TreeSet<>(), 0) == null
                ? Optional.of(result.parsedExpression())
                : Optional.empty();
    }

    private static @Nullable String walk(Object node, Set<String> names, int depth) {
        if (depth > MAX_DEPTH) {
            return "too many parts";
        }
        if (node instanceof Ref reference) {
            names.add(reference.names().mkString("."));
            return reference.names().size() == 1 ? null : "a path";
        }
        if (node instanceof Product product) {
            String kind = node.getClass().getSimpleName();
            if (!NODES.contains(kind)) {
                return "“" + kind + "”";
            }
            if (node instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
                return "the function “" + call.function() + "”";
            }
            for (int i = 0; i < product.productArity(); i++) {
                String refused = walk(product.productElement(i), names, depth + 1);
                if (refused != null) {
                    return refused;
                }
            }
        } else if (node instanceof camundajar.impl.scala.collection.Iterable<?> several) {
            var each = several.iterator();
            while (each.hasNext()) {
                String refused = walk(each.next(), names, depth + 1);
                if (refused != null) {
                    return refused;
                }
            }
        }
        return null;
    }

    private static int brackets(String expression) {
        int open = 0;
        int deepest = 0;
        for (char c : expression.toCharArray()) {
            if (c == '(' || c == '[' || c == '{') {
                deepest = Math.max(deepest, ++open);
            } else if (c == ')' || c == ']' || c == '}') {
                open--;
            }
        }
        return deepest;
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

    private static Map<String, Object> withoutNulls(Map<String, ? extends @Nullable Object> answers) {
        Map<String, Object> present = new HashMap<>();
        answers.forEach((key, value) -> {
            if (value != null) {
                present.put(key, value);
            }
        });
        return present;
    }

    /** The expression of a form-js attribute, which begins with an equals sign. */
    static String strip(String attribute) {
        String text = attribute.strip();
        return text.startsWith("=") ? text.substring(1).strip() : text;
    }
}
