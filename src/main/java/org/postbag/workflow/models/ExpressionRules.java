package org.postbag.workflow.models;

import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.IdentifierNode;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;

/** What an expression of a model may say: variables, literals and operators. An allow-list of the parsed expression's nodes. */
public final class ExpressionRules {

    private static final int MAX_LENGTH = 2000;
    private static final int MAX_DEPTH = 40;
    private static final Set<Class<?>> ALLOWED = Set.of(
            AstEval.class,
            AstText.class,
            AstComposite.class,
            AstBinary.class,
            AstUnary.class,
            AstChoice.class,
            AstNested.class,
            AstIdentifier.class,
            AstString.class,
            AstNumber.class,
            AstBoolean.class,
            AstNull.class);

    /** Names under which the engine itself would answer. */
    private static final Set<String> RESERVED =
            Set.of("execution", "task", "caseExecution", "externalTask", "processEngine", "authenticatedUserId");

    /** Knows neither method calls nor variable arguments. */
    private static final Builder PARSER = new Builder();

    private ExpressionRules() {}

    /**
     * Checks an expression such as {@code ${accepted and priority == 'HIGH'}}.
     *
     * @throws ELException if it says more than it may, or cannot be read
     */
    public static void check(String expression) {
        if (expression.length() > MAX_LENGTH) {
            throw new ELException("the expression is longer than " + MAX_LENGTH + " characters");
        }
        Tree tree = PARSER.build(expression);
        walk(tree.getRoot(), 0);
        for (IdentifierNode identifier : tree.getIdentifierNodes()) {
            if (RESERVED.contains(identifier.getName())) {
                throw new ELException("the name " + identifier.getName() + " cannot be used in an expression");
            }
        }
    }

    private static void walk(Node node, int depth) {
        if (depth > MAX_DEPTH) {
            throw new ELException("the expression is nested too deeply");
        }
        if (!ALLOWED.contains(node.getClass())) {
            throw new ELException("an expression compares variables with values; it cannot contain " + node);
        }
        for (int child = 0; child < node.getCardinality(); child++) {
            walk(node.getChild(child), depth + 1);
        }
    }
}
