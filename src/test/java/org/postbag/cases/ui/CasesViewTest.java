package org.postbag.cases.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.TestScreen;
import org.postbag.TestScreens;
import org.postbag.cases.CaseFiles;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Finding a case: in the list of all cases, and by the search of the frame. */
@PostbagTest
class CasesViewTest {

    @Autowired
    private TestOffices offices;

    @Autowired
    private TestScreens screens;

    @Autowired
    private Journeys journey;

    @Autowired
    private CaseFiles cases;

    private TestOffice office;
    private String bus;
    private String roof;
    private TestScreen screen;

    @BeforeEach
    void open() {
        office = offices.open();
        roof = reference(journey.report(office));
        Map<String, Object> answers = Journeys.answers();
        answers.putAll(Map.of(
                "fullName", "Noah Whitfield",
                "email", "noah@mailbox.example",
                "description", "The bus no longer stops."));
        bus = reference(journey.report(office, answers));
        screen = screens.of(office.staff(Role.CASEWORKER));
    }

    @AfterEach
    void leave() {
        screen.close();
    }

    @Test
    void whatIsSoughtStandsInTheAddress() {
        screen.open("staff/cases?q=whitfield&status=new");
        assertThat(screen.valueOf("Search cases")).isEqualTo("whitfield");
        assertThat(screen.rows()).contains(bus).doesNotContain(roof);

        screen.fill("Search cases", "The roof");

        assertThat(screen.rows()).contains(roof).doesNotContain(bus);
    }

    @Test
    void aCaseIsFoundByTheWordsOfItsLetters_andSaysWhere() {
        Map<String, Object> answers = Journeys.answers();
        answers.put(
                "description",
                "Lamps are out. ".repeat(20)
                        + "At night the crossing by Quarry Steps is pitch dark. The council calls it HB/2026/0042; their number is 01632-960-417. "
                        + "x".repeat(3000));
        String crossing = reference(journey.report(office, answers));
        for (String part : List.of("HB/2026/0042", "960-417", "hb 0042", "crossing Quarry")) {
            screen.open("staff/cases?q="
                    + URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"));
            assertThat(screen.rows()).as(part).contains(crossing).doesNotContain(bus);
        }

        screen.open("staff/cases?q=dark%20quarr");

        assertThat(screen.rows()).contains(crossing).doesNotContain(roof).doesNotContain(bus);
        assertThat(screen.rows()).contains("At night the crossing by Quarry Steps is pitch dark.");

        TestOffice other = offices.open();
        try (TestScreen elsewhere = screens.of(other.staff(Role.CASEWORKER)).open("staff/cases?q=dark%20quarr")) {
            assertThat(elsewhere.rows()).isEmpty();
        }
    }

    @Test
    void aCaseIsFoundByItsPostcodeHoweverItIsWritten() {
        Map<String, Object> answers = Journeys.answers();
        answers.putAll(Map.of("fullName", "Noah Whitfield", "email", "noah@mailbox.example", "postcode", "EM3 4ZX"));
        String there = reference(journey.report(office, answers));

        assertThat(screen.open("staff/cases?q=em34zx").rows()).contains(there).doesNotContain(roof);
        assertThat(screen.open("staff/cases?q=EM3%204ZX").rows()).contains(there);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%25", "_", "%5C", "'%20or%201=1--", "nobody"})
    void whatFitsNothingFindsNothing(String typed) {
        screen.open("staff/cases?q=zz" + typed);

        assertThat(screen.rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"whitfield", "noah@mailbox.example", "bus no longer"})
    void theFramesSearchFindsCases(String typed) {
        search(typed);

        assertThat(screen.text()).contains(bus).doesNotContain(roof);
    }

    @Test
    void theFramesSearchFindsAReferenceAndSaysWhenThereIsNothing() {
        search(roof);
        assertThat(_find(
                        Anchor.class,
                        spec -> spec.withPredicate(link -> link.getHref().equals(CasesNavigation.pathOf(roof)))))
                .hasSize(1);

        screen.fill("Search cases and people", "nobody-of-this-name");
        assertThat(screen.text()).contains("Nothing found.");
    }

    @Test
    void theFramesSearchUnderstandsAReferenceAsItIsSpoken() {
        search(roof.toLowerCase(Locale.ROOT).replace('-', ' ').replaceFirst(" ", "-"));

        assertThat(screen.text()).contains(roof);
    }

    @Test
    void theFramesSearchStaysInTheOffice() {
        TestOffice other = offices.open();
        CaseId theirs = journey.report(other);
        String elsewhere = other.call(() -> cases.byId(theirs)).orElseThrow().reference();

        search(elsewhere);

        assertThat(screen.text()).contains("Nothing found.");
    }

    private void search(String typed) {
        screen.open("staff/tasks?queue=waiting");
        screen.press(_get(
                NativeButton.class,
                spec -> spec.withPredicate(button -> TestScreen.words(button).startsWith("Search cases and people"))));
        screen.fill("Search cases and people", typed);
    }

    private String reference(CaseId id) {
        return office.call(() -> cases.byId(id)).orElseThrow().reference();
    }
}
