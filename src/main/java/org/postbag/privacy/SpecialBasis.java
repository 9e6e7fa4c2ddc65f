package org.postbag.privacy;

/**
 * By what right somebody's special category data is passed on (law.md ER-2, ER-3), as a colleague has decided it.
 *
 * @param reason why that is so, in the colleague's words; empty where the ground says all
 */
public record SpecialBasis(Ground ground, String reason) {

    /** Longest reason that is kept. */
    public static final int REASON_MAX_LENGTH = 500;

    /** The grounds there are: DPA 2018 Schedule 1 paragraph 23. */
    public enum Ground {
        /** The person has asked for it: paragraph 23(1). */
        OWN_REQUEST("It is about the resident alone, who asked us to act", "paragraph 23(1)", false),
        /** Whoever it is about has agreed. */
        CONSENT("The person it is about has agreed", "consent", true),
        /** 23(2)(a). */
        CANNOT_CONSENT("The person cannot give consent", "paragraph 23(2)(a)", true),
        /** 23(2)(b). */
        NOT_TO_BE_EXPECTED("We cannot reasonably be expected to obtain their consent", "paragraph 23(2)(b)", true),
        /** 23(2)(c). */
        WOULD_PREJUDICE("Asking for their consent would harm what we do about it", "paragraph 23(2)(c)", true),
        /** 23(2)(d). */
        WITHHELD(
                "It is necessary in another person's interests, and consent is withheld without good reason",
                "paragraph 23(2)(d)",
                true);

        private final String words;
        private final String law;
        private final boolean needsReason;

        Ground(String words, String law, boolean needsReason) {
            this.words = words;
            this.law = law;
            this.needsReason = needsReason;
        }

        /** As staff read it when they choose. */
        public String words() {
            return words;
        }

        /** Where it stands, as the register names it. */
        public String law() {
            return law;
        }

        /** Whether it has to be said why. */
        public boolean needsReason() {
            return needsReason;
        }
    }

    /** Whether it says what it has to say. */
    public boolean isComplete() {
        return !ground.needsReason() || !reason.isBlank();
    }

    /** On one line, and not longer than is kept. */
    public String keptReason() {
        String line = reason.strip().replaceAll("\\s+", " ");
        return line.substring(0, Math.min(line.length(), REASON_MAX_LENGTH));
    }

    /** As the register shows it. */
    public String inWords() {
        return "Special category data: " + ground.law() + (reason.isBlank() ? "" : ", " + reason);
    }
}
