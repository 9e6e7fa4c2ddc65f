package org.postbag.cases;

import java.time.Period;
import java.util.Arrays;
import java.util.Optional;

/** How a case ended, what the resident is told, and how long it is kept. */
public enum CaseOutcome {
    /** What was asked for was reached. */
    RESOLVED("resolved", "Resolved", Farewell.CLOSING, Kept.TWELVE_MONTHS),
    /** Some of it was reached. */
    PARTLY_RESOLVED("partly-resolved", "Partly resolved", Farewell.CLOSING, Kept.TWELVE_MONTHS),
    /** The person was told what to do. */
    ADVICE_GIVEN("advice-given", "Advice given", Farewell.CLOSING, Kept.TWELVE_MONTHS),
    /** Somebody else has taken it on. */
    REFERRED("referred", "Passed to somebody who can help", Farewell.CLOSING, Kept.TWELVE_MONTHS),
    /** Nothing could be done. */
    NOT_RESOLVED("not-resolved", "Not resolved", Farewell.CLOSING, Kept.TWELVE_MONTHS),
    /** The person asked to stop. */
    WITHDRAWN("withdrawn", "Withdrawn", Farewell.CLOSING, Kept.TWELVE_MONTHS),
    /** The person lives elsewhere; signposted, nothing forwarded (law.md ER-10, RT-9). */
    NOT_OUR_CONSTITUENT("not-our-constituent", "Not our constituent", Farewell.SIGNPOST, Kept.THIRTY_DAYS),
    /** The same request as another case. */
    DUPLICATE("duplicate", "Duplicate", Farewell.NOTHING, Kept.TWELVE_MONTHS),
    /** Goes on as part of another case, with all its letters. */
    MERGED("merged", "Merged into another case", Farewell.NOTHING, Kept.TWELVE_MONTHS),
    /** Not a letter at all (law.md RT-9). */
    SPAM("spam", "Spam", Farewell.NOTHING, Kept.THIRTY_DAYS);

    private final String key;
    private final String words;
    private final Farewell farewell;
    private final Period kept;

    CaseOutcome(String key, String words, Farewell farewell, Period kept) {
        this.key = key;
        this.words = words;
        this.farewell = farewell;
        this.kept = kept;
    }

    /** The value in forms and processes. */
    public String key() {
        return key;
    }

    /** As staff read it. */
    public String words() {
        return words;
    }

    /** What is sent when a case ends so. */
    public Farewell farewell() {
        return farewell;
    }

    /** How long the case is kept after it was closed. */
    public Period kept() {
        return kept;
    }

    /** The outcome with this value in a form, or empty. */
    public static Optional<CaseOutcome> ofKey(String key) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.key.equals(key))
                .findFirst();
    }

    /** The letter that ends a case. */
    public enum Farewell {
        /** The outcome, how to come back, how long records are kept. */
        CLOSING,
        /** Whom to ask instead. */
        SIGNPOST,
        /** No letter. */
        NOTHING;

        /** The value in the process. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final class Kept {
        static final Period TWELVE_MONTHS = Period.ofMonths(12);
        static final Period THIRTY_DAYS = Period.ofDays(30);
    }
}
