package org.postbag.workflow.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked at once: a top-level group of the form, or the fields that stand outside any group.
 *
 * @param id the group's id, or {@code page-<number>}
 * @param title the question the page asks; for fields outside any group the only field's label, or the form's title
 * @param titleAtDesk its heading where staff fill the form in for somebody, when the title speaks to that person
 * @param hint a sentence below the title
 * @param hiddenWhen FEEL expression over the answers; while it is true the page is left out
 */
public record FormPage(
        String id,
        String title,
        Optional<String> titleAtDesk,
        Optional<String> hint,
        Optional<String> hiddenWhen,
        List<FormField> fields) {

    /** Every field of the page that a person answers, groups opened, in reading order. */
    public Stream<FormField> answered() {
        return fields.stream().flatMap(FormField::flatten).filter(field -> field.type()
                .isAnswered());
    }

    FormPage withOptions(Map<String, List<FieldOption>> choices) {
        return new FormPage(
                id,
                title,
                titleAtDesk,
                hint,
                hiddenWhen,
                fields.stream().map(field -> field.withOptions(choices)).toList());
    }
}
