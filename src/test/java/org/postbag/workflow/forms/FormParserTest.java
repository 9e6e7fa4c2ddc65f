package org.postbag.workflow.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms are read completely or refused with sentences their author understands. */
class FormParserTest {

    private static final String NAME =
            """
            {"type": "textfield", "id": "F1", "key": "name", "label": "Name"}""";

    @Test
    void groupsBecomePagesAndLooseFieldsOnePage() {
        FormDefinition form = Forms.form(
                NAME,
                """
                {"type": "text", "id": "F2", "text": "Hello"}""",
                """
                {"type": "group", "id": "G1", "label": "More", "properties": {"hint": "A hint"}, "components": [
                  {"type": "group", "id": "G2", "label": "Inner", "components": [
                    {"type": "number", "id": "F3", "key": "age", "label": "Age"}]}]}""");

        assertThat(form.pages()).extracting(FormPage::title).containsExactly("Name", "More");
        assertThat(form.pages().get(1).hint()).hasValue("A hint");
        assertThat(form.answered().map(FormField::key)).containsExactly("name", "age");
    }

    @ParameterizedTest
    @CsvSource({
        "textfield,, TEXT_FIELD",
        "textarea,, TEXT_AREA",
        "number,, NUMBER",
        "checkbox,, CHECKBOX",
        "checklist,, CHECKLIST",
        "radio,, RADIO",
        "select,, SELECT",
        "taglist,, TAG_LIST",
        "datetime, date, DATE",
        "datetime, time, TIME",
        "datetime, datetime, DATE_TIME"
    })
    void readsEveryKindOfField(String type, String subtype, FieldType expected) {
        FormDefinition form = Forms.form(
                """
                {"type": "%s", "subtype": "%s", "id": "F1", "key": "one", "label": "One", "dateLabel": "One",
                 "timeLabel": "One", "values": [{"label": "A", "value": "a"}]}"""
                        .formatted(type, subtype));

        assertThat(form.field("one")).hasValueSatisfying(field -> {
            assertThat(field.type()).isEqualTo(expected);
            assertThat(field.label()).isEqualTo("One");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "html",
                "image",
                "iframe",
                "table",
                "separator",
                "spacer",
                "filepicker",
                "dynamiclist",
                "expression",
                "button",
                "documentPreview",
                "hologram",
                ""
            })
    void anUnsupportedFieldIsNamedWithWhatToUseInstead(String type) {
        String photo =
                """
                {"type": "%s", "id": "F9", "label": "Photo of the damage"}""".formatted(type);

        UnsupportedFormField refusal =
                catchThrowableOfType(UnsupportedFormField.class, () -> Forms.PARSER.parse(Forms.json(NAME, photo)));

        assertThat(refusal.field()).isEqualTo("Photo of the damage");
        assertThat(refusal.type()).isEqualTo(type);
        assertThat(refusal.getMessage())
                .contains("“Photo of the damage” is of the kind “" + type + "”")
                .matches(".*(Use|Take it out).*");
    }

    @Test
    void tellsEverythingAtOnce() {
        FormRefused refusal = catchThrowableOfType(
                FormRefused.class,
                () -> Forms.form(
                        NAME,
                        NAME,
                        """
                        {"type": "textfield", "id": "F3", "key": "a.b", "label": "Path"}""",
                        """
                        {"type": "textfield", "id": "F4", "key": "x", "label": ""}""",
                        """
                        {"type": "select", "id": "F5", "key": "s", "label": "Choice", "values": []}""",
                        """
                        {"type": "textfield", "id": "F6", "key": "p", "label": "Code", "validate": {"pattern": "(a)\\\\1"}}""",
                        """
                        {"type": "number", "id": "F7", "key": "n", "label": "Count", "validate": {"min": 5, "max": 1}}""",
                        """
                        {"type": "textfield", "id": "F8", "key": "h", "label": "Hidden",
                         "conditional": {"hide": "=nobody = 1"}}"""));

        assertThat(refusal.findings())
                .anySatisfy(line -> assertThat(line).contains("Two fields have the key “name”"))
                .anySatisfy(line -> assertThat(line).contains("The key of “Path” is “a.b”"))
                .anySatisfy(line -> assertThat(line).contains("“x” has no label"))
                .anySatisfy(line -> assertThat(line).contains("“Choice” has no options"))
                .anySatisfy(line -> assertThat(line).contains("The pattern of “Code” cannot be used"))
                .anySatisfy(line -> assertThat(line).contains("“Count” takes is larger than the largest"))
                .anySatisfy(line -> assertThat(line).contains("hides “Hidden” looks at “nobody”"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"disabled\": true",
                "\"readonly\": true",
                "\"readonly\": \"=true\"",
                "\"valuesExpression\": \"=[1,2]\"",
                "\"path\": \"person\"",
                "\"label\": \"=1 + 1\"",
                "\"label\": \"Hello {{name}}\"",
                "\"properties\": {\"validation\": \"iban\"}",
                "\"properties\": {\"autocomplete\": \"cc-number\"}",
                "\"validate\": {\"maxLength\": 50000}",
                "\"validate\": {\"maxLength\": -1}",
                "\"validate\": {\"maxLength\": \"many\"}",
                "\"validate\": {\"max\": 1e999999}",
                "\"conditional\": {\"hide\": \"=for i in 1..9 return i\"}"
            })
    void whatWouldSilentlyNotWorkIsRefused(String attribute) {
        String base = attribute.startsWith("\"label\"") ? "" : "\"label\": \"One\",";

        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> Forms.form("{\"type\": \"textfield\", \"id\": \"F1\", \"key\": \"one\", %s %s}"
                        .formatted(base, attribute)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "42",
                "{",
                "{\"type\": \"default\"} trailing {",
                "<form/>",
                "{\"type\": \"process\", \"id\": \"a\"}"
            })
    void anythingElseIsNoForm(String text) {
        assertThatExceptionOfType(FormRefused.class).isThrownBy(() -> Forms.PARSER.parse(text));
    }

    @Test
    void sizesAreLimited() {
        String deep =
                "{\"type\":\"group\",\"id\":\"G%d\",\"label\":\"G\",\"components\":[".repeat(200) + "]}".repeat(200);
        String large = Forms.json("{\"type\": \"text\", \"id\": \"F1\", \"text\": \"" + "x".repeat(300_000) + "\"}");
        String groups = NAME;
        for (int i = 0; i < 7; i++) {
            groups = "{\"type\":\"group\",\"id\":\"G%d\",\"label\":\"Group %d\",\"components\":[%s]}"
                    .formatted(i, i, groups);
        }
        String many = Forms.json(java.util.stream.IntStream.range(0, 201)
                .mapToObj(
                        "{\"type\": \"checkbox\", \"id\": \"F%1$d\", \"key\": \"k%1$d\", \"label\": \"L\"}"::formatted)
                .toArray(String[]::new));

        for (String tooMuch : List.of(Forms.json(deep), large, Forms.json(groups), many)) {
            assertThatExceptionOfType(FormRefused.class).isThrownBy(() -> Forms.PARSER.parse(tooMuch));
        }
    }

    @Test
    void olderSchemaEmptyFormAndOddIdAreRefused() {
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> Forms.PARSER.parse(Forms.json(NAME).replace("16", "9")))
                .withMessageContaining("older form editor");
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> Forms.form())
                .withMessageContaining("empty");
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> Forms.PARSER.parse(Forms.json(NAME).replace("test-form", "../../etc")))
                .withMessageContaining("../../etc");
    }

    @Test
    void anOfficesVersionMustKeepWhatTheProcessNeeds() {
        FormDefinition shipped = Forms.shipped("case-triage");
        String source = Forms.source("case-triage");

        assertThat(ShippedPromises.broken(shipped, shipped)).isEmpty();
        assertThat(ShippedPromises.broken(
                        shipped, Forms.PARSER.parse(source.replace("Take it on", "Yes, this is ours"))))
                .isEmpty();
        assertThat(ShippedPromises.broken(
                        shipped, Forms.PARSER.parse(source.replace("\"value\": \"spam\"", "\"value\": \"bin\""))))
                .singleElement()
                .asString()
                .contains("has an option that no step of the process knows");
        assertThat(ShippedPromises.broken(
                        shipped, Forms.PARSER.parse(source.replace("\"key\": \"priority\"", "\"key\": \"rank\""))))
                .singleElement()
                .asString()
                .contains("“Priority” (key “priority”) is needed");
    }

    @Test
    void answersReadAsWords() {
        FormDefinition form = Forms.form(
                """
                {"type": "radio", "id": "F1", "key": "one", "label": "One", "values": [{"label": "First", "value": "a"}]}""",
                """
                {"type": "datetime", "subtype": "date", "id": "F2", "key": "day", "dateLabel": "Day"}""");

        assertThat(form.field("one").orElseThrow().inWords("a")).isEqualTo("First");
        assertThat(form.field("one").orElseThrow().inWords(List.of("a", "gone")))
                .isEqualTo("First, gone");
        assertThat(form.field("day").orElseThrow().inWords("2026-11-21")).isEqualTo("21 November 2026");
        assertThat(form.field("day").orElseThrow().inWords(true)).isEqualTo("Yes");
        assertThat(form.withOptions(Map.of()).field("one")).isEqualTo(form.field("one"));
    }
}
