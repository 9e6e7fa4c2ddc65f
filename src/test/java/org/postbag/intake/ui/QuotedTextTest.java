package org.postbag.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTextTest {

    @Test
    void aLetterOfItsOwnIsOnePart() {
        assertThat(quoted("The roof leaks.\n\nOn Monday the landlord wrote to me.\nNothing else."))
                .isEmpty();
    }

    @Test
    void markedLinesAreQuoted_withWhatSaysWhoseTheyAre() {
        String letter =
                """
                Still wet.

                On 24 Nov 2026, at 10:15, Rosa Okafor <casework@eastmarsh.example> wrote:
                > We have written to the landlord.
                >
                > He answers within ten days.

                Kind regards""";
        assertThat(own(letter)).containsExactly("Still wet.\n", "\nKind regards");
        assertThat(quoted(letter))
                .singleElement()
                .asString()
                .startsWith("On 24 Nov")
                .endsWith("within ten days.");
    }

    @Test
    void whatSaysWhoseTheyAreMayTakeTwoLines() {
        String letter =
                """
                Thank you.
                On Tue, 24 Nov 2026 at 10:15, Rosa Okafor
                <casework@eastmarsh.example> wrote:

                > We have written.""";
        assertThat(own(letter)).containsExactly("Thank you.");
        assertThat(quoted(letter)).singleElement().asString().contains("On Tue").contains("> We have written.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----Original Message-----",
                "On 24 Nov 2026 Rosa Okafor wrote:",
                "________________________________"
            })
    void anUnmarkedLetterBelowIsQuotedToItsEnd(String line) {
        String letter = "Thank you.\n" + line + "\nFrom: Rosa\n\nWe have written to the landlord.";
        assertThat(own(letter)).containsExactly("Thank you.");
        assertThat(quoted(letter)).singleElement().asString().endsWith("We have written to the landlord.");
    }

    @Test
    void answersBetweenQuotedLinesStay() {
        assertThat(own("> Is it dry?\nNo.\n> Has he been?\nNever.")).containsExactly("No.", "Never.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "> only this",
                "One\n> two\n\n> three\n\nfour\nOn that day he wrote:\n",
                "On 1 May he wrote:\n\n> a\nOn 2 May\nshe wrote:\n> b\n-- \nname",
                "-----Original Message-----"
            })
    void nothingIsLeftOut(String letter) {
        String joined =
                QuotedText.parts(letter).stream().map(QuotedText.Part::text).collect(Collectors.joining("\n"));
        assertThat(joined).isEqualTo(letter.lines().collect(Collectors.joining("\n")));
    }

    @Test
    void aLetterOfEmptyLinesIsReadToItsEnd() {
        String letter = "> a" + "\n".repeat(500_000) + "> b";
        assertThat(quoted(letter)).singleElement().asString().startsWith("> a").endsWith("> b");
    }

    private static List<String> own(String letter) {
        return QuotedText.parts(letter).stream()
                .filter(part -> !part.quoted())
                .map(QuotedText.Part::text)
                .toList();
    }

    private static List<String> quoted(String letter) {
        return QuotedText.parts(letter).stream()
                .filter(QuotedText.Part::quoted)
                .map(QuotedText.Part::text)
                .toList();
    }
}
