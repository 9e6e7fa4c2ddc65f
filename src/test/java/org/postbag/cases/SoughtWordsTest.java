package org.postbag.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoughtWordsTest {

    @Test
    void wordsAreLettersAndDigits_andNoneIsAskedForAsAnythingElse() {
        assertThat(SoughtWords.in("Damp, at 4 O'Neill's!").orElseThrow().all())
                .containsExactly("damp", "at", "4", "o", "neill", "s");
        assertThat(SoughtWords.in("') | ('")).isEmpty();
        assertThat(SoughtWords.in("Ŵyl y Tŷ").orElseThrow().all()).containsExactly("ŵyl", "y", "tŷ");
    }

    @Test
    void aLetterOrTwoFindNothing() {
        assertThat(SoughtWords.in("of a")).isEmpty();
        assertThat(SoughtWords.in("")).isEmpty();
    }

    @Test
    void thePlaceIsALineAroundTheFirstWord() {
        SoughtWords words = SoughtWords.in("ceiling").orElseThrow();

        assertThat(words.placeIn("The  ceiling\nis down.")).isEqualTo("The ceiling is down.");
        assertThat(words.placeIn("word ".repeat(100) + "the ceiling is down. " + "word ".repeat(100)))
                .startsWith("… word word")
                .contains("the ceiling is down.")
                .endsWith("word …")
                .hasSizeLessThan(200);
        assertThat(words.placeIn("x".repeat(500) + "ceiling" + "x".repeat(500))).contains("ceiling");
    }
}
