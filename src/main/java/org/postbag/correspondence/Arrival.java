package org.postbag.correspondence;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What mail servers have told of a letter since it left; each thing counts when it is told first. */
@Embeddable
class Arrival {

    private @Nullable Instant deliveredAt;
    private @Nullable Instant delayedSince;
    private @Nullable Instant complainedAt;

    /** The other side could not take it yet. @return false if that was known */
    boolean delayed(Instant at) {
        if (delayedSince != null || deliveredAt != null) {
            return false;
        }
        delayedSince = at;
        return true;
    }

    /** The other side has taken it. @return false if that was known */
    boolean delivered(Instant at) {
        if (deliveredAt != null) {
            return false;
        }
        deliveredAt = at;
        return true;
    }

    /** Its reader called it spam. @return false if that was known */
    boolean complained(Instant at) {
        if (complainedAt != null) {
            return false;
        }
        complainedAt = at;
        return true;
    }

    boolean isDelivered() {
        return deliveredAt != null;
    }

    LetterReceipt receipt() {
        return new LetterReceipt(
                Optional.ofNullable(deliveredAt), Optional.ofNullable(delayedSince), Optional.ofNullable(complainedAt));
    }
}
