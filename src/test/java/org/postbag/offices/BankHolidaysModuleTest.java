package org.postbag.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.TestScreen;
import org.postbag.TestScreens;
import org.postbag.kernel.Nation;
import org.postbag.kernel.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The list of bank holidays agrees with the calendar library, is long enough, and takes days proclaimed since (WD-3). */
@PostbagTest
class BankHolidaysModuleTest {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 12, 31);
    private static final LocalDate PROCLAIMED = LocalDate.of(2028, 6, 14);

    @Autowired
    private BankHolidays holidays;

    @Autowired
    private BankHolidayTable table;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EngineClock clock;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private TestOffices offices;

    @Autowired
    private TestScreens screens;

    @AfterEach
    void forget() {
        jdbc.sql("delete from app.bank_holiday where source = 'operator'").update();
        table.forget();
    }

    @ParameterizedTest
    @EnumSource(Nation.class)
    void theGovernmentsListAndTheLibraryAgree_WD3(Nation nation) {
        WorkingDays library = new WorkingDays(List.of());
        Set<LocalDate> workedOut = FIRST.datesUntil(LAST.plusDays(1))
                .filter(BankHolidaysModuleTest::isWeekday)
                .filter(day -> !library.isWorkingDay(day, nation))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<LocalDate> listed = jdbc.sql(
                        "select day from app.bank_holiday where nation = :nation and source <> 'operator'")
                .param("nation", nation.name())
                .query(LocalDate.class)
                .set();

        assertThat(listed).isNotEmpty().isEqualTo(workedOut);
    }

    /** By the real date, not a test's: when this fails, bring the government's new list. */
    @Test
    void theListGoesAYearAhead_WD3() {
        assertThat(holidays.endsSoon()).isFalse();
    }

    @Test
    void theOperatorIsToldWhenTheListEndsWithinAYear() {
        clock.set(Instant.parse("2027-12-01T10:00:00Z"));
        assertThat(holidays.endsSoon()).isFalse();
        clock.set(Instant.parse("2027-12-28T10:00:00Z"));
        assertThat(holidays.endsSoon()).isTrue();
        try (TestScreen screen = screens.of(operator()).open("staff/operator")) {
            assertThat(screen.text()).contains("The list of bank holidays ends within a year.");
        }
    }

    @Test
    void aFarDayTheOperatorAddsDoesNotMakeTheListLonger() {
        LocalDate listedUntil = holidays.listedUntil().orElseThrow();
        LocalDate far = listedUntil.plusYears(5);
        try (TestScreen screen = screens.of(operator()).open("staff/operator")) {
            screen.fill("Day", far)
                    .fill("Name", "A far day")
                    .fill("Where", EnumSet.allOf(Nation.class))
                    .press("Add the day");
        }

        assertThat(holidays.ahead()).extracting(BankHoliday::day).contains(far);
        assertThat(holidays.listedUntil()).hasValue(listedUntil);
    }

    @Test
    void aDayTheOperatorAddsCountsAtOnce_whereItWasProclaimed() {
        clock.set(Instant.parse("2028-06-01T10:00:00Z"));
        assertThat(workingDays.isWorkingDay(PROCLAIMED, Nation.SCOTLAND)).isTrue();

        try (TestScreen screen = screens.of(operator()).open("staff/operator")) {
            screen.press("Add the day");
            assertThat(screen.notices()).isEmpty();

            screen.fill("Day", PROCLAIMED)
                    .fill("Name", "A day\0 for a race")
                    .fill("Where", Set.of(Nation.SCOTLAND))
                    .press("Add the day");

            assertThat(screen.text()).contains("A day for a race (Scotland)");
        }
        assertThat(workingDays.isWorkingDay(PROCLAIMED, Nation.SCOTLAND)).isFalse();
        assertThat(workingDays.isWorkingDay(PROCLAIMED, Nation.ENGLAND)).isTrue();
    }

    @Test
    void onlyTheOperatorAddsDays() {
        TestOffice office = offices.open();
        office.runAs(Role.MANAGER, () -> assertThatThrownBy(
                        () -> holidays.proclaim(Set.of(Nation.ENGLAND), PROCLAIMED, "A day"))
                .isInstanceOf(AccessDeniedException.class));
        assertThat(workingDays.isWorkingDay(PROCLAIMED, Nation.ENGLAND)).isTrue();
    }

    private StaffMember operator() {
        String email = "operator-" + UUID.randomUUID() + "@postbag-test.example";
        return new StaffMember(
                staff.add(email, "Olga Perry", TestOffices.PASSWORD, true), "Olga Perry", email, Set.of());
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
