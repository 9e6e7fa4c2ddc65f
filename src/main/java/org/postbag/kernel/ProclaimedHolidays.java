package org.postbag.kernel;

import java.time.LocalDate;

/** Public holidays the calendar library does not know yet, such as one proclaimed for a single occasion (law.md WD-3). */
public interface ProclaimedHolidays {

    /** Whether the nation has such a holiday on this London-local date. */
    boolean has(LocalDate date, Nation nation);
}
