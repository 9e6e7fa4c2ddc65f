package org.postbag.kernel;

import java.util.UUID;

/** Identifies an office: one data controller, and the unit of isolation. Also the engine's tenant id, as text. */
public record OfficeId(UUID value) {

    /**
     * Reads the text form, which is also the engine's tenant id.
     *
     * @throws IllegalArgumentException if the text is no UUID
     */
    public static OfficeId of(String text) {
        return new OfficeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
