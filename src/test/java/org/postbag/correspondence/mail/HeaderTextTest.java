package org.postbag.correspondence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HeaderTextTest {

    @Test
    void makesOneLineOfAnything() {
        assertThat(HeaderText.clean("  a\r\n\tb\u0000c\u2028d\u202Ee  ", 100)).isEqualTo("a b c d e");
    }

    @Test
    void keepsWhatPeopleWrite() {
        assertThat(HeaderText.clean("Zoë’s “flat” <3 🏳️‍🌈 漢字", 100)).isEqualTo("Zoë’s “flat” <3 🏳️‍🌈 漢字");
    }

    @Test
    void neverCutsACharacterInHalf() {
        assertThat(HeaderText.clean("ab🌧cd", 3)).isEqualTo("ab");
        assertThat(HeaderText.clean("ab🌧cd", 4)).isEqualTo("ab🌧");
        assertThat(HeaderText.clean("x".repeat(10_000), 300)).hasSize(300);
    }

    @Test
    void replacesLoneSurrogates() {
        assertThat(HeaderText.clean("a\uD83Cb", 10)).isEqualTo("a\uFFFDb");
    }

    @Test
    void keepsLinesAndTabsOfABodyButNoControls() {
        assertThat(HeaderText.cleanBody("a\r\nb\rc\td\u0000\u001B[31m")).isEqualTo("a\nb\nc\td[31m");
    }

    /** What it says of itself, in the slow words of patterns. */
    @Test
    void doesAsItsPatternsSay() {
        String[] pieces = {
            " ", "\t", "\n", "\r", "\r\n", "\u0000", "\u001F", "\u007F", "\u0085", "\u009F", "\u00A0", "\u200E",
                    "\u200F", "\u2003",
            "\u2028", "\u202E", "\u202F", "\u2065", "\u2066", "\u2069", "\u206A", "\u3000", "\uFEFF", "\uD83C",
                    "\uDF27", "a", "Zoë", "漢"
        };
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(12), 0, pieces.length).forEach(piece -> text.append(pieces[piece]));
            int most = 1 + random.nextInt(12);
            assertThat(HeaderText.clean(text.toString(), most)).isEqualTo(cleanByPattern(wellFormed(text), most));
            assertThat(HeaderText.cleanBody(text.toString()))
                    .isEqualTo(wellFormed(text)
                            .replace("\r\n", "\n")
                            .replace('\r', '\n')
                            .replaceAll("[\\p{Cc}&&[^\\n\\t]]", ""));
        }
    }

    private static String cleanByPattern(String text, int most) {
        String line = text.replaceAll(
                        "[\\p{Cc}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\s]+", " ")
                .strip();
        if (line.length() <= most) {
            return line;
        }
        return line.substring(0, Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most)
                .stripTrailing();
    }

    private static String wellFormed(CharSequence text) {
        return new String(
                text.codePoints()
                        .map(point ->
                                point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                        .toArray(),
                0,
                (int) text.codePoints().count());
    }
}
