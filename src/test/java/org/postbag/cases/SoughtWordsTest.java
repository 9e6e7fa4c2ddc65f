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
    void howALetterIsComposedMakesNoDifference() {
        assertThat(SoughtWords.in("w\u0302yth")).isEqualTo(SoughtWords.in("\u0175yth"));
    }

    @Test
    void whatNobodyTypesIsCut() {
        assertThat(SoughtWords.in("x".repeat(3000)).orElseThrow().all())
                .singleElement()
                .asString()
                .hasSize(50);
        assertThat(SoughtWords.in("ab1 ab2 ab3 ab4 ab5 ab6 ab7 ab8 ab9 abc abd abe")
                        .orElseThrow()
                        .all())
                .hasSize(10);
    }

    @Test
    void lettersThatBecomeTwoInSmallDoNotDisplaceThePlace() {
        SoughtWords words = SoughtWords.in("pothole").orElseThrow();

        assertThat(words.placeIn("\u0130".repeat(200) + " council pothole")).endsWith("council pothole");
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
