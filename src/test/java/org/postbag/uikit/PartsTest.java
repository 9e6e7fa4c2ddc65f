package org.postbag.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PartsTest {

    private final Dates dates = new Dates(Clock.fixed(Instant.parse("2026-11-24T10:15:00Z"), ZoneOffset.UTC));

    @Test
    void writesDatesShortAndTheYearOnlyWhenItIsAnother() {
        assertThat(dates.moment(Instant.parse("2026-11-24T10:15:00Z"))).isEqualTo("Tue 24 Nov, 10:15");
        assertThat(dates.day(LocalDate.of(2026, 9, 3))).isEqualTo("Thu 3 Sep");
        assertThat(dates.day(LocalDate.of(2025, 11, 24))).isEqualTo("Mon 24 Nov 2025");
        assertThat(Dates.inFull(LocalDate.of(2026, 11, 24))).isEqualTo("Tuesday 24 November 2026");
    }

    @Test
    void callsThePresentDayToday() {
        assertThat(dates.lately(Instant.parse("2026-11-24T09:48:00Z"))).isEqualTo("Today, 09:48");
        assertThat(dates.lately(Instant.parse("2026-11-23T22:15:00Z"))).isEqualTo("Mon 23 Nov, 22:15");
    }

    @ParameterizedTest
    @CsvSource({"0, 1 KB", "48000, 48 KB", "999499, 999 KB", "1200000, 1.2 MB"})
    void saysHowLargeAFileIs(long bytes, String words) {
        assertThat(FileSize.words(bytes)).isEqualTo(words);
    }

    @Test
    void writesTimesOfLondonNotOfTheServer() {
        assertThat(dates.moment(Instant.parse("2026-06-30T23:30:00Z"))).isEqualTo("Wed 1 Jul, 00:30");
    }

    @ParameterizedTest
    @CsvSource({"Edda Lindqvist,EL", "rosa,R", "Maren van der Tolley,MT", "'',?", "'  ',?", "😀 Smith,😀S"})
    void shortensNamesToInitials(String name, String initials) {
        assertThat(Avatar.initials(name)).isEqualTo(initials);
    }

    @Test
    void readsOutTheDayStrip() {
        DayStrip strip = new DayStrip(10, 8, State.SOON);
        assertThat(strip.getElement().getAttribute("role")).isEqualTo("img");
        assertThat(strip.getElement().getAttribute("aria-label")).isEqualTo("Working day 8 of 10");
        assertThat(strip.getStyle().get("--n")).isEqualTo("10");
        assertThat(strip.getStyle().get("--used")).isEqualTo("8");
        assertThat(strip.getClassNames()).contains("is-soon").doesNotContain("is-long");
    }

    @Test
    void growsRedTicksPastTheTarget() {
        DayStrip strip = new DayStrip(10, 12, State.LATE);
        assertThat(strip.getElement().getAttribute("aria-label")).isEqualTo("10 working days allowed, 2 over");
        assertThat(strip.getStyle().get("--over")).isEqualTo("2");
    }

    @Test
    void drawsAtMostFortyTicks() {
        DayStrip strip = new DayStrip(250, 249, State.PLAIN);
        assertThat(strip.getStyle().get("--n")).isEqualTo("40");
        assertThat(strip.getStyle().get("--used")).isEqualTo("40");
        assertThat(strip.getElement().getAttribute("aria-label")).isEqualTo("Working day 249 of 250");
    }

    @ParameterizedTest
    @EnumSource(PbIcon.class)
    void hidesEveryIconFromAssistiveTechnology(PbIcon icon) {
        assertThat(icon.create().getElement().getAttribute("aria-hidden")).isEqualTo("true");
        assertThat(icon.svg()).startsWith("<svg").endsWith("</svg>");
    }

    @Test
    void saysAStateInWordsBesideItsIcon() {
        Badge badge = new Badge(State.LATE, "2 working days overdue");
        assertThat(badge.getElement().getTextRecursively()).isEqualTo("2 working days overdue");
        assertThat(badge.getClassNames()).containsExactlyInAnyOrder("pb-badge", "pb-late");
        assertThat(badge.getElement().getChildCount()).isEqualTo(2);
    }
}
