package org.postbag.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Legal dates are local dates in London, whatever the server's zone (law.md DS-6, RT-1). */
public final class LegalTime {

    /** The zone of every legal date. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private LegalTime() {}

    /** The local date in London of an instant: 30 June 23:30Z is 1 July. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, LONDON);
    }

    /** The first instant of a day in London. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(LONDON).toInstant();
    }
}
