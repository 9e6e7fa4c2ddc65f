package org.postbag.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import org.postbag.kernel.ClientNetwork;
import org.postbag.kernel.ClockMeter;
import org.postbag.kernel.OfficeId;
import org.springframework.stereotype.Component;

/**
 * How many reports one address may send to an office: a few at once, then one a minute (law.md FE-8). Only a burst from one
 * address is slowed; everybody else has a bucket of their own. Addresses are forgotten after an hour. Each node counts for itself.
 */
@Component
class ReportLimit {

    static final int AT_ONCE = 20;
    private static final Duration REFILL = Duration.ofMinutes(1);

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofHours(1))
            .maximumSize(100_000)
            .build();
    private final TimeMeter time;

    ReportLimit(Clock clock) {
        time = new ClockMeter(clock);
    }

    /** @throws TooManyReports if this address has used up its share */
    void take(OfficeId office, String clientAddress) {
        Bucket bucket = buckets.get(new Key(office, ClientNetwork.of(clientAddress)), key -> Bucket.builder()
                .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(1, REFILL))
                .withCustomTimePrecision(time)
                .build());
        if (bucket != null && !bucket.tryConsume(1)) {
            throw new TooManyReports();
        }
    }

    private record Key(OfficeId office, ClientNetwork network) {}
}
