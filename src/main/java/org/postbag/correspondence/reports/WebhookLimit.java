package org.postbag.correspondence.reports;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import org.postbag.kernel.ClientNetwork;
import org.postbag.kernel.ClockMeter;
import org.springframework.stereotype.Component;

/**
 * How many reports one sender may bring: as many as a day of heavy mail has in a minute, then ten a second. A relay that is slowed
 * brings them again. Each node counts for itself (decision 0008).
 */
@Component
class WebhookLimit {

    static final int AT_ONCE = 600;
    private static final Duration REFILL = Duration.ofMinutes(1);

    private final Cache<ClientNetwork, Bucket> buckets = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofHours(1))
            .maximumSize(100_000)
            .build();
    private final TimeMeter time;

    WebhookLimit(Clock clock) {
        time = new ClockMeter(clock);
    }

    boolean mayAsk(String clientAddress) {
        return buckets.get(ClientNetwork.of(clientAddress), network -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(AT_ONCE, REFILL))
                        .withCustomTimePrecision(time)
                        .build())
                .tryConsume(1);
    }
}
