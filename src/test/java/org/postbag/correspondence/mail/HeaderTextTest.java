package org.postbag.correspondence.mail;

import static org.assertj.core.api.Assertions.assertThat;

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
}
