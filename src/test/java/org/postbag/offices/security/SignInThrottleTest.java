package org.postbag.offices.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.MutableClock;

class SignInThrottleTest {

    private static final Instant START = Instant.parse("2026-11-24T10:15:00Z");

    private static final String ACCOUNT = "rosa@eastmarsh.example";
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.7";

    private final MutableClock clock = new MutableClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @BeforeEach
    void stopTheClock() {
        clock.stopAt(START);
    }

    @Test
    void stopsGuessingOfOneAccountFromOneAddress() {
        fail(ACCOUNT, HERE, SignInThrottle.TRIES_PER_ACCOUNT);
        assertThat(throttle.take(ACCOUNT, HERE)).isFalse();
    }

    @Test
    void takesAnotherSpellingForTheSameAccount() {
        fail(ACCOUNT, HERE, SignInThrottle.TRIES_PER_ACCOUNT);
        assertThat(throttle.take(" ROSA@Eastmarsh.example", HERE)).isFalse();
    }

    @Test
    void locksNobodyOutWhoSignsInFromElsewhere() {
        fail(ACCOUNT, HERE, SignInThrottle.TRIES_PER_ACCOUNT);
        assertThat(throttle.take(ACCOUNT, ELSEWHERE)).isTrue();
        assertThat(throttle.take("priya@eastmarsh.example", HERE)).isTrue();
    }

    @Test
    void letsTryAgainAfterAMinute() {
        fail(ACCOUNT, HERE, SignInThrottle.TRIES_PER_ACCOUNT);
        clock.stopAt(START.plus(Duration.ofMinutes(1)));
        assertThat(throttle.take(ACCOUNT, HERE)).isTrue();
    }

    @Test
    void stopsOneAddressThatTriesManyAccounts() {
        for (int i = 0; i < SignInThrottle.TRIES_PER_ADDRESS; i++) {
            assertThat(throttle.take("person" + i + "@eastmarsh.example", HERE)).isTrue();
        }
        assertThat(throttle.take("one-more@eastmarsh.example", HERE)).isFalse();
        assertThat(throttle.take("one-more@eastmarsh.example", ELSEWHERE)).isTrue();
    }

    @Test
    void countsOnlyFailures() {
        for (int i = 0; i < 10 * SignInThrottle.TRIES_PER_ADDRESS; i++) {
            assertThat(throttle.take(ACCOUNT, HERE)).isTrue();
            throttle.giveBack(ACCOUNT, HERE);
        }
    }

    @Test
    void countsAWholeNetworkOfVersionSixAsOneAddress() {
        for (int i = 0; i < SignInThrottle.TRIES_PER_ACCOUNT; i++) {
            assertThat(throttle.take(ACCOUNT, "2001:db8:1:2::" + i)).isTrue();
        }
        assertThat(throttle.take(ACCOUNT, "2001:db8:1:2:9:9:9:9")).isFalse();
        assertThat(throttle.take(ACCOUNT, "2001:db8:1:3:9:9:9:9")).isTrue();
    }

    private void fail(String account, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.take(account, address)).isTrue();
        }
    }
}
