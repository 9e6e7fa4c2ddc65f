package org.postbag.workflow.models;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.feel.impl.JavaValueMapper;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.valuemapper.CustomValueMapper;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * Decision tables come from people too. FEEL is the only language, checked by {@link FeelRules} when the table is deployed
 * (the engine itself would find out only when it decides), and only plain values reach it.
 */
public final class SafeDecisions implements DmnTransformListener {

    private static final String DMN_NAMESPACE = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private SafeDecisions() {}

    /** A decision engine that refuses anything but tables and expressions in checked FEEL. */
    public static DefaultDmnEngineConfiguration engineConfiguration() {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        configuration.setFeelEngineFactory(PlainFeelEngine::new);
        configuration.getTransformer().getTransformListeners().add(new SafeDecisions());
        return configuration;
    }

    @Override
    public void transformDecision(Decision decision, DmnDecision transformed) {
        Definitions definitions = (Definitions) decision.getModelInstance().getDocumentElement();
        requireFeel(definitions.getExpressionLanguage());
        if (!definitions
                .getDomElement()
                .getDocument()
                .getElementsByNameNs(DMN_NAMESPACE, "businessKnowledgeModel")
                .isEmpty()) {
            throw new DmnEngineException("functions of one's own are not allowed");
        }
        if (decision.getExpression() instanceof LiteralExpression expression) {
            requireFeel(expression.getExpressionLanguage());
            FeelRules.checkExpression(text(expression.getText()));
        } else if (!(decision.getExpression() instanceof DecisionTable)) {
            throw new DmnEngineException("decision " + decision.getId() + " is neither a table nor an expression");
        }
    }

    @Override
    public void transformDecisionTableInput(Input input, DmnDecisionTableInputImpl transformed) {
        InputExpression expression = input.getInputExpression();
        if (expression != null) {
            requireFeel(expression.getExpressionLanguage());
            FeelRules.checkExpression(text(expression.getText()));
        }
    }

    @Override
    public void transformDecisionTableOutput(Output output, DmnDecisionTableOutputImpl transformed) {
        // An output has a name and a type, nothing that runs.
    }

    @Override
    public void transformDecisionTableRule(Rule rule, DmnDecisionTableRuleImpl transformed) {
        for (InputEntry entry : rule.getInputEntries()) {
            requireFeel(entry.getExpressionLanguage());
            FeelRules.checkUnaryTests(text(entry.getText()));
        }
        for (OutputEntry entry : rule.getOutputEntries()) {
            requireFeel(entry.getExpressionLanguage());
            FeelRules.checkExpression(text(entry.getText()));
        }
    }

    @Override
    public void transformDecisionRequirementsGraph(Definitions definitions, DmnDecisionRequirementsGraph graph) {
        // Its decisions are checked one by one.
    }

    private static @Nullable String text(@Nullable Text text) {
        return text == null ? null : text.getTextContent();
    }

    private static void requireFeel(@Nullable String language) {
        if (language != null
                && !language.equalsIgnoreCase("feel")
                && !language.toLowerCase(Locale.ROOT).matches("https?://(www\\.)?omg\\.org/spec/.*feel/?")) {
            throw new DmnEngineException("the expression language " + language + " is not allowed, only FEEL");
        }
    }

    private static final class PlainFeelEngine extends ScalaFeelEngine {

        private PlainFeelEngine() {
            super(List.of());
        }

        @Override
        protected camundajar.impl.scala.collection.immutable.List<CustomValueMapper> getValueMappers() {
            return toScalaList(new PlainValues(), new JavaValueMapper());
        }
    }

    /** Text, numbers, flags, dates, lists and maps; any other object would be read by reflection. */
    private static final class PlainValues extends JavaCustomValueMapper {

        private static final int BEFORE_THE_OTHERS = 1000;

        @Override
        public Optional<Val> toValue(Object value, Function<Object, Val> inner) {
            if (value == null
                    || value instanceof String
                    || value instanceof Number
                    || value instanceof Boolean
                    || value instanceof Map
                    || value instanceof Collection
                    || value instanceof Date
                    || value instanceof java.time.temporal.Temporal
                    || value instanceof java.time.temporal.TemporalAmount
                    || value instanceof Val
                    || value.getClass().getName().startsWith("camundajar.")) {
                return Optional.empty();
            }
            throw new IllegalArgumentException("not a plain value: " + value.getClass());
        }

        @Override
        public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
            return Optional.empty();
        }

        @Override
        public int priority() {
            return BEFORE_THE_OTHERS;
        }
    }
}
