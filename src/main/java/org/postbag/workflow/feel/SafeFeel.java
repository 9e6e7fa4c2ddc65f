package org.postbag.workflow.feel;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;

/**
 * Reads FEEL that people write, in forms and decision tables, and tells whether it may run.
 *
 * <p>Only comparisons, logic and arithmetic over plain values pass, with a few harmless functions: an allow-list of the parsed
 * tree's nodes. Loops, filters and powers cannot be stopped once the library runs them, and paths reach into Java objects.
 */
public final class SafeFeel {

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
            "Some",
            "None$");

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
            "string",
            "today");

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private SafeFeel() {}

    /**
     * What came of reading.
     *
     * @param tree to evaluate; empty when there is a fault
     * @param names the values it looks at
     * @param fault what is wrong, as the end of a sentence that begins with what was read
     */
    public record Reading(Optional<ParsedExpression> tree, Set<String> names, Optional<String> fault) {

        private static Reading faulty(String fault) {
            return new Reading(Optional.empty(), Set.of(), Optional.of(fault));
        }
    }

    /** Reads an expression of at most so many characters. */
    public static Reading expression(String text, int longest) {
        return read(text, longest, FEEL::parseExpression);
    }

    /** Reads unary tests, such as the cell of a decision table, of at most so many characters. */
    public static Reading unaryTests(String text, int longest) {
        return read(text, longest, FEEL::parseUnaryTests);
    }

    private static Reading read(String text, int longest, Function<String, ParseResult> parser) {
        if (text.length() > longest) {
            return Reading.faulty("is longer than " + longest + " characters");
        }
        // Deeply nested brackets take the library's parser exponentially long.
        if (brackets(text) > MAX_BRACKETS) {
            return Reading.faulty("has brackets nested more than " + MAX_BRACKETS + " deep");
        }
        ParseResult result = parser.apply(text);
        if (!result.isSuccess()) {
            return Reading.faulty("cannot be read as FEEL");
        }
        ParsedExpression tree = result.parsedExpression();
        TreeSet<String> names = new TreeSet<>();
        String refused = walk(tree.expression(), names, 0);
        return refused == null
                ? new Reading(Optional.of(tree), names, Optional.empty())
                : Reading.faulty("uses " + refused + ", which is not allowed");
    }

    private static @Nullable String walk(Object node, Set<String> names, int depth) {
        if (depth > MAX_DEPTH) {
            return "too many parts";
        }
        if (node instanceof Ref reference) {
            names.add(reference.names().mkString("."));
            return reference.names().size() == 1 ? null : "a path";
        }
        if (node instanceof Iterable<?> several) {
            return walkAll(several.iterator(), names, depth);
        }
        if (!(node instanceof Product product)) {
            return null;
        }
        String kind = node.getClass().getSimpleName();
        if (!NODES.contains(kind)) {
            return "“" + kind + "”";
        }
        if (node instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
            return "the function “" + call.function() + "”";
        }
        return walkAll(product.productIterator(), names, depth);
    }

    private static @Nullable String walkAll(Iterator<?> parts, Set<String> names, int depth) {
        String refused = null;
        while (refused == null && parts.hasNext()) {
            refused = walk(parts.next(), names, depth + 1);
        }
        return refused;
    }

    private static int brackets(String text) {
        int open = 0;
        int deepest = 0;
        for (char c : text.toCharArray()) {
            if (c == '(' || c == '[' || c == '{') {
                deepest = Math.max(deepest, ++open);
            } else if (c == ')' || c == ']' || c == '}') {
                open--;
            }
        }
        return deepest;
    }
}
