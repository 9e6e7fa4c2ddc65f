package org.postbag.workflow.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form that can be shown and checked.
 *
 * @param id its key, such as {@code case-report}
 * @param title its name for managers
 * @param pages at least one
 */
public record FormDefinition(String id, String title, List<FormPage> pages) {

    /** Every field that a person answers, in reading order. */
    public Stream<FormField> answered() {
        return pages.stream().flatMap(FormPage::answered);
    }

    /** The field that keeps its answer under this key. */
    public Optional<FormField> field(String key) {
        return answered().filter(field -> field.key().equals(key)).findFirst();
    }

    /**
     * The same form with the choices that only the screen knows, such as {@code staff}.
     *
     * @param choices by the {@code optionsKey} of the field
     */
    public FormDefinition withOptions(Map<String, List<FieldOption>> choices) {
        return new FormDefinition(
                id, title, pages.stream().map(page -> page.withOptions(choices)).toList());
    }
}
