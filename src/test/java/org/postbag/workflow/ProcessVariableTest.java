package org.postbag.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postbag.kernel.CaseId;

class ProcessVariableTest {

    private static final UUID ID = UUID.fromString("01a20058-e830-7a8f-b06d-46e0fd8a1234");

    @Test
    void turnsValuesIntoWhatTheEngineKeeps() {
        Instant instant = Instant.parse("2026-01-31T10:00:00Z");

        assertThat(ProcessVariable.ofFlag("a").with(true)).isEqualTo(Map.entry("a", true));
        assertThat(ProcessVariable.ofInstant("a").with(instant)).isEqualTo(Map.entry("a", Date.from(instant)));
        assertThat(ProcessVariable.ofDate("a").with(LocalDate.of(2026, 3, 31))).isEqualTo(Map.entry("a", "2026-03-31"));
        assertThat(ProcessVariable.ofId("a").with(ID)).isEqualTo(Map.entry("a", ID.toString()));
        assertThat(ProcessVariable.ofCase("a").with(new CaseId(ID))).isEqualTo(Map.entry("a", ID.toString()));
        assertThat(ProcessVariable.ofCode("a").with("housing")).isEqualTo(Map.entry("a", "housing"));
    }
}
