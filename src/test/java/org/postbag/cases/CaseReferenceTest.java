package org.postbag.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class CaseReferenceTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @RepeatedTest(20)
    void isReadBackHoweverItIsTyped_FE6() {
        CaseReference reference = CaseReference.random("EM");
        String value = reference.value();

        assertThat(value).matches("EM-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}");
        assertThat(CaseReference.parse(value)).contains(reference);
        assertThat(CaseReference.parse("  " + value.toLowerCase(Locale.ROOT) + " "))
                .contains(reference);
        assertThat(CaseReference.parse(
                        value.substring(0, 3) + value.substring(3).replace("-", "")))
                .contains(reference);
        assertThat(CaseReference.parse(value.substring(0, 2)
                        + value.substring(2).replace('0', 'O').replace('1', 'l')))
                .contains(reference);
    }

    @RepeatedTest(20)
    void aSingleWrongCharacterIsFound() {
        String value = CaseReference.random("EM").value();
        for (int i = 3; i < value.length(); i++) {
            if (value.charAt(i) == '-') {
                continue;
            }
            for (char other : ALPHABET.toCharArray()) {
                if (other != value.charAt(i)) {
                    assertThat(CaseReference.parse(value.substring(0, i) + other + value.substring(i + 1)))
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void otherTextIsNoReference() {
        assertThat(CaseReference.parse("")).isEmpty();
        assertThat(CaseReference.parse("'; drop table case_file --")).isEmpty();
    }
}
