package org.postbag.kernel;

import java.util.UUID;

/** Identifies a member of staff across all the offices the person works in. */
public record StaffId(UUID value) {

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static StaffId of(String text) {
        return new StaffId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
