package org.postbag.uikit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.postbag.kernel.LegalTime;
import org.springframework.stereotype.Component;

/** Dates and times as staff read them, in London: "Tue 24 Nov, 10:15"; the year only when it is another. */
@Component
public class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private final Clock clock;

    Dates(Clock clock) {
        this.clock = clock;
    }

    /** The present. */
    public Instant now() {
        return clock.instant();
    }

    /** The present date in London. */
    public LocalDate today() {
        return LegalTime.dateOf(clock.instant());
    }

    /** Such as "Tue 24 Nov", or "Tue 24 Nov 2025" in another year. */
    public String day(LocalDate date) {
        return day(date, today());
    }

    /** The London date of the moment, as {@link #day(LocalDate)}. */
    public String day(Instant moment) {
        return day(LegalTime.dateOf(moment));
    }

    /** Such as "Tue 24 Nov, 10:15". */
    public String moment(Instant moment) {
        return day(moment) + ", " + time(moment);
    }

    /** Such as "Today, 10:15"; of another day as {@link #moment}. */
    public String lately(Instant moment) {
        return LegalTime.dateOf(moment).equals(today()) ? "Today, " + time(moment) : moment(moment);
    }

    /** Such as "10:15". */
    public static String time(Instant moment) {
        return TIME.format(moment.atZone(LegalTime.LONDON));
    }

    /** Such as "Tuesday 24 November 2026", for residents. */
    public static String inFull(LocalDate date) {
        return FULL.format(date);
    }

    static String day(LocalDate date, LocalDate today) {
        String words = (date.getYear() == today.getYear() ? DAY : DAY_OF_YEAR).format(date);
        // The United Kingdom's locale writes four letters for September; a column of dates wants three.
        return words.replace("Sept", "Sep");
    }
}
