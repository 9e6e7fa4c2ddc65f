package org.postbag.workflow.forms;

/**
 * Something to mend in an answer.
 *
 * @param key the field's key
 * @param message a sentence that says what to do, without a full stop (law.md FE-3)
 */
public record FieldProblem(String key, String message) {}
