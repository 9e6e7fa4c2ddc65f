package org.postbag.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postbag.kernel.Nation;
import org.postbag.kernel.WorkingDays;

class ServiceLevelsTest {

    private final ServiceLevels levels = new ServiceLevels(new WorkingDays(List.of()));

    /** 1 March 2027 is a Monday; 26 March is Good Friday; London's summer time begins on 28 March. */
    @ParameterizedTest
    @CsvSource({
        "2027-03-01T10:00:00Z, 2027-03-01T11:00:00Z",
        "2027-03-01T07:30:00Z, 2027-03-01T10:00:00Z",
        "2027-03-01T16:00:00Z, 2027-03-01T17:00:00Z",
        "2027-03-01T16:30:00Z, 2027-03-02T09:30:00Z",
        "2027-03-01T17:00:00Z, 2027-03-02T10:00:00Z",
        "2027-03-01T22:00:00Z, 2027-03-02T10:00:00Z",
        "2027-03-05T22:00:00Z, 2027-03-08T10:00:00Z",
        "2027-03-25T22:00:00Z, 2027-03-30T09:00:00Z"
    })
    void anHourOfBusinessLeavesOutNightsWeekendsAndHolidays_ER14(Instant start, Instant end) {
        assertThat(levels.afterBusinessTime(start, Duration.ofHours(1), Nation.ENGLAND))
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-01, 10, 2027-03-11T09:00:00Z",
        "2027-03-01, 3, 2027-03-02T09:00:00Z",
        "2027-03-01, 2, 2027-03-02T09:00:00Z",
        "2027-03-01, 1, 2027-03-02T09:00:00Z",
        "2027-03-05, 1, 2027-03-08T09:00:00Z",
        "2027-03-01, 0, 2027-03-01T09:00:00Z"
    })
    void warnsTwoWorkingDaysBefore_butNotBeforeTheWorkingDayAfterTheStart(LocalDate start, int days, Instant warning) {
        LocalDate due = levels.dueOn(start.atTime(12, 0).toInstant(ZoneOffset.UTC), days, Nation.ENGLAND);
        assertThat(levels.warnAt(start, due, Nation.ENGLAND)).isEqualTo(warning);
    }

    @Test
    void aDateIsMissedWhenTheOfficeCloses() {
        assertThat(ServiceLevels.endOfBusiness(LocalDate.of(2027, 7, 1)))
                .isEqualTo(Instant.parse("2027-07-01T16:00:00Z"));
    }
}
