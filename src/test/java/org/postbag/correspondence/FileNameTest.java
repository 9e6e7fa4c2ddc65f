package org.postbag.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Brief für Müller – 1.pdf | Brief für Müller – 1.pdf
                    C:\\fakepath\\letter.pdf | letter.pdf
                    ../../etc/letter.pdf     | letter.pdf
                    a\u202Efdp.exe           | a fdp.exe
                    """,
            delimiter = '|')
    void isWhatItsReaderSees(String typed, String name) {
        assertThat(FileName.clean(typed)).isEqualTo(name);
    }

    @Test
    void isOneLine_andKeepsItsEndingHoweverLong() {
        assertThat(FileName.clean("a\r\nBcc: x@y.example.pdf")).isEqualTo("a Bcc: x@y.example.pdf");
        assertThat(FileName.clean("ẞ".repeat(300) + ".docx"))
                .hasSize(200)
                .startsWith("ẞẞ")
                .endsWith("ẞ.docx");
    }
}
