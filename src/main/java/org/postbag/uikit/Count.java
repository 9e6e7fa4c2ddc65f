package org.postbag.uikit;

import java.util.Locale;

/**
 * How many there are of something.
 *
 * @param figure how many were counted
 * @param more whether there may be more, because counting stopped there
 */
public record Count(long figure, boolean more) {

    /** Exactly so many. */
    public static Count of(long figure) {
        return new Count(figure, false);
    }

    /** What was counted up to a limit: at the limit there may be more. */
    public static Count upTo(long limit, long counted) {
        return new Count(counted, counted >= limit);
    }

    /** Whether there is none. */
    public boolean isZero() {
        return figure == 0;
    }

    /** Whether there is exactly one. */
    public boolean isOne() {
        return figure == 1 && !more;
    }

    /** For sentences, such as "205" or "1,000 or more". */
    public String words() {
        return digits() + (more ? " or more" : "");
    }

    /** For narrow places, such as "205" or "1,000+". */
    public String brief() {
        return digits() + (more ? "+" : "");
    }

    private String digits() {
        return String.format(Locale.UK, "%,d", figure);
    }
}
