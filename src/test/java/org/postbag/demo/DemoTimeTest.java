package org.postbag.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postbag.kernel.Nation;
import org.postbag.kernel.WorkingDays;

/** The demo looks the same whenever it is started: its times count working days back from the start. */
class DemoTimeTest {

    private static final WorkingDays DAYS = new WorkingDays(java.util.List.of());

    @ParameterizedTest
    @CsvSource({
        // A Wednesday in winter, when London has the zone's own time.
        "2026-11-25T15:00:00Z, 0w 09:00,      2026-11-25T09:00:00Z",
        "2026-11-25T15:00:00Z, 3w 09:00,      2026-11-20T09:00:00Z",
        // A Saturday: day 0 is Friday.
        "2026-11-21T15:00:00Z, 0w 09:00,      2026-11-20T09:00:00Z",
        "2026-11-21T15:00:00Z, 1w 16:30,      2026-11-19T16:30:00Z",
        // Christmas and its substitute days are no working days.
        "2026-12-30T12:00:00Z, 2w 09:00,      2026-12-24T09:00:00Z",
        // Summer time.
        "2026-07-01T15:00:00Z, 0w 09:00,      2026-07-01T08:00:00Z",
        "2026-11-25T15:00:00Z, 40m,           2026-11-25T14:20:00Z",
        "2026-11-25T15:00:00Z, 3h,            2026-11-25T12:00:00Z",
        // Four days less than twelve months ago is a Saturday; it moves on to Monday.
        "2026-11-25T15:00:00Z, 12mo-4d 10:00, 2025-12-01T10:00:00Z",
        "2026-11-25T15:00:00Z, 27d 10:00,     2026-10-29T10:00:00Z"
    })
    void readsTimesBackFromTheStart(String now, String text, String expected) {
        assertThat(new DemoTime(Instant.parse(now), Nation.ENGLAND, DAYS).read(text))
                .isEqualTo(Instant.parse(expected));
    }

    @Test
    void countsTheHolidaysOfTheNation() {
        Instant start = Instant.parse("2026-12-01T12:00:00Z");

        // St Andrew's Day, Monday 30 November.
        assertThat(new DemoTime(start, Nation.SCOTLAND, DAYS).read("1w 09:00"))
                .isEqualTo(Instant.parse("2026-11-27T09:00:00Z"));
        assertThat(new DemoTime(start, Nation.ENGLAND, DAYS).read("1w 09:00"))
                .isEqualTo(Instant.parse("2026-11-30T09:00:00Z"));
    }

    @Test
    void keepsEverythingInThePastAndInOrder() {
        Instant earlyMorning = Instant.parse("2026-11-25T06:00:00Z");
        DemoCase demo = DemoCases.withSteps("0w 08:00", List.of("0w 08:20", "10m", "0w 17:00"));

        List<Instant> times = new DemoTime(earlyMorning, Nation.ENGLAND, DAYS).of(demo);

        assertThat(times).isSorted().doesNotHaveDuplicates().allMatch(time -> time.isBefore(earlyMorning));
    }

    @Test
    void refusesWhatIsNoTime() {
        DemoTime time = new DemoTime(Instant.parse("2026-11-25T06:00:00Z"), Nation.ENGLAND, DAYS);

        assertThatThrownBy(() -> time.read("yesterday")).isInstanceOf(DateTimeException.class);
    }

    /** Cases for tests. */
    private static final class DemoCases {

        private static DemoCase withSteps(String at, List<String> times) {
            List<DemoStep> steps = times.stream()
                    .map(time -> new DemoStep(time, DemoStep.Act.NOTE, "caseworker", "x", null, null, null, null, null))
                    .toList();
            return new DemoCase(1, at, null, "other", "A B", null, null, null, null, null, "x", steps);
        }
    }
}
