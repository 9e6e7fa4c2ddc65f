package org.postbag.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseRegister.CaseRow;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases are found by what colleagues noted on them. */
@PostbagTest
class NoteSearchModuleTest {

    @Autowired
    private TestOffices offices;

    @Autowired
    private Journeys journey;

    @Autowired
    private CaseNotes notes;

    @Autowired
    private CaseRegister register;

    private TestOffice office;
    private CaseId noted;

    @BeforeEach
    void aCaseWithANote() {
        office = offices.open();
        noted = journey.report(office);
        journey.report(office);
        office.runAs(Role.CASEWORKER, () -> notes.add(noted, "Rang the Ombudsman's office about the roof."));
    }

    @Test
    void aCaseIsFoundByItsNotes_whichSayWhere() {
        assertThat(found("ombudsm roof")).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(noted);
            assertThat(row.place()).contains("Note: Rang the Ombudsman's office about the roof.");
        });
        assertThat(found("ombudsman bus")).isEmpty();
    }

    @Test
    void aLetterThatSaysItTellsMoreThanANote() {
        office.runAs(Role.CASEWORKER, () -> notes.add(noted, "Rang again: it has leaked since October, she says."));
        assertThat(found("leaked october"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.place().orElseThrow()).contains("The roof has leaked since October"));
    }

    @Test
    void nobodyElsesNoteIsFound() {
        TestOffice other = offices.open();
        journey.report(other);
        List<CaseRow> rows = new ArrayList<>();
        other.runAs(Role.CASEWORKER, () -> rows.addAll(register.find("ombudsman", Set.of(), 0, 5)));
        assertThat(rows).isEmpty();
    }

    private List<CaseRow> found(String words) {
        List<CaseRow> rows = new ArrayList<>();
        office.runAs(Role.CASEWORKER, () -> rows.addAll(register.find(words, Set.of(), 0, 5)));
        return rows;
    }
}
