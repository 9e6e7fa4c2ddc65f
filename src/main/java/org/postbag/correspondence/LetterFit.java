package org.postbag.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.postbag.correspondence.templates.Gaps;

/** What every letter of a colleague's has to be before it leaves, whoever reads it. */
final class LetterFit {

    /** A time that was now when it was chosen. */
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private static final Duration A_YEAR = Duration.ofDays(366);

    private LetterFit() {}

    /**
     * @throws LetterEmpty if there is no text
     * @throws LetterTooLong if it is longer than {@link Letters#BODY_MAX_LENGTH}
     * @throws LetterHasGaps if a gap of a template is left in it
     */
    static void requireWhole(LetterBody body) {
        if (body.isBlank()) {
            throw new LetterEmpty();
        }
        requireLength(body);
        List<String> gaps = Gaps.in(body.text());
        if (!gaps.isEmpty()) {
            throw new LetterHasGaps(gaps);
        }
    }

    /**
     * @param notBefore when it is to leave; empty for now
     * @throws SendTimeRefused if that is in the past, or in more than a year
     */
    static void requireTime(Optional<Instant> notBefore, Instant now) {
        boolean unfit = notBefore
                .filter(time -> time.isBefore(now.minus(A_MINUTE)) || time.isAfter(now.plus(A_YEAR)))
                .isPresent();
        if (unfit) {
            throw new SendTimeRefused();
        }
    }

    /** @throws LetterTooLong if it is longer than {@link Letters#BODY_MAX_LENGTH} */
    static void requireLength(LetterBody body) {
        if (body.text().length() > Letters.BODY_MAX_LENGTH) {
            throw new LetterTooLong();
        }
    }
}
