package org.postbag.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postbag.kernel.Postcode;

class SignatureReadingTest {

    @Test
    void anAddressOnLinesOfItsOwn() {
        SenderHints hints = read(
                """
                Dear Ms Ashdown,
                The roof leaks.

                Kind regards,
                Edda Lindqvist
                12a High Street
                Testvale
                TV1 4AB
                Tel 01632 960 123
                """);

        assertThat(hints.name()).contains("Edda Lindqvist");
        assertThat(hints.phone()).contains("01632 960 123");
        assertThat(hints.addressLine1()).contains("12a High Street");
        assertThat(hints.town()).contains("Testvale");
        assertThat(hints.postcode()).contains(new Postcode("TV1 4AB"));
    }

    @Test
    void anAddressOnOneLineBelowDashes() {
        SenderHints hints = read(
                "It is number 3 Low Road, TV2 1AA that floods.\n\n-- \nRosa Okafor\nFlat 2, 1 High Street, Testvale, tv14ab");

        assertThat(hints.name()).contains("Rosa Okafor");
        assertThat(hints.addressLine1()).contains("1 High Street");
        assertThat(hints.town()).contains("Testvale");
        assertThat(hints.postcode()).contains(new Postcode("TV1 4AB"));
    }

    @Test
    void whatIsQuotedIsSomebodyElses() {
        SenderHints hints = read("Thank you.\n\nOn 24 Nov 2026, Rowan Ashdown wrote:\n> Call 01632 960 100\n> TV1 4AB");

        assertThat(hints.isEmpty()).isTrue();
    }

    @Test
    void aLetterWithoutASignatureSaysNothing() {
        assertThat(read("The bus does not come.").isEmpty()).isTrue();
        assertThat(read("").isEmpty()).isTrue();
    }

    private static SenderHints read(String letter) {
        return SignatureReading.read(letter, Optional.empty(), false);
    }
}
