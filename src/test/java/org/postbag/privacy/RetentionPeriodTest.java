package org.postbag.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2027-02-28, 2028-02-28, 2028-02-29",
        "2027-03-31, 2028-03-31, 2028-04-01",
        "2028-02-28, 2029-02-28, 2029-03-01",
        "2028-02-29, 2029-02-28, 2029-03-01",
        "2026-08-31, 2027-08-31, 2027-09-01"
    })
    void twelveMonthsAreNot365Days_RT1(LocalDate closed, LocalDate until, LocalDate erased) {
        RetentionPeriod period = RetentionPeriod.of(closed, Period.ofMonths(12));

        assertThat(period.retainUntil()).isEqualTo(until);
        assertThat(period.isOverOn(until)).isFalse();
        assertThat(period.isOverOn(erased)).isTrue();
        assertThat(period.eraseAt())
                .isEqualTo(erased.atStartOfDay(java.time.ZoneId.of("Europe/London"))
                        .toInstant());
    }

    @Test
    void theTimerFollowsLondonsClockInSummer() {
        assertThat(RetentionPeriod.of(LocalDate.of(2026, 7, 1), Period.ofMonths(12))
                        .eraseAt())
                .isEqualTo(Instant.parse("2027-07-01T23:00:00Z"));
    }

    @Test
    void aShortPeriodWarnsAtOnce() {
        RetentionPeriod period = RetentionPeriod.of(LocalDate.of(2027, 1, 10), Period.ofDays(30));
        assertThat(period.warnAt()).isEqualTo(Instant.parse("2027-01-10T00:00:00Z"));
    }
}
