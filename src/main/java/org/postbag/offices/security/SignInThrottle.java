package org.postbag.offices.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import org.postbag.kernel.ClientNetwork;
import org.postbag.kernel.ClockMeter;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing of passwords. Tries are counted by account and client network together, and by client network alone;
 * never by account alone, so that nobody can lock a colleague out by typing wrong passwords from elsewhere. A try that
 * succeeds is given back: only failures count. Each node counts for itself.
 */
@Component
class SignInThrottle {

    /** Failures of one account from one address, per minute. */
    static final int TRIES_PER_ACCOUNT = 5;

    /** Failures from one address, per minute: a whole office may share one. */
    static final int TRIES_PER_ADDRESS = 50;

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final Duration FORGET_AFTER = Duration.ofMinutes(10);
    private static final int REMEMBER_AT_MOST = 100_000;

    private final LoadingCache<Key, Bucket> byAccount;
    private final LoadingCache<ClientNetwork, Bucket> byAddress;

    SignInThrottle(Clock clock) {
        TimeMeter time = new ClockMeter(clock);
        byAccount = buckets(key -> bucket(TRIES_PER_ACCOUNT, time));
        byAddress = buckets(key -> bucket(TRIES_PER_ADDRESS, time));
    }

    /** Takes one try. False when there is none left at the moment. */
    boolean take(String account, String address) {
        Bucket ofAddress = byAddress.get(ClientNetwork.of(address));
        if (!ofAddress.tryConsume(1)) {
            return false;
        }
        if (byAccount.get(Key.of(account, address)).tryConsume(1)) {
            return true;
        }
        ofAddress.addTokens(1);
        return false;
    }

    /** The try succeeded, so it does not count, and earlier slips of the person are forgiven. */
    void giveBack(String account, String address) {
        byAddress.get(ClientNetwork.of(address)).addTokens(1);
        byAccount.invalidate(Key.of(account, address));
    }

    private static Bucket bucket(int tries, TimeMeter time) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, PERIOD))
                .withCustomTimePrecision(time)
                .build();
    }

    private static <K> LoadingCache<K, Bucket> buckets(Function<K, Bucket> make) {
        return Caffeine.newBuilder()
                .expireAfterAccess(FORGET_AFTER)
                .maximumSize(REMEMBER_AT_MOST)
                .build(make::apply);
    }

    private record Key(String account, ClientNetwork network) {

        private static Key of(String account, String address) {
            return new Key(account.strip().toLowerCase(Locale.ROOT), ClientNetwork.of(address));
        }
    }
}
