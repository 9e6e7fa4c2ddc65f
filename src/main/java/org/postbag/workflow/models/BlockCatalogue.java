package org.postbag.workflow.models;

/** The building blocks a model may name in {@code camunda:delegateExpression}. */
public interface BlockCatalogue {

    /** Whether a block of this name is published. */
    boolean contains(String name);

    /** Whether the block acts outside the database, such as sending mail; false for an unknown one. */
    boolean actsOutside(String name);
}
