package org.postbag.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueWordsTest {

    /** Tuesday 24 November 2026, 10:15 in London. */
    private static final Instant NOW = Instant.parse("2026-11-24T10:15:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2026-11-24T17:00:00Z |  0 | Due today, 17:00          | SOON
            2026-11-25T17:00:00Z |  1 | Due in 1 working day      | SOON
            2026-11-26T17:00:00Z |  2 | Due in 2 working days     | SOON
            2026-11-27T17:00:00Z |  3 | Due in 3 working days     | PLAIN
            2027-11-26T17:00:00Z | 99 | Due in 99 working days    | PLAIN
            2026-11-24T10:14:30Z |  0 | 1 minute overdue          | LATE
            2026-11-24T09:30:00Z |  0 | 45 minutes overdue        | LATE
            2026-11-24T09:00:00Z |  0 | 1 hour overdue            | LATE
            2026-11-24T07:00:00Z |  0 | 3 hours overdue           | LATE
            2026-11-23T17:00:00Z |  0 | Overdue since Mon 23 Nov  | LATE
            2026-11-23T17:00:00Z | -1 | 1 working day overdue     | LATE
            2026-11-20T17:00:00Z | -2 | 2 working days overdue    | LATE
            """)
    void saysWhenSomethingIsDue(Instant due, int workingDays, String words, State state) {
        assertThat(DueWords.of(due, NOW, workingDays)).isEqualTo(new DueWords(words, state));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
            2026-11-21T17:00:00Z | Due Sat 21 Nov | SOON
            """)
    void namesADayThatIsNoWorkingDay(Instant due, String words, State state) {
        Instant friday = Instant.parse("2026-11-20T18:00:00Z");
        assertThat(DueWords.of(due, friday, 0)).isEqualTo(new DueWords(words, state));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-06-30T22:30:00Z | Due today, 23:30
            """)
    void readsTheClockInLondon(Instant due, String words) {
        assertThat(DueWords.of(due, Instant.parse("2026-06-30T09:00:00Z"), 0).words())
                .isEqualTo(words);
    }
}
