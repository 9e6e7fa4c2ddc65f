package org.postbag.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeDecisionsTest {

    private static final DmnEngine ENGINE = SafeDecisions.engineConfiguration().buildEngine();

    @Test
    void acceptsTheShippedTables() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".dmn")).toList()) {
                assertThat(ENGINE.parseDecisions(Files.newInputStream(file))).isNotEmpty();
            }
        }
    }

    @Test
    void decidesInFeel() {
        DmnDecision decision = table("topic", "\"housing\",\"health\"", "if topic = \"health\" then 1 else 2", "");

        assertThat(ENGINE.evaluateDecisionTable(decision, Map.of("topic", "housing"))
                        .getSingleResult()
                        .getSingleEntry()
                        .toString())
                .isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "javascript", "groovy"})
    void refusesOtherLanguages(String language) {
        assertThatThrownBy(() -> table("topic", "\"a\"", "1", " expressionLanguage=\"" + language + "\""))
                .isInstanceOf(DmnEngineException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topic.getClass()",
                "function(a) external { java: { class: \"java.lang.System\", method signature: \"getProperty(java.lang.String)\" } }",
                "bean.evil",
                "for i in 1..1000000000 return i",
                "some x in [1,2] satisfies x > 1",
                "get value(bean, \"x\")",
                "2 ** 1000000000",
                "[1,2,3][item > 1]",
                "{a: 1}.a",
                "(((((((1)))))))",
                "1 +"
            })
    void refusesWhatDoesMoreThanCompare(String output) {
        assertThatThrownBy(() -> table("topic", "\"a\"", output, "")).isInstanceOf(DmnEngineException.class);
        assertThatThrownBy(() -> table(output, "\"a\"", "1", "")).isInstanceOf(DmnEngineException.class);
    }

    @Test
    void keepsObjectsOut() {
        DmnDecision decision = table("topic", "-", "topic", "");

        assertThatThrownBy(() -> ENGINE.evaluateDecisionTable(decision, Map.of("topic", new Thread())))
                .isInstanceOf(RuntimeException.class);
    }

    private static DmnDecision table(String input, String test, String output, String attributes) {
        String dmn =
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="x">
                <decision id="t" name="t" camunda:historyTimeToLive="P400D"><decisionTable id="dt">
                <input id="i"><inputExpression id="ie" typeRef="string"%s><text>%s</text></inputExpression></input>
                <output id="o" name="out"/>
                <rule id="r"><inputEntry id="e"><text>%s</text></inputEntry><outputEntry id="f"><text>%s</text></outputEntry></rule>
                </decisionTable></decision></definitions>
                """
                        .formatted(attributes, escape(input), escape(test), escape(output));
        List<DmnDecision> decisions =
                ENGINE.parseDecisions(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
        return decisions.get(0);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
