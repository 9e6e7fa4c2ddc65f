package org.postbag.correspondence.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postbag.correspondence.mail.WebhookSecret;

class SvixSignatureTest {

    /** The worked example in Svix's own description of the scheme. */
    private static final WebhookSecret SECRET =
            WebhookSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();

    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIMESTAMP = "1614265330";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final Instant SENT = Instant.ofEpochSecond(1_614_265_330);

    @Test
    void knowsTheExampleOfTheScheme() {
        assertThat(is(ID, TIMESTAMP, SIGNATURE, BODY, SENT)).isTrue();
    }

    @Test
    void oneOfSeveralSignaturesHasToBeRight() {
        assertThat(is(ID, TIMESTAMP, "v1,AAAA v2,zzz " + SIGNATURE, BODY, SENT)).isTrue();
        assertThat(is(ID, TIMESTAMP, "v1,AAAA v1,BBBB", BODY, SENT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "v1,", "v1", "v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", "g0hM9SsE+OTPJTGt/tmI", "🌧"
            })
    void refusesWhatIsNoSignature(String signatures) {
        assertThat(is(ID, TIMESTAMP, signatures, BODY, SENT)).isFalse();
    }

    @Test
    void refusesAnotherBodyAnotherIdAndAnotherTime() {
        assertThat(is(ID, TIMESTAMP, SIGNATURE, "{\"test\":2432232314}".getBytes(StandardCharsets.UTF_8), SENT))
                .isFalse();
        assertThat(is("msg_other", TIMESTAMP, SIGNATURE, BODY, SENT)).isFalse();
        assertThat(is("", TIMESTAMP, SIGNATURE, BODY, SENT)).isFalse();
        assertThat(is(ID, "1614265331", SIGNATURE, BODY, SENT)).isFalse();
        assertThat(is(ID, "now", SIGNATURE, BODY, SENT)).isFalse();
        assertThat(is(ID, "9223372036854775807", SIGNATURE, BODY, SENT)).isFalse();
    }

    @Test
    void refusesWhatIsOlderOrNewerThanFiveMinutes() {
        assertThat(is(ID, TIMESTAMP, SIGNATURE, BODY, SENT.plusSeconds(300))).isTrue();
        assertThat(is(ID, TIMESTAMP, SIGNATURE, BODY, SENT.plusSeconds(301))).isFalse();
        assertThat(is(ID, TIMESTAMP, SIGNATURE, BODY, SENT.minusSeconds(301))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "whsec_", "whsec_not base64!", "whsec_c2hvcnQ="})
    void knowsWhatIsNoSecret(String shown) {
        assertThat(WebhookSecret.parse(shown)).isEmpty();
    }

    private static boolean is(String id, String timestamp, String signatures, byte[] body, Instant now) {
        return new SvixSignature(id, timestamp, signatures).isOf(body, SECRET, now);
    }
}
