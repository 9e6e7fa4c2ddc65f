package org.postbag.correspondence.dns;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What DNS said about an address and a mail server.
 *
 * @param askedAt when it was asked last, answered or not
 * @param aligned whether letters are proven to be genuine; empty if no name server ever answered
 * @param knownAt when that was found out
 */
record SenderCheck(Instant askedAt, Optional<Boolean> aligned, Optional<Instant> knownAt) {

    private static final Duration WHEN_WELL = Duration.ofHours(1);
    private static final Duration WHEN_LACKING = Duration.ofMinutes(10);

    /** Whether it is time to ask again: sooner where something is lacking, because somebody is at work on it. */
    boolean isStale(Instant now) {
        return Duration.between(askedAt, now).abs().compareTo(aligned.orElse(false) ? WHEN_WELL : WHEN_LACKING) >= 0;
    }
}
