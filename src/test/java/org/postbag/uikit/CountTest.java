package org.postbag.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 1, 1",
        "999, 999, 999",
        "1000, '1,000 or more', '1,000+'",
    })
    void saysWhereCountingStopped(long counted, String words, String brief) {
        Count count = Count.upTo(1000, counted);

        assertThat(count.words()).isEqualTo(words);
        assertThat(count.brief()).isEqualTo(brief);
    }

    @ParameterizedTest
    @CsvSource({"1000, '1,000'", "100001, '100,001'"})
    void saysAnExactNumberAsItIs(long figure, String words) {
        assertThat(Count.of(figure).words()).isEqualTo(words);
        assertThat(Count.of(figure).brief()).isEqualTo(words);
    }
}
