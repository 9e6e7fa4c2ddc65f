package org.postbag.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasPrefix;
import com.vaadin.flow.component.shared.HasSuffix;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.HasAutocomplete;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.postbag.workflow.forms.FieldFormat;
import org.postbag.workflow.forms.FieldOption;
import org.postbag.workflow.forms.FormField;

/** Makes the Vaadin field for a field of a form. Labels above, hints between label and field, no asterisks (law.md FE-2). */
final class FieldFactory {

    /** More choices than this are looked for by typing. */
    private static final int MANY = 12;

    private static final BigDecimal LARGEST_WHOLE = BigDecimal.valueOf(Integer.MAX_VALUE);

    private FieldFactory() {}

    /** @throws IllegalArgumentException for a field nobody answers */
    static FieldInput create(FormField field) {
        FieldInput input =
                switch (field.type()) {
                    case TEXT_FIELD -> line(field);
                    case TEXT_AREA -> area(field);
                    case NUMBER ->
                        isSmallWhole(field)
                                ? FieldValues.number(field, new IntegerField())
                                : FieldValues.number(field, new NumberField());
                    case DATE -> FieldValues.date(field);
                    case TIME -> FieldValues.time(field);
                    case DATE_TIME -> FieldValues.dateTime(field);
                    case CHECKBOX -> FieldValues.ticked(field, new Checkbox());
                    case CHECKLIST -> checklist(field);
                    case RADIO -> radio(field);
                    case SELECT -> field.options().size() > MANY ? searchable(field) : select(field);
                    case TAG_LIST -> tags(field);
                    case TEXT, GROUP -> throw new IllegalArgumentException(field.id() + " is not answered");
                };
        dress(field, input.component());
        return input;
    }

    private static FieldInput line(FormField field) {
        if (field.format() == FieldFormat.EMAIL) {
            return FieldValues.text(field, new EmailField());
        }
        TextField box = new TextField();
        if (field.format() != FieldFormat.ANY) {
            box.getElement().setAttribute("spellcheck", "false");
        }
        return FieldValues.text(field, box);
    }

    private static FieldInput area(FormField field) {
        TextArea area = new TextArea();
        area.setMinRows(field.limits().maxLength() > 2_000 ? 6 : 3);
        // Beyond this it scrolls inside, so that the button below stays within reach.
        area.setMaxRows(14);
        CharacterCount.add(area, field);
        return FieldValues.text(field, area);
    }

    private static boolean isSmallWhole(FormField field) {
        return field.limits().decimals().filter(digits -> digits == 0).isPresent()
                && field.limits()
                        .max()
                        .filter(max -> max.compareTo(LARGEST_WHOLE) <= 0)
                        .isPresent();
    }

    private static FieldInput checklist(FormField field) {
        CheckboxGroup<String> group = new CheckboxGroup<>();
        group.setItems(values(field));
        group.setItemLabelGenerator(field::optionLabel);
        group.getElement().getThemeList().add("vertical");
        return FieldValues.several(field, group);
    }

    private static FieldInput radio(FormField field) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>();
        group.setItems(values(field));
        group.setItemLabelGenerator(field::optionLabel);
        group.getElement().getThemeList().add("vertical");
        return FieldValues.one(field, group);
    }

    private static FieldInput select(FormField field) {
        Select<String> select = new Select<>();
        select.setItems(values(field));
        select.setItemLabelGenerator(value -> value == null ? "" : field.optionLabel(value));
        select.setPlaceholder("Choose");
        if (!field.required()) {
            select.setEmptySelectionAllowed(true);
            select.setEmptySelectionCaption("No answer");
        }
        return FieldValues.one(field, select);
    }

    private static FieldInput searchable(FormField field) {
        ComboBox<String> box = new ComboBox<>();
        box.setItems(values(field));
        box.setItemLabelGenerator(field::optionLabel);
        return FieldValues.one(field, box);
    }

    private static FieldInput tags(FormField field) {
        MultiSelectComboBox<String> box = new MultiSelectComboBox<>();
        box.setItems(values(field));
        box.setItemLabelGenerator(field::optionLabel);
        return FieldValues.several(field, box);
    }

    private static List<String> values(FormField field) {
        return field.options().stream().map(FieldOption::value).toList();
    }

    private static void dress(FormField field, Component component) {
        component.setId(field.key());
        component.addClassNames(
                "pb-field",
                "pb-field-" + field.format().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        component.getElement().getThemeList().add("helper-above-field");
        if (component instanceof HasLabel labelled) {
            boolean optional = !field.required() && !(component instanceof Checkbox);
            labelled.setLabel(optional ? field.label() + " (optional)" : field.label());
        }
        if (component instanceof HasValidation validated) {
            // The server checks when the person goes on, not the browser while the person still types (law.md FE-3).
            validated.setManualValidation(true);
        }
        if (component instanceof HasHelper helped && helped.getHelperComponent() == null) {
            field.wording().hint().ifPresent(helped::setHelperText);
        }
        if (component instanceof HasAutocomplete fillable) {
            field.wording()
                    .autocomplete()
                    .map(token -> token.toUpperCase(Locale.ROOT).replace('-', '_'))
                    .map(Autocomplete::valueOf)
                    .ifPresent(fillable::setAutocomplete);
        }
        if (component instanceof HasPrefix prefixed) {
            field.wording().prefix().ifPresent(words -> prefixed.setPrefixComponent(new Span(words)));
        }
        if (component instanceof HasSuffix suffixed) {
            field.wording().suffix().ifPresent(words -> suffixed.setSuffixComponent(new Span(words)));
        }
    }
}
