package org.postbag.workflow.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks answers on the server, from the same file the fields were drawn from. It never throws for what a person typed: it
 * turns strange input into plain text or into a sentence beside the field.
 */
public interface FormValidator {

    /** Checks a whole form. */
    FormResult validate(FormDefinition form, Map<String, ? extends @Nullable Object> raw);

    /**
     * Checks one page.
     *
     * @param all the answers so far, those of other pages included, as conditions may look at them
     */
    FormResult validate(FormPage page, Map<String, ? extends @Nullable Object> all);

    /** The pages to ask with these answers. */
    List<FormPage> shownPages(FormDefinition form, Map<String, ? extends @Nullable Object> answers);

    /** The ids of the pages and fields (texts and groups included) to show with these answers. */
    Set<String> shown(FormDefinition form, Map<String, ? extends @Nullable Object> answers);
}
