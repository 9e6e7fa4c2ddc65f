package org.postbag.workflow.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions of form fields: what may be asked, and that nothing else gets as far as being evaluated. */
class FormConditionsTest {

    private static final Set<String> KEYS = Set.of("topic", "urgent", "amount", "tags", "day");
    private static final Map<String, Object> ANSWERS = Map.of(
            "topic",
            "housing",
            "urgent",
            true,
            "amount",
            new BigDecimal("5"),
            "tags",
            List.of("damp", "lift"),
            "day",
            LocalDate.of(2026, 11, 21));

    private final FormConditions conditions = new FormConditions();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "topic = \"housing\" and urgent",
                "topic = \"housing\" and not(urgent = false) and string length(topic) > 3",
                "topic in (\"housing\", \"health\")",
                "list contains([\"housing\", \"health\"], topic)",
                "list contains(tags, \"damp\")",
                "amount in [1..10]",
                "amount * 2 - 1 >= 9",
                "day > date(\"2026-01-01\")",
                "if urgent then amount = 5 else false",
                "count(tags) = 2",
                "missing = null",
                "starts with(lower case(topic), \"hou\")"
            })
    void plainQuestionsAreAnswered(String expression) {
        assertThat(conditions.findFault(expression, Set.of("topic", "urgent", "amount", "tags", "day", "missing")))
                .isEmpty();
        assertThat(conditions.holds(expression, ANSWERS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "count(for i in 1..1000000000 return i) > 0",
                "some i in 1..100000000 satisfies i < 0",
                "every i in 1..100000000 satisfies i > 0",
                "{f: function(x) f(x), y: f(1)}.y",
                "{a: 1}",
                "function(a) external {java: {class: \"java.lang.Runtime\", method signature: \"exit(int)\"}}",
                "matches(topic, \"(a+)+$\")",
                "replace(topic, \"a\", \"b\") = \"b\"",
                "split(topic, \"a\") = [\"b\"]",
                "string join(tags) = \"a\"",
                "9**9**9**9 > 1",
                "tags[item = \"damp\"] = \"damp\"",
                "topic.class.name = \"x\"",
                "urgent instance of boolean",
                "random number() > 0",
                "now() > now()",
                "sum([1, 2]) = 3",
                "get value(topic, \"x\") = 1"
            })
    void everythingElseIsRefusedAndNeverEvaluated(String expression) {
        assertThat(conditions.findFault(expression, KEYS)).isPresent();
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(conditions.holds(expression, ANSWERS))
                .isFalse());
    }

    @Test
    void bracketsAndLengthAreLimitedBeforeTheParserSeesThem() {
        String nested = "(".repeat(40) + "urgent" + ")".repeat(40);
        String longest = "urgent" + " and urgent".repeat(60);

        assertThat(conditions.findFault(nested, KEYS))
                .hasValueSatisfying(fault -> assertThat(fault).contains("brackets"));
        assertThat(conditions.findFault(longest, KEYS))
                .hasValueSatisfying(fault -> assertThat(fault).contains("longer than 500"));
        assertThat(conditions.holds(nested, ANSWERS)).isFalse();
        assertThat(conditions.holds(longest, ANSWERS)).isFalse();
    }

    @Test
    void theDeepestAllowedBracketsParseQuickly() {
        String nested = "(".repeat(6) + "urgent" + ")".repeat(6);

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThat(conditions.findFault(nested, KEYS))
                .isEmpty());
    }

    @Test
    void aMisspeltKeyIsFoundWhenTheFormIsPublished() {
        assertThat(conditions.findFault("topik = \"housing\"", KEYS))
                .hasValue("looks at “topik”, which is no field of this form");
    }

    @Test
    void whatIsNotTrueDoesNotHold() {
        assertThat(conditions.holds("topic", ANSWERS)).isFalse();
        assertThat(conditions.holds("amount > \"five\"", ANSWERS)).isFalse();
        assertThat(conditions.holds("missing and urgent", ANSWERS)).isFalse();
        assertThat(conditions.holds("and and", ANSWERS)).isFalse();
        assertThat(conditions.holds("", ANSWERS)).isFalse();
    }

    @Test
    void objectsTheLibraryWouldReflectOnAreRefused() {
        assertThatThrownBy(() -> conditions.holds("urgent", Map.of("urgent", new Thread())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
