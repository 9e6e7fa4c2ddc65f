package org.postbag.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTest {

    private static final String ROOF =
            "The roof of our house has leaked since October and nobody from the council comes to mend it.";

    @Test
    void nearlyTheSameSubjectOrLetterIsAlike() {
        assertThat(alike("Damp in Pollard House", "", "Re: damp in POLLARD house!", ""))
                .isTrue();
        assertThat(alike("The roof", ROOF, "Still leaking", "Good day. " + ROOF))
                .isTrue();
    }

    @Test
    void whatSharesAFewWordsIsNot() {
        assertThat(alike("The roof", "", "The roof", "")).as("one word").isFalse();
        assertThat(alike("Damp in Pollard House", "", "Parking at Pollard House", ""))
                .isFalse();
        assertThat(alike("The roof", ROOF, "The bus", "The bus to the council house has not come since October."))
                .isFalse();
        assertThat(alike("", "", "", "")).isFalse();
    }

    private static boolean alike(String title, String letter, String otherTitle, String otherLetter) {
        return Likeness.of(title, letter).isLike(Likeness.of(otherTitle, otherLetter));
    }
}
