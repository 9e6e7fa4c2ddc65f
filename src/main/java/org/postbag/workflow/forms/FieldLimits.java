package org.postbag.workflow.forms;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How much and what an answer may be.
 *
 * @param minLength fewest characters of a text; 0 when the form sets none
 * @param maxLength most characters of a text; never unlimited
 * @param min smallest number
 * @param max largest number
 * @param decimals most digits after the point; 0 makes it a whole number
 * @param pattern regular expression in RE2 syntax that must be found in the text
 * @param notPast whether a day must be today or later
 */
public record FieldLimits(
        int minLength,
        int maxLength,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        Optional<Integer> decimals,
        Optional<String> pattern,
        boolean notPast) {

    /** What a line of text may hold when the form sets no limit. */
    public static final int TEXT_FIELD = 200;

    /** What a text area may hold when the form sets no limit (law.md FE-4). */
    public static final int TEXT_AREA = 5_000;
}
