package org.postbag.workflow.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postbag.workflow.forms.FieldProblem;
import org.postbag.workflow.forms.FormDefinition;
import org.postbag.workflow.forms.FormField;
import org.postbag.workflow.forms.FormPage;
import org.postbag.workflow.forms.Forms;

/** Every kind of field as a Vaadin field, and what it keeps. */
class FormFieldsViewTest {

    private static final String OPTIONS =
            """
            "values": [{"label": "First", "value": "a"}, {"label": "Second", "value": "b"}]""";

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup(new Routes());
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    static List<String> shipped() {
        return Forms.shippedKeys();
    }

    @Test
    void everyKindOfFieldIsAVaadinField() {
        show(
                Forms.form(
                        field("textfield", "line", ""),
                        field("textfield", "email", "\"validate\": {\"validationType\": \"email\"}"),
                        field("textarea", "lines", ""),
                        field("number", "number", ""),
                        field("number", "whole", "\"decimalDigits\": 0, \"validate\": {\"max\": 10}"),
                        field("checkbox", "box", ""),
                        field("checklist", "list", OPTIONS),
                        field("radio", "radio", OPTIONS),
                        field("select", "select", OPTIONS),
                        field("select", "long", manyOptions()),
                        field("taglist", "tags", OPTIONS),
                        field("datetime", "date", "\"subtype\": \"date\""),
                        field("datetime", "time", "\"subtype\": \"time\""),
                        field("datetime", "moment", "\"subtype\": \"datetime\""),
                        """
                {"type": "text", "id": "T1", "text": "**Read** this"}""",
                        """
                {"type": "group", "id": "G1", "label": "Outer", "components": [
                  {"type": "group", "id": "G2", "label": "Inner", "components": [
                    {"type": "textfield", "id": "Deep", "key": "deep", "label": "Deep"}]}]}"""));

        assertThat(kinds())
                .containsEntry("line", TextField.class)
                .containsEntry("email", EmailField.class)
                .containsEntry("lines", TextArea.class)
                .containsEntry("number", NumberField.class)
                .containsEntry("whole", IntegerField.class)
                .containsEntry("box", Checkbox.class)
                .containsEntry("list", CheckboxGroup.class)
                .containsEntry("radio", RadioButtonGroup.class)
                .containsEntry("select", Select.class)
                .containsEntry("long", ComboBox.class)
                .containsEntry("tags", MultiSelectComboBox.class)
                .containsEntry("date", DatePicker.class)
                .containsEntry("time", TimePicker.class)
                .containsEntry("moment", DateTimePicker.class)
                .containsEntry("deep", TextField.class);
        assertThat(_get(Markdown.class).getContent()).isEqualTo("**Read** this");
        assertThat(_get(FieldSet.class).getLegendText()).isEqualTo("Inner");
        assertThat(_find(H3.class)).extracting(H3::getText).containsExactly("Test form", "Outer");
    }

    @Test
    void answersComeBackAsTheyWentIn() {
        FormFields fields = show(Forms.form(
                field("textfield", "line", ""),
                field("textarea", "lines", ""),
                field("number", "number", ""),
                field("number", "whole", "\"decimalDigits\": 0, \"validate\": {\"max\": 10}"),
                field("checkbox", "box", ""),
                field("checklist", "list", OPTIONS),
                field("radio", "radio", OPTIONS),
                field("select", "select", OPTIONS),
                field("taglist", "tags", OPTIONS),
                field("datetime", "date", "\"subtype\": \"date\""),
                field("datetime", "time", "\"subtype\": \"time\""),
                field("datetime", "moment", "\"subtype\": \"datetime\"")));
        Map<String, Object> answers = Map.ofEntries(
                Map.entry("line", "<b>One</b>"),
                Map.entry("lines", "One\nTwo"),
                Map.entry("number", 2.5),
                Map.entry("whole", 7),
                Map.entry("box", true),
                Map.entry("list", List.of("a", "b")),
                Map.entry("radio", "b"),
                Map.entry("select", "a"),
                Map.entry("tags", List.of("b")),
                Map.entry("date", "2026-11-21"),
                Map.entry("time", "14:30"),
                Map.entry("moment", "2026-11-21T14:30"));

        Map<String, Object> blank = fields.values();
        fields.setValues(answers);
        Map<String, Object> filled = fields.values();
        fields.setValues(blank);

        assertThat(blank)
                .containsOnlyKeys(answers.keySet())
                .containsEntry("line", "")
                .containsEntry("box", false)
                .containsEntry("tags", List.of())
                .containsEntry("date", "");
        assertThat(filled).containsExactlyInAnyOrderEntriesOf(answers);
        assertThat(fields.values()).isEqualTo(blank);
    }

    @Test
    void whatTheBrowserKeptIsPutBackAndTold() {
        FormFields fields = show(Forms.form(
                field("textarea", "lines", ""),
                field("number", "number", ""),
                field("checkbox", "box", ""),
                field("checklist", "list", OPTIONS),
                field("radio", "radio", OPTIONS),
                field("select", "select", OPTIONS),
                field("select", "gone", OPTIONS),
                field("taglist", "tags", OPTIONS),
                field("datetime", "moment", "\"subtype\": \"datetime\"")));
        List<Map<String, Object>> told = new ArrayList<>();
        fields.addChangeListener(() -> told.add(fields.values()));

        fields.putBack(Map.ofEntries(
                Map.entry("lines", "One\nTwo"),
                Map.entry("number", "2.5"),
                Map.entry("box", true),
                Map.entry("list", List.of("Second", "First", "No such choice")),
                Map.entry("radio", "Second"),
                Map.entry("select", "First"),
                Map.entry("gone", "No such choice"),
                Map.entry("tags", List.of("Second")),
                Map.entry("moment", "2026-11-21T14:30"),
                Map.entry("elsewhere", "x")));

        assertThat(told)
                .containsExactly(Map.of(
                        "lines",
                        "One\nTwo",
                        "number",
                        2.5,
                        "box",
                        true,
                        "list",
                        List.of("a", "b"),
                        "radio",
                        "b",
                        "select",
                        "a",
                        "gone",
                        "",
                        "tags",
                        List.of("b"),
                        "moment",
                        "2026-11-21T14:30"));
    }

    @Test
    void strangeDraftsDoNoHarm() {
        FormFields fields = show(Forms.form(
                field("number", "number", ""),
                field("radio", "radio", OPTIONS),
                field("checklist", "list", OPTIONS),
                field("datetime", "date", "\"subtype\": \"date\"")));

        fields.setValues(
                Map.of("number", "many", "radio", "gone", "list", List.of("a", "gone"), "date", "soon", "other", "x"));

        assertThat(fields.values())
                .containsEntry("number", "")
                .containsEntry("radio", "")
                .containsEntry("list", List.of("a"))
                .containsEntry("date", "");
    }

    @Test
    void optionalIsSaidAndRequiredIsNot() {
        FormFields fields = show(page("case-report", 3));

        assertThat(labels())
                .containsExactly(
                        "Full name", "Email address", "Phone number (optional)", "Address line 1", "Town or city");
        assertThat(fields.component("fullName").getElement().getProperty("required", false))
                .isFalse();
        assertThat(((HasHelper) fields.component("email")).getHelperText()).startsWith("We send the answer");
        assertThat(fields.component("email").getElement().getThemeList()).contains("helper-above-field");
    }

    @Test
    void browsersMayFillIn() {
        FormFields fields = show(page("case-report", 3));

        assertThat(((TextField) fields.component("fullName")).getAutocomplete()).isEqualTo(Autocomplete.NAME);
        assertThat(((EmailField) fields.component("email")).getAutocomplete()).isEqualTo(Autocomplete.EMAIL);
        assertThat(((TextField) fields.component("addressLine1")).getAutocomplete())
                .isEqualTo(Autocomplete.ADDRESS_LINE1);
        assertThat(fields.component("fullName").getElement().getAttribute("spellcheck"))
                .isEqualTo("false");
    }

    @Test
    void aQuestionThatIsTheHeadingIsNotShownTwice() {
        FormFields fields = show(page("case-report", 1));

        assertThat(fields.component("category").hasClassName("pb-field-asked")).isTrue();
    }

    @Test
    void fieldsComeAndGoWithTheAnswers() {
        FormFields fields = show(page("case-report", 0));
        Checkbox homeless = _get(Checkbox.class);

        assertThat(fields.component("postcode").isVisible()).isTrue();
        change(homeless, true);
        assertThat(fields.component("postcode").isVisible()).isFalse();
        change(homeless, false);
        assertThat(fields.component("postcode").isVisible()).isTrue();
    }

    @Test
    void answersOfOtherPagesCountInConditions() {
        FormFields fields = show(page("case-report", 3));

        fields.setValues(Map.of("noFixedAddress", true));

        assertThat(fields.component("town").isVisible()).isFalse();
        assertThat(fields.values()).doesNotContainKey("noFixedAddress");
        assertThat(fields.check().problems()).extracting(FieldProblem::key).containsExactly("fullName", "email");
    }

    @Test
    void problemsStandBesideTheirFieldsAndGoAway() {
        FormFields fields = show(page("case-report", 0));
        HasValidation postcode = (HasValidation) fields.component("postcode");

        assertThat(fields.check().isComplete()).isFalse();
        assertThat(postcode.isInvalid()).isTrue();
        assertThat(postcode.getErrorMessage()).isEqualTo("Enter a full UK postcode");

        fields.setValues(Map.of("postcode", "em47qt"));
        assertThat(fields.check().values()).containsEntry("postcode", "EM4 7QT");
        assertThat(postcode.isInvalid()).isFalse();

        fields.show(List.of(new FieldProblem("postcode", "One"), new FieldProblem("nowhere", "Two")));
        assertThat(postcode.getErrorMessage()).isEqualTo("One");
    }

    @Test
    void whatIsNoNumberIsNotLost() {
        FormFields fields = show(Forms.form(field("number", "number", "")));
        fields.component("number").getElement().setProperty("_inputElementValue", "12-");

        assertThat(fields.values()).containsEntry("number", "12-");
        assertThat(fields.check().problems()).containsExactly(new FieldProblem("number", "Number must be a number"));
    }

    @Test
    void draftsHearOfChanges() {
        FormFields fields = show(page("case-report", 0));
        List<Map<String, Object>> drafts = new java.util.ArrayList<>();
        fields.addChangeListener(() -> drafts.add(fields.values()));

        change(_get(Checkbox.class), true);

        assertThat(drafts).singleElement().satisfies(draft -> assertThat(draft).containsEntry("noFixedAddress", true));
    }

    @Test
    void initialAnswersAreFilledIn() {
        FormFields fields = show(Forms.shipped("case-triage"));

        assertThat(fields.values()).containsEntry("priority", "NORMAL");
        assertThat(fields.component("priority").isVisible()).isFalse();
        fields.setValues(Map.of("outcome", "accept"));
        assertThat(fields.component("priority").isVisible()).isTrue();
        assertThat(fields.component("duplicateOf").isVisible()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedFormCanBeShown(String key) {
        FormFields fields = show(Forms.shipped(key));

        assertThat(fields.values().keySet())
                .containsExactlyElementsOf(
                        Forms.shipped(key).answered().map(FormField::key).toList());
        fields.focus("anything");
    }

    private static FormPage page(String key, int index) {
        return Forms.shipped(key).pages().get(index);
    }

    private static FormFields show(FormPage page) {
        FormFields fields = new FormFields(Forms.VALIDATOR, page);
        UI.getCurrent().add(fields);
        return fields;
    }

    private static FormFields show(FormDefinition form) {
        FormFields fields = new FormFields(Forms.VALIDATOR, form);
        UI.getCurrent().add(fields);
        return fields;
    }

    private static void change(Checkbox box, boolean ticked) {
        _setValue(box, ticked);
    }

    private static Map<String, Class<?>> kinds() {
        return _find(Component.class, spec -> spec.withClasses("pb-field")).stream()
                .collect(Collectors.toMap(field -> field.getId().orElse("?"), Component::getClass));
    }

    private static List<String> labels() {
        return _find(Component.class, spec -> spec.withClasses("pb-field")).stream()
                .map(field -> ((HasLabel) field).getLabel())
                .toList();
    }

    private static String manyOptions() {
        return IntStream.range(0, 20)
                .mapToObj("{\"label\": \"L%1$d\", \"value\": \"v%1$d\"}"::formatted)
                .collect(Collectors.joining(",", "\"values\": [", "]"));
    }

    private static String field(String type, String key, String more) {
        String label = key.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + key.substring(1);
        return """
                {"type": "%s", "id": "Field_%s", "key": "%s", "label": "%s", "dateLabel": "%s", "timeLabel": "%s"%s}"""
                .formatted(type, key, key, label, label, label, more.isEmpty() ? "" : ", " + more);
    }
}
