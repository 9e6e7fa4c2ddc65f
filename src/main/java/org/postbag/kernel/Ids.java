package org.postbag.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes primary keys: UUID version 7 (RFC 9562 section 5.7), ordered by time so that indexes stay dense. */
public final class Ids {

    private Ids() {}

    /** A new key, never equal to an earlier one. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
