package org.postbag.constituents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.kernel.EmailAddress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whom an office takes for the same person when they write again. */
@PostbagTest
class ConstituentsModuleTest {

    private static final String EMAIL = "edda@mailbox.example";

    @Autowired
    private Constituents constituents;

    @Autowired
    private TestOffices offices;

    @Autowired
    private TransactionTemplate transaction;

    private TestOffice office;

    @BeforeEach
    void open() {
        office = offices.open();
    }

    @Test
    void whoWritesAgainFromTheSameAddressIsTheSamePerson() {
        UUID first = transaction(() -> meet("Edda Lindqvist")).id();

        assertThat(transaction(() -> meet("edda lindqvist")).id()).isEqualTo(first);
    }

    @Test
    void whoIsMetTwiceInOneTransactionIsTheSamePerson() {
        List<ConstituentDetails> met = transaction(() -> List.of(meet("Edda Lindqvist"), meet("Edda Lindqvist")));

        assertThat(met)
                .extracting(ConstituentDetails::id)
                .hasSize(2)
                .containsOnly(met.get(0).id());
    }

    @Test
    void anotherNameAtTheSameAddressIsAnotherPerson() {
        UUID first = transaction(() -> meet("Edda Lindqvist")).id();

        assertThat(transaction(() -> meet("Arne Lindqvist")).id()).isNotEqualTo(first);
    }

    @Test
    void anAddressThatDoesNotTakeMailIsBad_untilMailArrivesOrSomebodyPutsItRight() {
        UUID id = transaction(() -> meet("Edda Lindqvist")).id();
        EmailAddress address = new EmailAddress(EMAIL);
        assertThat(fails(id, () -> constituents.markBad(id, address))).isTrue();
        assertThat(fails(id, () -> meet("Edda Lindqvist")))
                .as("to write in from it does not make it take mail")
                .isTrue();
        assertThat(fails(id, () -> constituents.markGood(id, new EmailAddress("arne@mailbox.example"))))
                .isTrue();
        assertThat(fails(id, () -> constituents.markGood(id, address))).isFalse();

        assertThat(fails(id, () -> constituents.markBad(id, address))).isTrue();
        assertThat(fails(id, () -> constituents.correctEmail(id, address))).isFalse();
    }

    private boolean fails(UUID id, Runnable change) {
        transaction(() -> {
            change.run();
            return id;
        });
        return transaction(() -> constituents.byId(id).orElseThrow().emailFails());
    }

    private <T> T transaction(Supplier<T> work) {
        return office.call(() -> transaction.execute(status -> work.get()));
    }

    private ConstituentDetails meet(String name) {
        return constituents.meet(
                new ContactDetails(
                        name,
                        EmailAddress.parse(EMAIL),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false),
                office.office());
    }
}
