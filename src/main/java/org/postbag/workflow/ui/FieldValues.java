package org.postbag.workflow.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.AbstractNumberField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.selection.MultiSelect;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postbag.workflow.forms.FieldOption;
import org.postbag.workflow.forms.FormField;

/**
 * Joins Vaadin fields with the form in which answers are kept: texts, numbers, yes or no, lists of texts; days as ISO text.
 * Calendars and clocks open by their button only, so that days and times can simply be typed.
 */
final class FieldValues {

    /** Where Vaadin's client keeps what is typed, also when it is no number or day. */
    private static final String TYPED = "_inputElementValue";

    private FieldValues() {}

    static <C extends TextFieldBase<C, String>> FieldInput text(FormField field, C box) {
        return new FieldInput(field, box, box::getValue, answer -> box.setValue(answer.toString()));
    }

    static <N extends Number, C extends AbstractNumberField<C, N>> FieldInput number(FormField field, C box) {
        return new FieldInput(field, box, () -> orTyped(box, box.getValue()), answer -> {
            Double figure = parse(answer.toString(), Double::valueOf);
            @SuppressWarnings("unchecked") // the two kinds of number field differ in their value only
            N value = (N) (figure == null || !(box instanceof IntegerField) ? figure : (Object) figure.intValue());
            box.setValue(value);
        });
    }

    static FieldInput ticked(FormField field, Checkbox box) {
        return new FieldInput(field, box, box::getValue, answer -> box.setValue("true".equals(answer.toString())));
    }

    static <C extends Component & HasValue<?, String>> FieldInput one(FormField field, C choice) {
        return new FieldInput(field, choice, () -> orBlank(choice.getValue()), answer -> {
            if (isOffered(field, answer.toString())) {
                choice.setValue(answer.toString());
            } else {
                choice.clear();
            }
        });
    }

    static <C extends Component & MultiSelect<C, String>> FieldInput several(FormField field, C choices) {
        Supplier<Object> chosen = () -> field.options().stream()
                .map(FieldOption::value)
                .filter(choices.getValue()::contains)
                .toList();
        return new FieldInput(field, choices, chosen, answer -> {
            Collection<?> values = answer instanceof Collection<?> list ? list : List.of(answer);
            Set<String> known = values.stream()
                    .map(String::valueOf)
                    .filter(value -> isOffered(field, value))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            choices.setValue(known);
        });
    }

    static FieldInput date(FormField field) {
        DatePicker picker = new DatePicker();
        picker.setLocale(Locale.UK);
        picker.setAutoOpen(false);
        picker.setI18n(british());
        return new FieldInput(
                field,
                picker,
                () -> orTyped(picker, picker.getValue()),
                answer -> picker.setValue(parse(answer.toString(), LocalDate::parse)));
    }

    static FieldInput time(FormField field) {
        TimePicker picker = new TimePicker();
        picker.setLocale(Locale.UK);
        picker.setAutoOpen(false);
        return new FieldInput(
                field,
                picker,
                () -> orTyped(picker, picker.getValue()),
                answer -> picker.setValue(parse(answer.toString(), LocalTime::parse)));
    }

    static FieldInput dateTime(FormField field) {
        DateTimePicker picker = new DateTimePicker();
        picker.setLocale(Locale.UK);
        picker.setAutoOpen(false);
        picker.setDatePickerI18n(british());
        picker.setDateAriaLabel("Day");
        picker.setTimeAriaLabel("Time");
        return new FieldInput(
                field,
                picker,
                () -> orTyped(picker, picker.getValue()),
                answer -> picker.setValue(parse(answer.toString(), LocalDateTime::parse)));
    }

    private static DatePicker.DatePickerI18n british() {
        return new DatePicker.DatePickerI18n()
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "d M yyyy", "d.M.yyyy", "yyyy-MM-dd")
                .setFirstDayOfWeek(DayOfWeek.MONDAY.getValue());
    }

    /** What was typed although it is no number or day, so that the server can say so instead of losing it. */
    private static Object orTyped(Component box, @Nullable Object value) {
        if (value != null) {
            return value instanceof Number ? value : value.toString();
        }
        String own = box.getElement().getProperty(TYPED, "");
        return own.isBlank()
                ? box.getElement()
                        .getChildren()
                        .map(part -> part.getProperty(TYPED, ""))
                        .filter(typed -> !typed.isBlank())
                        .collect(Collectors.joining(" "))
                : own;
    }

    private static Object orBlank(@Nullable Object value) {
        return value == null ? "" : value;
    }

    private static boolean isOffered(FormField field, String value) {
        return field.options().stream().anyMatch(option -> option.value().equals(value));
    }

    private static <T> @Nullable T parse(String text, Function<String, T> parser) {
        try {
            return text.isBlank() ? null : parser.apply(text);
        } catch (DateTimeException | NumberFormatException notOne) {
            return null;
        }
    }
}
