package org.postbag.workflow.forms;

/**
 * A choice.
 *
 * @param value what is kept
 * @param label what the person sees
 */
public record FieldOption(String value, String label) {}
