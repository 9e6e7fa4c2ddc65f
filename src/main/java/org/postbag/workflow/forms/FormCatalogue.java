package org.postbag.workflow.forms;

import java.util.List;

/**
 * The forms of the product, and each office's own versions of them. What an office has published wins for that office; the
 * office is the one bound to the thread, and without one the shipped forms are meant.
 */
public interface FormCatalogue {

    /**
     * The form in force.
     *
     * @throws UnknownForm if there is none of that name
     */
    FormDefinition form(String key);

    /** The form as text, in force, as the editor wants it. @throws UnknownForm if there is none of that name */
    String source(String key);

    /** Every form, by name. */
    List<FormEntry> entries();

    /**
     * Reads a form without keeping it.
     *
     * @throws UnsupportedFormField if a field is of a kind that cannot be shown
     * @throws FormRefused if anything else has to be changed
     */
    FormDefinition parse(String json);

    /**
     * Puts the office's own version of a form into force at once. For managers.
     *
     * @throws UnknownForm if there is none of that name
     * @throws UnsupportedFormField if a field is of a kind that cannot be shown
     * @throws FormRefused if anything else has to be changed
     */
    void publish(String key, String json);

    /** Puts the shipped version into force again. For managers. @throws UnknownForm if there is none of that name */
    void restore(String key);
}
