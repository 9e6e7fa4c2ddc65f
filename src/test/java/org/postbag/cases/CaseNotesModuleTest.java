package org.postbag.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Notes that colleagues leave on a case. */
@PostbagTest
class CaseNotesModuleTest {

    @Autowired
    private TestOffices offices;

    @Autowired
    private Journeys journey;

    @Autowired
    private CaseNotes notes;

    @Autowired
    private CaseTimeline timeline;

    private TestOffice office;
    private CaseId id;

    @BeforeEach
    void report() {
        office = offices.open();
        id = journey.report(office);
    }

    @Test
    void keepsWhatAPersonCanRead_andLeavesOutWhatOnlyATerminalUnderstands() {
        add("The \0landlord\u0001\b called.\r\n\r\n\tTwice. 🏠\u202E");

        assertThat(bodies()).isEqualTo("The landlord called.\n\n\tTwice. 🏠");
    }

    @Test
    void refusesWhatIsEmptyOrTooLong() {
        assertThatThrownBy(() -> add(" \u0001\n")).isInstanceOf(NoteEmpty.class);
        assertThatThrownBy(() -> add("x".repeat(CaseNotes.MAX_LENGTH + 1))).isInstanceOf(NoteTooLong.class);
        assertThat(bodies()).isEmpty();
    }

    private void add(String body) {
        office.runAs(Role.CASEWORKER, () -> notes.add(id, body));
    }

    private String bodies() {
        List<TimelineEntry> entries = new ArrayList<>();
        office.runAs(Role.CASEWORKER, () -> entries.addAll(timeline.of(id)));
        return entries.stream()
                .filter(TimelineEntry.Note.class::isInstance)
                .map(entry -> ((TimelineEntry.Note) entry).body())
                .collect(Collectors.joining());
    }
}
