package org.postbag.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The application's clock while the demo is on. For the thread that makes demo data it can go on in the past, so that a case
 * opened eight days ago is written by the same code as one opened now; for everybody else it is the real time.
 */
@DemoPart
class DemoClock extends Clock {

    private final Clock real = Clock.systemUTC();
    private final ThreadLocal<@Nullable Duration> behind = new ThreadLocal<>();

    /** Does the work as if it were that instant; the clock goes on from there. */
    void runAt(Instant instant, Runnable work) {
        behind.set(Duration.between(instant, real.instant()));
        try {
            work.run();
        } finally {
            behind.remove();
        }
    }

    @Override
    public Instant instant() {
        Duration shift = behind.get();
        return shift == null ? real.instant() : real.instant().minus(shift);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : Clock.fixed(instant(), zone);
    }
}
