package org.postbag.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postbag.PostbagTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which words of a text the search finds (decision 0013). */
@PostbagTest
class LetterWordsModuleTest {

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The BUS, the bus: it's late (again)!     | again bus it late s the
                    01632 960-001 / edda.l@mailbox.example   | 001 01632 960 edda example l mailbox
                    "quoted" a_b c*d e=f {g} [h] `i` ~j^k\\l | a b c d e f g h i j k l quoted
                    Tŷ’r Cŵn – ÉTÉ                           | cŵn r tŷ été
                    cafe\u0301 CAFE\u0301 café               | café
                    漢字 «да» 100€                           | 100 да 漢字
                    """)
    void findsWordsHoweverTheyAreWritten(String text, String words) {
        assertThat(wordsOf(text)).containsExactlyInAnyOrder(words.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"a", "é"})
    void keepsALetterThatIsOneEndlessWord(String letter) {
        assertThat(wordsOf(letter.repeat(3_000) + " end")).containsExactly("end");
    }

    private List<String> wordsOf(String text) {
        return jdbc.sql(
                        """
                        select substr(word, length(app.mark_of_office(gen_random_uuid())) + 1)
                        from unnest(tsvector_to_array(app.words_of_letter(gen_random_uuid(), '', ?))) word
                        """)
                .param(text)
                .query(String.class)
                .list();
    }
}
