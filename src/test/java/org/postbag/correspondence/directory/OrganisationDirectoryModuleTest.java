package org.postbag.correspondence.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.kernel.EmailAddress;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PostbagTest
class OrganisationDirectoryModuleTest {

    private static final EmailAddress GENERAL = new EmailAddress("contact@eastmarsh-council.example");
    private static final EmailAddress HOUSING = new EmailAddress("members@eastmarsh-council.example");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private OrganisationDirectory directory;

    @Autowired
    private SharedOrganisations shared;

    @Autowired
    private TestOffices offices;

    private TestOffice office;
    private TestOffice other;
    private String name;

    @BeforeEach
    void open() {
        office = offices.open();
        other = offices.open();
        name = "Eastmarsh Council " + NUMBER.incrementAndGet() + "x";
    }

    @Test
    void everyOfficeSeesTheInstallationsOrganisations() {
        UUID id = listForEverybody();

        for (TestOffice each : List.of(office, other)) {
            each.runAs(Role.CASEWORKER, () -> assertThat(directory.byId(id)).hasValueSatisfying(found -> {
                assertThat(found.shared()).isTrue();
                assertThat(found.email()).contains(GENERAL);
                assertThat(found.targetDays()).isEqualTo(10);
            }));
        }
    }

    @Test
    void anOfficesOwnAddressAndTargetHoldThereAlone() {
        UUID id = listForEverybody();
        office.runAs(Role.MANAGER, () -> directory.change(id, council(HOUSING, 15)));

        office.runAs(Role.CASEWORKER, () -> assertThat(directory.byId(id).orElseThrow())
                .satisfies(found -> {
                    assertThat(found.name()).isEqualTo(name);
                    assertThat(found.email()).contains(HOUSING);
                    assertThat(found.targetDays()).isEqualTo(15);
                    assertThat(found.changedHere()).isTrue();
                }));
        other.runAs(Role.CASEWORKER, () -> assertThat(directory.byId(id).orElseThrow())
                .satisfies(found -> {
                    assertThat(found.email()).contains(GENERAL);
                    assertThat(found.changedHere()).isFalse();
                }));

        office.runAs(Role.MANAGER, () -> directory.remove(id));
        office.runAs(
                Role.CASEWORKER,
                () -> assertThat(directory.byId(id).orElseThrow().email()).contains(GENERAL));
    }

    @Test
    void anOfficesOwnOrganisationIsUnknownElsewhere() {
        UUID[] id = new UUID[1];
        office.runAs(Role.MANAGER, () -> id[0] = directory.add(council(HOUSING, 5)));

        office.runAs(Role.CASEWORKER, () -> assertThat(directory.find(name, 0, 10))
                .extracting(Organisation::id)
                .containsExactly(id[0]));
        other.runAs(Role.MANAGER, () -> {
            assertThat(directory.find(name, 0, 10)).isEmpty();
            assertThatThrownBy(() -> directory.change(id[0], council(GENERAL, 1)))
                    .isInstanceOf(OrganisationGone.class);
        });

        office.runAs(Role.MANAGER, () -> directory.change(id[0], council(GENERAL, 7)));
        office.runAs(Role.CASEWORKER, () -> assertThat(
                        directory.byId(id[0]).orElseThrow().targetDays())
                .isEqualTo(7));
        office.runAs(Role.MANAGER, () -> directory.remove(id[0]));
        office.runAs(Role.CASEWORKER, () -> assertThat(directory.byId(id[0])).isEmpty());
    }

    @Test
    void isFoundByAPartOfItsNameOrAddress_wildcardsTakenLiterally() {
        listForEverybody();
        office.runAs(Role.CASEWORKER, () -> {
            assertThat(directory.find(name.toUpperCase(Locale.ROOT).substring(3), 0, 10))
                    .hasSize(1);
            assertThat(directory.find("eastmarsh-council", 0, 200)).isNotEmpty();
            assertThat(directory.find("%" + name, 0, 10)).isEmpty();
            assertThat(directory.find("\0" + name, 0, 10)).hasSize(1);
        });
    }

    @Test
    void onlyManagersChangeTheOfficesAndOnlyTheOperatorTheInstallations() {
        UUID id = listForEverybody();
        office.runAs(Role.CASEWORKER, () -> {
            assertThatThrownBy(() -> directory.add(council(GENERAL, 5))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> directory.change(id, council(GENERAL, 5)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> directory.remove(id)).isInstanceOf(AccessDeniedException.class);
        });
        office.runAs(Role.MANAGER, () -> assertThatThrownBy(() -> shared.change(id, council(GENERAL, 5)))
                .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void whatIsNotCompleteIsRefused() {
        office.runAs(Role.MANAGER, () -> {
            for (OrganisationDetails bad : List.of(
                    new OrganisationDetails(" ", OrganisationKind.COUNCIL, Optional.empty(), "", "", 10),
                    council(GENERAL, 0),
                    council(GENERAL, OrganisationDetails.LONGEST_TARGET + 1))) {
                assertThatThrownBy(() -> directory.add(bad)).isInstanceOf(IllegalArgumentException.class);
            }
        });
    }

    private UUID listForEverybody() {
        UUID[] id = new UUID[1];
        offices.runAsOperator(() -> id[0] = shared.add(council(GENERAL, 10)));
        return id[0];
    }

    private OrganisationDetails council(EmailAddress address, int target) {
        return new OrganisationDetails(name, OrganisationKind.COUNCIL, Optional.of(address), "", "", target);
    }
}
