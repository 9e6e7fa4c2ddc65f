package org.postbag.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicWordsTest {

    @ParameterizedTest
    @CsvSource({"P12M, 12 months", "P1M, 1 month", "P3Y, 3 years", "P1Y, 1 year", "P35D, 35 days", "P1Y6M, 18 months"})
    void aPeriodReadsAsItIsWritten(Period period, String words) {
        assertThat(PublicWords.period(period)).isEqualTo(words);
    }

    @Test
    void aDayIsTodayOrADate() {
        LocalDate day = LocalDate.of(2026, 11, 24);

        assertThat(PublicWords.by(day, day)).isEqualTo("Today");
        assertThat(PublicWords.by(day, day.minusDays(2))).isEqualTo("By Tuesday 24 November 2026");
    }

    @ParameterizedTest
    @CsvSource({"1, 1 working day", "2, 2 working days"})
    void workingDaysAreCounted(int days, String words) {
        assertThat(PublicWords.workingDays(days)).isEqualTo(words);
    }
}
