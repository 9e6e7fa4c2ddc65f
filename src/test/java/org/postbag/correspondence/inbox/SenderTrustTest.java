package org.postbag.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** law.md EM-8, RFC 8601: only the word of a server of ours counts, and of several lines the one on top. */
class SenderTrustTest {

    private static final List<String> OURS = List.of("mx.office.example");

    @Test
    void aServerOfOursSaysThatItFailed() {
        assertThat(
                        unproven(
                                "mx.office.example; spf=pass smtp.mailfrom=a@x.example; dmarc=fail (p=none) header.from=bank.example"))
                .isTrue();
        assertThat(unproven("MX.Office.Example 1; dkim=none; DMARC = fail")).isTrue();
    }

    @Test
    void aPassIsNoFailure_norAreWordsInAComment() {
        assertThat(unproven("mx.office.example; dmarc=pass (not dmarc=fail) header.from=x.example"))
                .isFalse();
        assertThat(unproven("mx.office.example; dkim=fail; spf=fail")).isFalse();
        assertThat(unproven("mx.office.example; dmarc=failure-free")).isFalse();
    }

    @Test
    void aStrangersWordIsNothing() {
        assertThat(unproven("mx.elsewhere.example; dmarc=fail")).isFalse();
        assertThat(SenderTrust.isUnproven(List.of("mx.office.example; dmarc=fail"), List.of()))
                .isFalse();
    }

    @Test
    void aLineThatCameWithTheMailStandsBelowOurs() {
        assertThat(unproven("mx.office.example; dmarc=fail", "mx.office.example; dmarc=pass"))
                .isTrue();
        assertThat(unproven("mx.office.example; dmarc=pass", "mx.office.example; dmarc=fail"))
                .isFalse();
    }

    private static boolean unproven(String... lines) {
        return SenderTrust.isUnproven(List.of(lines), OURS);
    }
}
