package org.postbag.workflow.models;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;

/**
 * What a FEEL expression may say. Loops cannot be stopped once they run and properties reach into Java objects, so both are
 * refused when the expression is read: an allow-list of the parsed expression's nodes and of function names.
 */
public final class FeelRules {

    private static final int MAX_LENGTH = 2000;
    private static final int MAX_DEPTH = 60;
    private static final Set<String> NODES = Set.of(
            "ConstBool",
            "ConstString",
            "ConstNumber",
            "ConstNull",
            "ConstDate",
            "ConstInputValue",
            "ConstList",
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
            "ConstRange",
            "ClosedConstRangeBoundary",
            "OpenConstRangeBoundary",
            "FunctionInvocation",
            "PositionalFunctionParameters");
    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "contains",
            "starts with",
            "lower case",
            "upper case",
            "string length",
            "count",
            "is defined",
            "list contains",
            "date",
            "today",
            "number",
            "string");
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private FeelRules() {}

    /**
     * Checks an expression, such as the output of a decision table's rule.
     *
     * @throws DmnEngineException if it says more than it may, or cannot be read
     */
    public static void checkExpression(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            check(text, FEEL.parseExpression(limited(text)));
        }
    }

    /**
     * Checks unary tests, such as the condition cell of a decision table's rule.
     *
     * @throws DmnEngineException if they say more than they may, or cannot be read
     */
    public static void checkUnaryTests(@Nullable String text) {
        if (text != null && !text.isBlank() && !text.strip().equals("-")) {
            check(text, FEEL.parseUnaryTests(limited(text)));
        }
    }

    private static String limited(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new DmnEngineException("the expression is longer than " + MAX_LENGTH + " characters");
        }
        return text;
    }

    private static void check(String text, ParseResult result) {
        if (!result.isSuccess()) {
            throw new DmnEngineException(
                    "cannot read \"" + text + "\": " + result.failure().message());
        }
        walk(result.parsedExpression().expression(), 0);
    }

    private static void walk(Object node, int depth) {
        if (depth > MAX_DEPTH) {
            throw new DmnEngineException("the expression is nested too deeply");
        }
        if (node instanceof Iterable<?> list) {
            Iterator<?> items = list.iterator();
            while (items.hasNext()) {
                walk(items.next(), depth + 1);
            }
        } else if (node instanceof Product product) {
            allow(product);
            for (int part = 0; part < product.productArity(); part++) {
                walk(product.productElement(part), depth + 1);
            }
        }
    }

    private static void allow(Product node) {
        String kind = node.getClass().getSimpleName();
        if (!NODES.contains(kind) && !kind.equals("Some") && !kind.equals("None$")) {
            throw new DmnEngineException("an expression cannot contain " + kind);
        }
        if (node instanceof Ref reference && reference.names().size() > 1) {
            throw new DmnEngineException("an expression cannot look inside a value");
        }
        if (node instanceof FunctionInvocation call && !FUNCTIONS.contains(call.function())) {
            throw new DmnEngineException("an expression cannot call " + call.function());
        }
    }
}
