package org.postbag.workflow.models;

/**
 * Something in a model that has to be changed.
 *
 * @param element the id of the element, or its kind where it has no id
 * @param message what is wrong, in words that say how to mend it
 */
public record ModelProblem(String element, String message) {

    @Override
    public String toString() {
        return element + ": " + message;
    }
}
