package org.postbag.correspondence.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postbag.correspondence.reports.RelayEvent.Kind;

class RelayEventTest {

    @ParameterizedTest
    @CsvSource({
        "email.delivered,DELIVERED",
        "email.delivery_delayed,DELAYED",
        "email.failed,DELAYED",
        "email.bounced,REFUSED",
        "email.suppressed,REFUSED",
        "email.complained,COMPLAINED",
        "email.opened,OTHER",
        "'',OTHER"
    })
    void tellsWhatBecameOfAMail(String type, Kind kind) throws JsonProcessingException {
        assertThat(new RelayEvent(new ObjectMapper().readTree("{\"type\": \"" + type + "\"}")).kind())
                .isEqualTo(kind);
    }
}
