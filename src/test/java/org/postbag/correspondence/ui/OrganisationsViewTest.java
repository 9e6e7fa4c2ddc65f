package org.postbag.correspondence.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.TestScreen;
import org.postbag.TestScreens;
import org.postbag.correspondence.directory.OrganisationKind;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;

@PostbagTest
class OrganisationsViewTest {

    private static final String NAME = "Name";
    private static final String EMAIL = "Email address for letters";
    private static final String TARGET = "They should answer within, in working days";
    private static final String SEARCH = "Search organisations";

    @Autowired
    private TestOffices offices;

    @Autowired
    private TestScreens screens;

    private TestOffice office;
    private String name;

    @BeforeEach
    void open() {
        office = offices.open();
        name = "Harbour Homes " + UUID.randomUUID();
    }

    @Test
    void aManagerListsOneForTheOffice_andChangesAndRemovesIt() {
        try (TestScreen screen = screens.of(office.staff(Role.MANAGER)).open("staff/organisations")) {
            screen.press("Add an organisation");
            assertThat(screen.valueOf(TARGET)).isEqualTo(10);
            screen.fill("Kind", OrganisationKind.DEPARTMENT);
            assertThat(screen.valueOf(TARGET)).as("usual for a department").isEqualTo(20);

            screen.fill(EMAIL, "no address").press("Add the organisation");
            assertThat(screen.text()).contains("Add an organisation");
            screen.fill(NAME, name).fill(EMAIL, "repairs@harbour-homes.example").press("Add the organisation");
            assertThat(screen.notices()).containsExactly(name + " is listed.");
            assertThat(screen.fill(SEARCH, name).rows())
                    .contains("repairs@harbour-homes.example")
                    .contains("targetDays=20");

            press(screen, "Change");
            screen.fill(TARGET, 5).press("Save");
            assertThat(screen.rows()).contains("targetDays=5");
            press(screen, "Remove");
            assertThat(screen.rows()).isEmpty();
            assertThat(screen.text()).contains("is not listed any more");
        }
    }

    @Test
    void theOperatorListsOneForEveryOffice_whereManagersChangeAddressAndTargetOnly() {
        try (TestScreen screen = screens.of(offices.operator()).open("staff/operator/organisations")) {
            screen.press("Add an organisation")
                    .fill(NAME, name)
                    .fill(EMAIL, "contact@harbour-homes.example")
                    .press("Add the organisation");
            assertThat(screen.fill(SEARCH, name).rows()).contains("shared=true");
        }
        try (TestScreen screen = screens.of(office.staff(Role.MANAGER)).open("staff/organisations")) {
            screen.fill(SEARCH, name);
            press(screen, "Change");
            assertThat(screen.offers("Save")).isTrue();
            screen.fill(EMAIL, "members@harbour-homes.example").press("Save");
            assertThat(screen.rows()).contains("members@harbour-homes.example").contains("changedHere=true");
            press(screen, "Use the shared one");
            assertThat(screen.rows()).contains("contact@harbour-homes.example").contains("changedHere=false");
        }
        try (TestScreen screen = screens.of(office.staff(Role.CASEWORKER)).open("staff/organisations")) {
            assertThat(screen.fill(SEARCH, name).rows()).contains(name);
            assertThat(screen.offers("Add an organisation")).isFalse();
            assertThat(TestScreen.words(row(screen)))
                    .contains("For every office")
                    .doesNotContain("Change");
        }
    }

    private static void press(TestScreen screen, String button) {
        screen.press(_get(row(screen), Button.class, spec -> spec.withText(button)));
    }

    /** What the first row shows. */
    private static Component row(TestScreen screen) {
        Component[] row = new Component[1];
        screen.act(() -> {
            Grid<?> grid = _get(Grid.class);
            row[0] = GridKt._getCellComponent(grid, 0, OrganisationList.ROW);
        });
        return row[0];
    }
}
