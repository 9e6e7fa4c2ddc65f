package org.postbag.workflow.forms;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form, or a group of them.
 *
 * @param id unique in the form
 * @param key the name under which the answer is kept; the id for texts and groups
 * @param label what is asked, or the text itself for {@link FieldType#TEXT}, or the heading of a group
 * @param format only for {@link FieldType#TEXT_FIELD}
 * @param options the choices; empty until {@link FormDefinition#withOptions} when {@code optionsKey} is there
 * @param optionsKey names choices that the screen fills in, such as the staff of the office
 * @param hiddenWhen FEEL expression over the answers; while it is true the field is not asked for and its answer not kept
 * @param initial what is filled in before the person answers
 * @param fields the fields of a group
 * @param keep what an office's own version of the form must leave alone
 */
public record FormField(
        String id,
        String key,
        FieldType type,
        String label,
        boolean required,
        FieldFormat format,
        FieldLimits limits,
        FieldWording wording,
        List<FieldOption> options,
        Optional<String> optionsKey,
        Optional<String> hiddenWhen,
        Optional<Object> initial,
        List<FormField> fields,
        FieldKeep keep) {

    /** This field and, for a group, every field below it, in reading order. */
    public Stream<FormField> flatten() {
        return Stream.concat(Stream.of(this), fields.stream().flatMap(FormField::flatten));
    }

    /** The label of a choice; the value itself when there is no such choice any more. */
    public String optionLabel(String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(FieldOption::label)
                .findFirst()
                .orElse(value);
    }

    /** An answer as a person reads it: labels instead of values, Yes and No; empty when there is none. */
    public String inWords(@Nullable Object answer) {
        if (answer == null) {
            return "";
        }
        if (answer instanceof Boolean ticked) {
            return ticked ? "Yes" : "No";
        }
        if (answer instanceof Collection<?> several) {
            return several.stream().map(one -> optionLabel(String.valueOf(one))).collect(Collectors.joining(", "));
        }
        String text = String.valueOf(answer);
        return type.hasOptions() ? optionLabel(text) : AnswerDates.inWords(type, text);
    }

    FormField withOptions(Map<String, List<FieldOption>> choices) {
        return new FormField(
                id,
                key,
                type,
                label,
                required,
                format,
                limits,
                wording,
                optionsKey.map(choices::get).orElse(options),
                optionsKey,
                hiddenWhen,
                initial,
                fields.stream().map(field -> field.withOptions(choices)).toList(),
                keep);
    }
}
