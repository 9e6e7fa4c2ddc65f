package org.postbag.kernel;

import java.util.UUID;

/** Identifies a case, and is the business key of every process that serves it. */
public record CaseId(UUID value) {

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
