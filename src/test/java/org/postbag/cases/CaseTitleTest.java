package org.postbag.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseTitleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "The lift is broken | The lift is broken",
                "The lift in our block is broken. It is the third time. | The lift in our block is broken",
                "Good morning. The lift in our block is broken. | Good morning. The lift in our block is broken",
                "Can you help us with the lift? It is broken. | Can you help us with the lift?",
                "'' | ''",
                "' \n  The lift\n\nis   broken ' | The lift is broken",
            })
    void isTheFirstSentenceThatSaysSomething(String text, String title) {
        assertThat(CaseTitle.of(text)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I have been told to pay back four thousand pounds of Carer's Allowance because I earned nine pounds too much."
                        + " | I have been told to pay back four thousand pounds of Carer's Allowance because…",
                "There are many things that I could tell you about this place, the yard, and the lifts, but not here."
                        + " | There are many things that I could tell you about this place, the yard, and the…",
            })
    void endsAtAWordWhenTheSentenceIsLong(String text, String title) {
        assertThat(CaseTitle.of(text)).isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"x", "😀"})
    void cutsOneLongWordBetweenItsCharacters(String character) {
        assertThat(CaseTitle.of(character.repeat(200))).isEqualTo(character.repeat(80) + "…");
    }
}
