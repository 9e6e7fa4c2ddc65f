package org.postbag.cases.ui;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.postbag.uikit.Badge;
import org.postbag.uikit.DayStrip;
import org.postbag.uikit.DueWords;
import org.postbag.uikit.State;

/**
 * One clock of a case, in words.
 *
 * @param name what has to happen, such as "Answer Edda Lindqvist"
 * @param words when, or how it ended
 * @param detail where the date comes from
 * @param due when it runs out; empty when it no longer runs
 * @param allowed working days allowed, when it is counted in days
 * @param used working days gone
 */
record CaseClock(String name, DueWords words, String detail, Optional<Instant> due, OptionalInt allowed, int used) {

    boolean runs() {
        return due.isPresent();
    }

    Badge badge() {
        return new Badge(words.state(), words.words());
    }

    Optional<DayStrip> strip() {
        return allowed.isEmpty() || allowed.getAsInt() < 1
                ? Optional.empty()
                : Optional.of(new DayStrip(allowed.getAsInt(), used, words.state()));
    }

    static CaseClock over(String name, boolean met, String detail) {
        return new CaseClock(
                name,
                met ? new DueWords("Met", State.DONE) : new DueWords("Missed", State.LATE),
                detail,
                Optional.empty(),
                OptionalInt.empty(),
                0);
    }
}
