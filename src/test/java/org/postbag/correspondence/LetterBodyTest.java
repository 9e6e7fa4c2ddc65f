package org.postbag.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterBodyTest {

    static Stream<Arguments> asWritten() {
        return Stream.of(
                Arguments.of(
                        "<p>Dear Edda,</p><p>it is <strong>dry</strong> now.<br>Yours</p>",
                        "Dear Edda,\n\nit is dry now.\nYours"),
                Arguments.of(
                        "<p>Bring:</p><ul><li>the letter</li><li><p>a <em>friend</em></p></li></ul><p>Bye</p>",
                        "Bring:\n\n- the letter\n- a friend\n\nBye"),
                Arguments.of("<ol><li>One</li><li>Two</li></ol>", "1. One\n2. Two"),
                Arguments.of(
                        "<p>See <a href=\"https://council.example/bins\">the page</a> or <a href=\"mailto:a@b.example\">a@b.example</a>.</p>",
                        "See the page (https://council.example/bins) or a@b.example."),
                Arguments.of("<p>One</p><p><br></p><p>Two &amp; &lt;b&gt; 🌧</p>", "One\n\nTwo & <b> 🌧"),
                Arguments.of("<p>&nbsp;</p><p></p>", ""),
                Arguments.of("", ""));
    }

    @ParameterizedTest
    @MethodSource("asWritten")
    void saysTheSameAsText(String html, String text) {
        assertThat(LetterBody.ofHtml(html).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Hello</p><script>window.harm=1</script>",
                "<p onclick=\"window.harm=1\">Hello</p>",
                "<p style=\"background:url(https://track.example/x)\">Hello</p>",
                "<p>Hello</p><img src=x onerror=\"window.harm=1\">",
                "<p>Hello</p><iframe srcdoc=\"<script>window.harm=1</script>\"></iframe>",
                "<p>Hello</p><svg><script>window.harm=1</script></svg>",
                "<p>Hello</p><style>@import url(https://track.example)</style>",
                "<math><mtext><table><mglyph><style><img src=x onerror=window.harm=1></style></mglyph></table></mtext></math><p>Hello</p>",
                "<form action=\"https://track.example\"><p>Hello</p></form>",
                "<p>Hello</p><!-- <b>harm</b> --><base href=\"https://track.example\">",
                "<p>Hello<a href=\"javascript:window.harm=1\"></a></p>",
                "<p>Hello<a href=\"data:text/html,harm\"></a></p>"
            })
    void keepsNothingThatCouldDoHarm(String hostile) {
        LetterBody body = LetterBody.ofHtml(hostile);

        assertThat(body.html()).isEqualTo("<p>Hello</p>");
        assertThat(body.formatted()).isEmpty();
        assertThat(body.text()).isEqualTo("Hello");
    }

    @Test
    void keepsWhatALetterMayHold() {
        String html = "<p>a <strong>b</strong> <em>c</em> <u>d</u> <s>e</s></p><ul><li>f</li></ul>"
                + "<blockquote><p>g</p></blockquote>";
        assertThat(LetterBody.ofHtml(html).formatted()).contains(html);
        assertThat(LetterBody.ofHtml(
                                "<p><a href=\"https://council.example/\" onclick=\"x()\" target=\"_top\">c</a></p>")
                        .html())
                .isEqualTo("<p><a href=\"https://council.example/\" rel=\"noopener noreferrer\">c</a></p>");
    }

    @Test
    void textStaysAsItWasTyped() {
        LetterBody body = LetterBody.plain("Dear <Edda> & \"Co\",\n\n\n  x\ny");

        assertThat(body.text()).isEqualTo("Dear <Edda> & \"Co\",\n\n\n  x\ny");
        assertThat(body.formatted()).isEmpty();
        assertThat(body.html()).isEqualTo("<p>Dear &lt;Edda&gt; &amp; &quot;Co&quot;,</p><p>x<br>y</p>");
        assertThat(LetterBody.ofHtml(body.html()).text()).isEqualTo("Dear <Edda> & \"Co\",\n\nx\ny");
    }

    @Test
    void onePartIsPutBelowTheOther() {
        LetterBody plain = LetterBody.plain("One");
        LetterBody bold = LetterBody.ofHtml("<p><strong>Two</strong></p>");

        assertThat(plain.and(LetterBody.plain("Two"))).isEqualTo(LetterBody.plain("One\n\nTwo"));
        assertThat(plain.and(bold).formatted()).contains("<p>One</p><p><strong>Two</strong></p>");
        assertThat(plain.and(bold).text()).isEqualTo("One\n\nTwo");
        assertThat(plain.and(LetterBody.EMPTY)).isEqualTo(plain);
        assertThat(LetterBody.EMPTY.and(bold)).isEqualTo(bold);
    }

    @Test
    void takesNoMoreThanAnybodyWrites() {
        assertThatThrownBy(() -> LetterBody.ofHtml("<b>".repeat(200_000))).isInstanceOf(LetterTooLong.class);
    }

    @Test
    void deepNestingIsNoTrouble() {
        String deep = "<p>Near</p>" + "<blockquote>".repeat(10_000) + "Deep";
        assertThat(LetterBody.ofHtml(deep).text()).startsWith("Near");
    }
}
