package org.postbag.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientNetworkTest {

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2:0:0:0:1, 2001:db8:1:2:9:9:9:9",
        "2001:db8:1:2::1, 2001:db8:1:2:9:9:9:9",
        "2001:db8::1, 2001:db8::ffff:0:1",
        "2001:db8::1, 2001:0DB8:0:0:1::",
        "2001:db8::1%eth0, 2001:db8::2",
        "2001:db8::192.0.2.1, 2001:db8::1",
        "[2001:db8::1], 2001:db8::1",
        "::1, ::2",
        "::ffff:192.0.2.1, 192.0.2.1",
        "::ffff:c000:201, 192.0.2.1"
    })
    void oneSubscriberIsOneHoweverTheAddressIsWritten(String one, String another) {
        assertThat(ClientNetwork.of(one)).isEqualTo(ClientNetwork.of(another));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.2",
        "2001:db8:1:2::1, 2001:db8:1:3::1",
        "2001:db8::1, 2001:db9::1",
        "::ffff:192.0.2.1, ::ffff:192.0.2.2",
        "unknown, also-unknown"
    })
    void othersAreOthers(String one, String another) {
        assertThat(ClientNetwork.of(one)).isNotEqualTo(ClientNetwork.of(another));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                ":::",
                "unknown",
                "localhost",
                "host.example",
                "g::1",
                "1:2:3",
                "2001:db8::1::2",
                "%",
                "é:é",
                "999.1.1.1"
            })
    void whatIsNoAddressStandsForItself(String text) {
        assertThat(ClientNetwork.of(text).name()).isEqualTo(text);
    }
}
