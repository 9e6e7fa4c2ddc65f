package org.postbag.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postbag.kernel.EmailAddress;

class RelayTest {

    @ParameterizedTest
    @CsvSource({
        "no-reply@*, No-Reply@shop.example, true",
        "no-reply@*, jane.no-reply@shop.example, false",
        "*@relay.petitions.example, sign-42@relay.petitions.example, true",
        "*@relay.petitions.example, jane@petitions.example, false",
        "*@*.petitions.example, jane@a.b.petitions.example, true",
        "no-reply-*@*, no-reply-17@shop.example, true",
        "letters@campaigns.example, letters@campaigns.example, true",
        "letters@campaigns.example, letters@campaigns.example.example, false"
    })
    void anAsteriskStandsForAnythingButAnAtSign(String pattern, String address, boolean included) {
        Relay relay = new Relay(UUID.randomUUID(), Relay.parse(pattern).orElseThrow(), true);

        assertThat(relay.includes(new EmailAddress(address))).isEqualTo(included);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*@*", "jane", "@x.example", "*", "a*b*c*d*@x.example", "a b@x.example", "*@."})
    void whatWouldFitEverythingOrNothingIsNoPattern(String text) {
        assertThat(Relay.parse(text)).isEmpty();
    }

    @Test
    void itIsKeptInLowerCase() {
        assertThat(Relay.parse(" Letters@Campaigns.Example ")).contains("letters@campaigns.example");
    }
}
