package org.postbag.workflow.forms;

import org.jspecify.annotations.Nullable;

/**
 * What became of one raw answer: a value to keep, or a message, or neither when it is blank.
 *
 * @param value of the kinds {@link FormResult#values} names
 */
record Answer(@Nullable Object value, @Nullable String message) {

    static final Answer BLANK = new Answer(null, null);

    static Answer of(Object value) {
        return new Answer(value, null);
    }

    static Answer wrong(String message) {
        return new Answer(null, message);
    }

    boolean isBlank() {
        return value == null && message == null;
    }
}
