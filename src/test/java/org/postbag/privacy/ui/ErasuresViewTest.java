package org.postbag.privacy.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.TestScreen;
import org.postbag.TestScreens;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of proofs that something was erased. */
@PostbagTest
class ErasuresViewTest {

    @Autowired
    private TestOffices offices;

    @Autowired
    private TestScreens screens;

    @Autowired
    private Journeys journey;

    @Autowired
    private EngineClock clock;

    private TestOffice office;

    @BeforeEach
    void eraseACase() {
        clock.set(Instant.parse("2027-03-15T12:00:00Z"));
        office = offices.open();
        CaseId id = journey.report(office);
        journey.triage(office, id, "accept");
        journey.close(office, id);
        clock.set(Instant.parse("2028-03-16T00:00:01Z"));
        clock.runDueJobs(office.id());
    }

    @Test
    void saysWhenWhatAndThatNothingIsLeft() {
        TestScreen screen = screens.of(office.staff(Role.COMPLIANCE)).open("staff/erasures");
        assertThat(screen.heading()).isEqualTo("Erasures");
        assertThat(firstRow(screen))
                .contains("A case was erased Thu 16 Mar, 00:00")
                .contains("Closed Mon 15 Mar 2027, kept until Wed 15 Mar")
                .contains("rows of the workflow engine")
                .contains("Nothing left")
                .contains("Out of all backups Thu 20 Apr");
    }

    @Test
    void isThereForThoseWhoWatch_notForCaseworkers() {
        assertThat(screens.of(office.staff(Role.MANAGER)).open("staff/erasures").heading())
                .isEqualTo("Erasures");
        assertThat(screens.of(office.staff(Role.CASEWORKER))
                        .open("staff/erasures")
                        .heading())
                .isNotEqualTo("Erasures");
    }

    @Test
    void anotherOfficeSeesNothingOfIt() {
        TestScreen screen = screens.of(offices.open().staff(Role.COMPLIANCE)).open("staff/erasures");
        assertThat(screen.rows()).isEmpty();
    }

    private static String firstRow(TestScreen screen) {
        AtomicReference<String> words = new AtomicReference<>("");
        screen.act(() -> {
            Grid<?> grid = _get(Grid.class);
            words.set(TestScreen.words(
                    _getCellComponent(grid, 0, grid.getColumns().get(0).getKey())));
        });
        return words.get();
    }
}
