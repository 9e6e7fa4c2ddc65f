package org.postbag.workflow.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What residents and attackers may type into every kind of field, and what is kept of it. */
class FormValidatorTest {

    private static final String OPTIONS =
            """
            "values": [{"label": "A", "value": "a"}, {"label": "B", "value": "b"}, {"label": "C", "value": "c"}]""";

    static List<Object> hostile() {
        return Arrays.asList(
                null,
                "",
                "   \t ",
                "\u0000",
                "a\u0000b",
                "\uD83D",
                "\u202Egnp.exe",
                "\u200B\u200B",
                "🙂👩‍👩‍👧‍👦",
                "<script>alert(1)</script>",
                "'; drop table app.case_file; --",
                "${T(java.lang.Runtime).getRuntime().exit(1)}",
                "x".repeat(1_000_000),
                42,
                -0.0,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                new BigDecimal("1e400"),
                true,
                List.of("a", "zzz"),
                Collections.nCopies(100_000, "a"),
                Map.of("a", Map.of()),
                new Object(),
                LocalDate.of(2026, 2, 28),
                new int[] {1, 2},
                LocalDate.MAX);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void nothingTypedEverThrowsAndOnlyCleanValuesAreKept(@Nullable Object raw) {
        FormDefinition form = Forms.form(
                field("textfield", "line", ""),
                field("textarea", "lines", ""),
                field("number", "number", ""),
                field("checkbox", "box", ""),
                field("checklist", "list", OPTIONS),
                field("radio", "radio", OPTIONS),
                field("select", "select", OPTIONS),
                field("taglist", "tags", OPTIONS),
                field("datetime", "date", "\"subtype\": \"date\""),
                field("datetime", "time", "\"subtype\": \"time\""),
                field("datetime", "moment", "\"subtype\": \"datetime\""),
                field("textfield", "postcode", "\"properties\": {\"validation\": \"postcode\"}"),
                field("textfield", "email", "\"validate\": {\"validationType\": \"email\"}"),
                field("textfield", "phone", "\"validate\": {\"validationType\": \"phone\"}"));
        Map<String, @Nullable Object> raws = new HashMap<>();
        form.answered().forEach(field -> raws.put(field.key(), raw));
        raws.put("unknown", "kept nowhere");

        FormResult result =
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Forms.VALIDATOR.validate(form, raws));

        assertThat(result.values()).doesNotContainKey("unknown");
        result.values().values().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .forEach(text -> {
                    assertThat(text).isNotBlank().doesNotContain("\u0000").doesNotContain("\u202E");
                    assertThat(text.length()).isLessThanOrEqualTo(5_000);
                });
        assertThat(result.values().values())
                .allMatch(value -> value instanceof String
                        || value instanceof Boolean
                        || value instanceof Long
                        || value instanceof BigDecimal
                        || value instanceof List<?>);
    }

    @Test
    void markupAndEmojiStayAsTyped() {
        FormDefinition form = Forms.form(field("textfield", "line", ""), field("textarea", "lines", ""));

        assertThat(Forms.VALIDATOR
                        .validate(
                                form,
                                Map.of(
                                        "line",
                                        "  <b>Zoë & Co</b>\t👩‍👩‍👧‍👦 ",
                                        "lines",
                                        "One\r\nTwo\rThree\n\tFour\u0007\n"))
                        .values())
                .containsEntry("line", "<b>Zoë & Co</b> 👩‍👩‍👧‍👦")
                .containsEntry("lines", "One\nTwo\nThree\n\tFour");
    }

    @Test
    void lengthsAreLimitedAlsoWhenTheFormSetsNone() {
        FormDefinition form = Forms.form(field("textfield", "line", ""), field("textarea", "lines", ""));

        assertThat(Forms.VALIDATOR
                        .validate(form, Map.of("line", "x".repeat(200), "lines", "x".repeat(5_000)))
                        .problems())
                .isEmpty();
        assertThat(Forms.VALIDATOR
                        .validate(form, Map.of("line", "x".repeat(201), "lines", "x".repeat(5_001)))
                        .problems())
                .containsExactly(
                        new FieldProblem("line", "Line must be 200 characters or less"),
                        new FieldProblem("lines", "Lines must be 5,000 characters or less"));
    }

    @Test
    void anEmojiCountsAsOneCharacter() {
        FormDefinition form = Forms.form(field("textfield", "line", "\"validate\": {\"maxLength\": 3}"));

        assertThat(Forms.problem(form, Map.of("line", "🙂🙂🙂"))).isEqualTo("fine");
    }

    @ParameterizedTest
    @CsvSource({
        "email, edda@mailbox.example, fine",
        "email, edda@mailbox, 'Enter an email address in the correct format, like name@example.com'",
        "phone, 01632 960 001, fine",
        "phone, (07700) 900-982, fine",
        "phone, +44 808 157 0192, fine",
        "phone, ring me, 'Enter a phone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192'",
        "phone, 123, 'Enter a phone number, like 01632 960 001, 07700 900 982 or +44 808 157 0192'",
        "postcode, em4-7qt, fine",
        "postcode, EM4, Enter a full UK postcode",
        "fullName, X Æ A-12, fine"
    })
    void formatsOfTheCommonQuestions(String format, String typed, String expected) {
        FormDefinition form =
                Forms.form(field("textfield", "line", "\"properties\": {\"validation\": \"%s\"}".formatted(format)));

        assertThat(Forms.problem(form, Map.of("line", typed))).isEqualTo(expected);
    }

    @Test
    void phoneNumbersAreKeptAsTyped() {
        FormDefinition form = Forms.form(field("textfield", "line", "\"properties\": {\"validation\": \"phone\"}"));

        assertThat(Forms.VALIDATOR
                        .validate(form, Map.of("line", " (01632) 960-001 "))
                        .values())
                .containsEntry("line", "(01632) 960-001");
    }

    @Test
    void aRequiredAnswerMustHaveSomethingToRead() {
        FormDefinition form = Forms.form(
                field("textfield", "line", "\"validate\": {\"required\": true}"),
                field("checkbox", "box", "\"validate\": {\"required\": true}"),
                field("radio", "radio", OPTIONS + ", \"validate\": {\"required\": true}"),
                field("taglist", "tags", OPTIONS + ", \"validate\": {\"required\": true}"));

        assertThat(Forms.VALIDATOR
                        .validate(form, Map.of("line", " \u200B \u0001", "box", false, "tags", List.of("")))
                        .problems())
                .extracting(FieldProblem::message)
                .containsExactly("Enter line", "Tick “Box” to go on", "Select radio", "Select tags");
    }

    @ParameterizedTest
    @CsvSource({
        "12, fine",
        "' 1,200 ', Count must be 100 or less",
        "-1, Count must be 0 or more",
        "1.25, Count must have no more than 1 decimal place",
        "1e3, Count must be a number",
        "0x10, Count must be a number",
        "١٢, Count must be a number",
        "99999999999999999999, Count must be a number",
    })
    void numbers(String typed, String expected) {
        FormDefinition form =
                Forms.form(field("number", "count", "\"decimalDigits\": 1, \"validate\": {\"min\": 0, \"max\": 100}"));

        assertThat(Forms.problem(form, Map.of("count", typed))).isEqualTo(expected);
    }

    @Test
    void numbersBecomeWholeOrDecimal() {
        FormDefinition form = Forms.form(field("number", "a", ""), field("number", "b", ""), field("number", "c", ""));

        assertThat(Forms.VALIDATOR
                        .validate(form, Map.of("a", 3.0, "b", "2.50", "c", 7))
                        .values())
                .containsEntry("a", 3L)
                .containsEntry("b", new BigDecimal("2.5"))
                .containsEntry("c", 7L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "30/02/2026", "tomorrow", "0026-01-01", "+999999999-01-01", "2026-13-01"})
    void daysThatAreNone(String typed) {
        FormDefinition form = Forms.form(field("datetime", "day", "\"subtype\": \"date\""));

        assertThat(Forms.problem(form, Map.of("day", typed))).isEqualTo("Day must be a real date, like 24/11/2026");
    }

    @Test
    void daysAndTimesAreKeptAsText() {
        FormDefinition form = Forms.form(
                field("datetime", "day", "\"subtype\": \"date\""),
                field("datetime", "typed", "\"subtype\": \"date\""),
                field("datetime", "moment", "\"subtype\": \"datetime\""));

        assertThat(Forms.VALIDATOR
                        .validate(
                                form,
                                Map.of(
                                        "day", LocalDate.of(2026, 11, 21),
                                        "typed", "4/9/2026",
                                        "moment", LocalDateTime.of(2026, 11, 21, 14, 30)))
                        .values())
                .containsEntry("day", "2026-11-21")
                .containsEntry("typed", "2026-09-04")
                .containsEntry("moment", "2026-11-21T14:30");
    }

    @Test
    void todayIsTheDayInLondon() {
        FormDefinition form =
                Forms.form(field("datetime", "day", "\"subtype\": \"date\", \"disallowPassedDates\": true"));

        assertThat(Forms.problem(form, Map.of("day", "2026-11-21"))).isEqualTo("fine");
        assertThat(Forms.problem(form, Map.of("day", "2026-11-20"))).isEqualTo("Day must be today or in the future");
    }

    @Test
    void choicesMustBeOnOffer() {
        FormDefinition form = Forms.form(field("radio", "one", OPTIONS), field("checklist", "many", OPTIONS));

        FormResult result = Forms.VALIDATOR.validate(form, Map.of("one", "z", "many", List.of("a", "z")));
        FormResult good = Forms.VALIDATOR.validate(form, Map.of("one", "b", "many", Set.of("c", "a")));

        assertThat(result.problems())
                .extracting(FieldProblem::message)
                .containsExactly("Select an answer from the list", "Select an answer from the list");
        assertThat(result.values()).isEmpty();
        assertThat(good.values()).containsEntry("one", "b").containsEntry("many", List.of("a", "c"));
    }

    @Test
    void patternsTakeLinearTime() {
        FormDefinition form =
                Forms.form(field("textarea", "text", "\"validate\": {\"maxLength\": 20000, \"pattern\": \"^(a+)+$\"}"));

        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertThat(Forms.problem(form, Map.of("text", "a".repeat(19_000) + "!")))
                        .isEqualTo("Text must be in the form that is asked for"));
    }

    @Test
    void hiddenAnswersDoNotCountInOtherConditions() {
        FormDefinition form = Forms.form(
                field("checkbox", "a", ""),
                field("checkbox", "b", "\"conditional\": {\"hide\": \"=a = false\"}"),
                field(
                        "textfield",
                        "c",
                        "\"validate\": {\"required\": true}, \"conditional\": {\"hide\": \"=b != true\"}"));

        assertThat(Forms.VALIDATOR.validate(form, Map.of("a", false, "b", true, "c", "x")))
                .isEqualTo(new FormResult(Map.of("a", false), List.of()));
        assertThat(Forms.problem(form, Map.of("a", true, "b", true))).isEqualTo("Enter c");
    }

    @Test
    void conditionsThatContradictEachOtherStillEnd() {
        FormDefinition form = Forms.form(
                field("textfield", "a", "\"conditional\": {\"hide\": \"=b != null\"}"),
                field("textfield", "b", "\"conditional\": {\"hide\": \"=a != null\"}"));

        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> Forms.VALIDATOR.validate(form, Map.of("a", "1", "b", "2")));
    }

    @Test
    void aHiddenPageIsLeftOut() {
        FormDefinition form = Forms.form(
                field("checkbox", "more", ""),
                """
                {"type": "group", "id": "G1", "label": "More", "conditional": {"hide": "=more != true"}, "components": [
                  {"type": "textfield", "id": "F9", "key": "detail", "label": "Detail", "validate": {"required": true}}]}""");

        assertThat(Forms.VALIDATOR.shownPages(form, Map.of())).hasSize(1);
        assertThat(Forms.VALIDATOR.shownPages(form, Map.of("more", true))).hasSize(2);
        assertThat(Forms.problem(form, Map.of())).isEqualTo("fine");
        assertThat(Forms.problem(form, Map.of("more", "on"))).isEqualTo("Enter detail");
    }

    private static String field(String type, String key, String more) {
        String label = Words.capitalised(key);
        return """
                {"type": "%s", "id": "Field_%s", "key": "%s", "label": "%s", "dateLabel": "%s", "timeLabel": "%s"%s}"""
                .formatted(type, key, key, label, label, label, more.isEmpty() ? "" : ", " + more);
    }
}
