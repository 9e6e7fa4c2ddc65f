package org.postbag.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private final WorkingDays days = new WorkingDays(List.of());

    @ParameterizedTest
    @CsvSource({
        "2026-12-18, 10, ENGLAND, 2027-01-06",
        "2026-12-18, 10, WALES, 2027-01-06",
        "2026-12-18, 10, NORTHERN_IRELAND, 2027-01-06",
        "2026-12-18, 10, SCOTLAND, 2027-01-07",
        "2026-12-18, 20, ENGLAND, 2027-01-20",
        "2026-12-18, 20, SCOTLAND, 2027-01-21",
        "2027-03-24, 5, ENGLAND, 2027-04-02",
        "2027-03-24, 5, NORTHERN_IRELAND, 2027-04-02",
        "2027-03-24, 5, SCOTLAND, 2027-04-01",
        "2026-07-10, 10, ENGLAND, 2026-07-24",
        "2026-07-10, 10, SCOTLAND, 2026-07-24",
        "2026-07-10, 10, NORTHERN_IRELAND, 2026-07-27",
        "2026-11-27, 2, ENGLAND, 2026-12-01",
        "2026-11-27, 2, NORTHERN_IRELAND, 2026-12-01",
        "2026-11-27, 2, SCOTLAND, 2026-12-02"
    })
    void theDayAfterReceiptIsDayOne_WD4(LocalDate start, int count, Nation nation, LocalDate end) {
        assertThat(days.add(start, count, nation)).isEqualTo(end);
        assertThat(days.between(start, end, nation)).isEqualTo(count);
        assertThat(days.between(end, start, nation)).isEqualTo(-count);
    }

    /** One month rolled to the next working day, for 26 dates in three divisions (law.md section 1.3). */
    @ParameterizedTest
    @CsvFileSource(resources = "/one-month-deadlines.csv", numLinesToSkip = 1)
    void holidaysOfTheThreeDivisionsAreTheGovernments_WD2(
            String id, LocalDate received, LocalDate england, LocalDate scotland, LocalDate northernIreland) {
        LocalDate month = received.plusMonths(1);
        assertThat(rolled(month, Nation.ENGLAND)).as(id).isEqualTo(england);
        assertThat(rolled(month, Nation.WALES)).as(id).isEqualTo(england);
        assertThat(rolled(month, Nation.SCOTLAND)).as(id).isEqualTo(scotland);
        assertThat(rolled(month, Nation.NORTHERN_IRELAND)).as(id).isEqualTo(northernIreland);
    }

    @Test
    void noDaysAreTheStartItself() {
        LocalDate saturday = LocalDate.of(2026, 11, 21);
        assertThat(days.add(saturday, 0, Nation.ENGLAND)).isEqualTo(saturday);
    }

    @Test
    void aProclaimedHolidayCountsToo_WD3() {
        LocalDate day = LocalDate.of(2027, 6, 16);
        WorkingDays told = new WorkingDays(List.of((date, nation) -> date.equals(day) && nation == Nation.SCOTLAND));
        assertThat(days.isWorkingDay(day, Nation.SCOTLAND)).isTrue();
        assertThat(told.isWorkingDay(day, Nation.SCOTLAND)).isFalse();
        assertThat(told.isWorkingDay(day, Nation.ENGLAND)).isTrue();
    }

    @Test
    void countsForwardsOnly() {
        assertThatThrownBy(() -> days.add(LocalDate.EPOCH, -1, Nation.ENGLAND))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private LocalDate rolled(LocalDate date, Nation nation) {
        LocalDate day = date;
        while (!days.isWorkingDay(day, nation)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
