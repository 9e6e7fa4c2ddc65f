package org.postbag.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postbag.kernel.EmailAddress;

class DeliveryReportTest {

    @ParameterizedTest
    @CsvSource({
        "failed,5.1.1,true,false",
        "FAILED,5.1.1,true,false",
        "failed,4.4.7,false,true",
        "failed,'',false,true",
        "delayed,4.4.1,false,true",
        "delivered,2.0.0,false,false",
        "relayed,2.0.0,false,false"
    })
    void isForGoodOrForNow(String action, String status, boolean hard, boolean soft) {
        DeliveryReport report = new DeliveryReport(Set.of(), action, status, Optional.empty());

        assertThat(report.isHard()).isEqualTo(hard);
        assertThat(report.isSoft()).isEqualTo(soft);
    }

    @Test
    void knowsOfWhichAddressItSpeaks() {
        DeliveryReport forwarded = new DeliveryReport(
                Set.of("old@elsewhere.example", "Edda@Mailbox.example"), "failed", "5.1.1", Optional.empty());
        DeliveryReport another =
                new DeliveryReport(Set.of("old@elsewhere.example", "no address"), "failed", "5.1.1", Optional.empty());

        assertThat(forwarded.isAbout(new EmailAddress("edda@mailbox.example"))).isTrue();
        assertThat(another.isAbout(new EmailAddress("edda@mailbox.example"))).isFalse();
    }
}
