package org.postbag.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueTypesTest {

    @ParameterizedTest
    @CsvSource({"em4 7qt, EM4 7QT", "EM47QT, EM4 7QT", "(em4)-7qt., EM4 7QT", "w1p 2ab, W1P 2AB", "SW1A1AA, SW1A 1AA"})
    void postcodesAreReadAsPeopleTypeThem_PC5(String typed, String written) {
        assertThat(Postcode.parse(typed)).map(Postcode::value).contains(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EM4", "1234567", "EM4 7Q", "EM4 77T", "<script>", "EM4 7QTT1"})
    void otherTextIsNoPostcode(String typed) {
        assertThat(Postcode.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name@example.com", " name@mailbox.example ", "o'neil+mp@sub.domain.example"})
    void addressesAreTrimmed(String typed) {
        assertThat(EmailAddress.parse(typed)).map(EmailAddress::value).contains(typed.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name",
                "name@mailbox",
                "a@b@c.example",
                "name@example.com\r\nBcc: x@y.example",
                "näme@example.com "
            })
    void whatCannotBeWrittenToIsNoAddress(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void anAddressHasAtMost254Characters() {
        String longest =
                "a".repeat(64) + "@" + "b".repeat(60) + "." + "c".repeat(60) + "." + "d".repeat(59) + ".example";
        assertThat(longest.length()).isLessThanOrEqualTo(254);
        assertThat(EmailAddress.parse(longest)).isPresent();
        assertThat(EmailAddress.parse("a" + longest)).isEmpty();
    }

    @Test
    void theLegalDateIsLondons_DS6() {
        assertThat(LegalTime.dateOf(Instant.parse("2026-06-30T23:30:00Z"))).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(LegalTime.dateOf(Instant.parse("2026-12-31T23:30:00Z"))).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void aThreadHasOneOfficeAndGetsTheFormerOneBack() {
        OfficeId first = new OfficeId(UUID.randomUUID());
        OfficeId second = new OfficeId(UUID.randomUUID());
        TenantContext.runIn(first, () -> {
            TenantContext.runIn(
                    second, () -> assertThat(TenantContext.require()).isEqualTo(second));
            assertThat(TenantContext.require()).isEqualTo(first);
            assertThat(TenantContext.callUnbound(TenantContext::current)).isEmpty();
        });
        assertThatThrownBy(TenantContext::require).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keysAreOrderedByTime() {
        UUID first = Ids.next();
        UUID second = Ids.next();
        assertThat(first.version()).isEqualTo(7);
        assertThat(second.toString()).isGreaterThan(first.toString());
    }
}
