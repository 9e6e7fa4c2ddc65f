package org.postbag.workflow.forms;

import java.util.Optional;

/**
 * The words around a field that the form's author may choose, and what tells the browser what is asked for.
 *
 * @param hint shown between label and field
 * @param subject what sentences about the answer call it, when the label does not fit: “Your description”
 * @param atDesk what it is called where staff fill the form in for somebody, when the label speaks to that person
 * @param hintAtDesk its hint there, when the hint speaks to that person
 * @param missing said when there is no answer (law.md FE-4)
 * @param wrong said when the answer has the wrong form
 * @param autocomplete token of the HTML standard, such as {@code postal-code}
 * @param prefix short text before the answer, such as a pound sign
 * @param suffix short text after the answer, such as a unit
 */
public record FieldWording(
        Optional<String> hint,
        Optional<String> subject,
        Optional<String> atDesk,
        Optional<String> hintAtDesk,
        Optional<String> missing,
        Optional<String> wrong,
        Optional<String> autocomplete,
        Optional<String> prefix,
        Optional<String> suffix) {

    /** The words as staff read them who fill the form in for somebody. */
    public FieldWording forDesk() {
        return new FieldWording(
                hintAtDesk.or(() -> hint), subject, atDesk, hintAtDesk, missing, wrong, autocomplete, prefix, suffix);
    }
}
