package org.postbag.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.postbag.kernel.LegalTime;

/**
 * How long a closed case is kept, in London-local dates. A period in months is added as months: twelve months are not 365
 * days, and an erasure date is never rolled to a working day (law.md RT-1).
 *
 * @param closedOn date of the closing decision
 * @param retainUntil last date on which the case is kept
 */
public record RetentionPeriod(LocalDate closedOn, LocalDate retainUntil) {

    private static final Period WARNING = Period.ofDays(30);

    /** The period that begins with a closing date. */
    public static RetentionPeriod of(LocalDate closedOn, Period kept) {
        return new RetentionPeriod(closedOn, closedOn.plus(kept));
    }

    /** The first instant at which the case may be erased: the day after the last one on which it is kept has begun. */
    public Instant eraseAt() {
        return LegalTime.startOf(retainUntil.plusDays(1));
    }

    /** When the office is warned (law.md RT-14); for periods shorter than the warning, at once. */
    public Instant warnAt() {
        LocalDate day = retainUntil.minus(WARNING);
        return LegalTime.startOf(day.isBefore(closedOn) ? closedOn : day);
    }

    /** Whether the case may be erased on this date. */
    public boolean isOverOn(LocalDate today) {
        return today.isAfter(retainUntil);
    }
}
