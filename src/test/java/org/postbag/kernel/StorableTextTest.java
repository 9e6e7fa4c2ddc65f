package org.postbag.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableTextTest {

    @Test
    void leavesOutWhatPostgreSqlCannotStore() {
        assertThat(StorableText.withoutNul("\0da\0mp\0")).isEqualTo("damp");
    }

    @Test
    void leavesEverythingElseAsItIs() {
        assertThat(StorableText.withoutNul(" Tŷ gwlyb \uD83C\uDFE0\t\r\n\u0001"))
                .isEqualTo(" Tŷ gwlyb \uD83C\uDFE0\t\r\n\u0001");
    }
}
