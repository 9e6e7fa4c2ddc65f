package org.postbag;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The application's clock in tests: the real time, until {@link EngineClock} stops it somewhere. */
public class MutableClock extends Clock {

    private final AtomicReference<@Nullable Instant> stopped = new AtomicReference<>();

    /** Stops at the moment, or goes on with the real time. */
    public void stopAt(@Nullable Instant instant) {
        stopped.set(instant);
    }

    @Override
    public Instant instant() {
        Instant instant = stopped.get();
        return instant == null ? Clock.systemUTC().instant() : instant;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
