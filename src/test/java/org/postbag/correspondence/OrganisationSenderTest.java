package org.postbag.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postbag.kernel.EmailAddress;

class OrganisationSenderTest {

    @ParameterizedTest
    @CsvSource({
        "housing@council.example, housing@council.example, true",
        "housing@council.example, Housing@Council.example, true",
        "housing@council.example, bo.farrell@council.example, true",
        "housing@council.example, no-reply@tickets.council.example, true",
        "housing@council.example, bo@othercouncil.example, false",
        "housing@council.example, bo@council.example.attacker.example, false",
        "housing@tickets.council.example, bo@council.example, false",
        "harbour.tenants@gmail.com, harbour.tenants@gmail.com, true",
        "harbour.tenants@gmail.com, somebody@gmail.com, false",
    })
    void writesForItByItsAddressOrDomain(String organisation, String sender, boolean expected) {
        assertThat(OrganisationSender.writesFor(new EmailAddress(organisation), new EmailAddress(sender)))
                .isEqualTo(expected);
    }
}
