package org.postbag.correspondence.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postbag.correspondence.mail.RelayMarks;
import org.postbag.correspondence.mail.SenderProperties;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Nation;
import org.postbag.kernel.OfficeId;
import org.postbag.offices.Office;
import org.postbag.offices.OfficeKind;

/** Decision 0015. */
class SenderDecisionTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:15:00Z");
    private static final Optional<EmailAddress> FALLBACK = Optional.of(new EmailAddress("post@postbag-test.example"));
    private static final RelayMarks RELAY = new RelayMarks("smtp.relay.example", false, Set.of(), "");

    private final Office office = new Office(
            new OfficeId(UUID.randomUUID()),
            "harbour-ward",
            OfficeKind.COUNCILLOR,
            "Harbour ward",
            "Isla Brodie",
            "Councillor",
            "Harbour",
            List.of(),
            Nation.SCOTLAND,
            "HW",
            "casework@harbour-ward.example",
            "",
            "",
            20,
            false,
            3);

    @Test
    void whatIsProvenLeavesFromTheOfficesAddress() {
        SenderDecision decision = SenderDecision.of(office, RELAY, known(true), FALLBACK);
        assertThat(decision.sender().from()).map(EmailAddress::value).contains(office.email());
        assertThat(decision.state().sentence()).contains("looked up on 24 Nov 2026, 10:15");
    }

    @Test
    void withoutAFallbackNothingElseLeaves() {
        for (Optional<SenderCheck> last : List.of(known(false), silent(), Optional.<SenderCheck>empty())) {
            SenderDecision decision = SenderDecision.of(office, RELAY, last, Optional.empty());
            assertThat(decision.sender().from()).isEmpty();
            assertThat(decision.sender().refusal()).contains("do not leave").doesNotContain("@");
            assertThat(decision.state().sentence()).startsWith("No letters leave");
            assertThat(decision.state().needsWork()).isTrue();
        }
    }

    @Test
    void saysWhetherDnsSaidNoOrNothing() {
        assertThat(SenderDecision.of(office, RELAY, known(false), FALLBACK)
                        .state()
                        .sentence())
                .contains("DNS does not prove that letters from casework@harbour-ward.example");
        assertThat(SenderDecision.of(office, RELAY, silent(), FALLBACK).state().sentence())
                .contains("no name server has said yet")
                .contains("“Office of Isla Brodie (via Postbag)”");
    }

    @Test
    void anInstallationThatDoesNotLookUsesEveryAddress() {
        SenderDecision decision = SenderDecision.unchecked(office, RELAY);
        assertThat(decision.sender().from()).map(EmailAddress::value).contains(office.email());
        assertThat(decision.state().needsWork()).isFalse();
    }

    @Test
    void whatIsLackingIsLookedForAgainSooner() {
        Instant later = NOW.plus(Duration.ofMinutes(15));
        assertThat(known(true).orElseThrow().isStale(later)).isFalse();
        assertThat(known(false).orElseThrow().isStale(later)).isTrue();
        assertThat(silent().orElseThrow().isStale(later)).isTrue();
        assertThat(known(true).orElseThrow().isStale(NOW.plus(Duration.ofHours(2))))
                .isTrue();
    }

    @Test
    void aFallbackHasToBeAnAddress() {
        assertThatThrownBy(() -> new SenderProperties(SenderProperties.Alignment.ENFORCE, "postbag", List.of(), ""))
                .hasMessageContaining("postbag.mail.fallback-from");
    }

    private static Optional<SenderCheck> known(boolean aligned) {
        return Optional.of(new SenderCheck(NOW, Optional.of(aligned), Optional.of(NOW)));
    }

    private static Optional<SenderCheck> silent() {
        return Optional.of(new SenderCheck(NOW, Optional.empty(), Optional.empty()));
    }
}
