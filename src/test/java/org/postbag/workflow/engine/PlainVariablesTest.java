package org.postbag.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.offices.Role;

class PlainVariablesTest {

    @Test
    void keepsIdsEnumsDatesNumbersAndFlags() {
        Instant instant = Instant.parse("2026-01-31T10:00:00Z");
        CaseId id = new CaseId(Ids.next());

        assertThat(PlainVariables.of(Map.of(
                        "id",
                        id,
                        "role",
                        Role.MANAGER,
                        "at",
                        instant,
                        "on",
                        LocalDate.of(2026, 3, 31),
                        "days",
                        3,
                        "flag",
                        true,
                        "code",
                        "not-our-constituent",
                        "time",
                        "2026-01-31T10:00:00+01:00")))
                .isEqualTo(Map.of(
                        "id",
                        id.toString(),
                        "role",
                        "MANAGER",
                        "at",
                        Date.from(instant),
                        "on",
                        "2026-03-31",
                        "days",
                        3,
                        "flag",
                        true,
                        "code",
                        "not-our-constituent",
                        "time",
                        "2026-01-31T10:00:00+01:00"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void refusesEverythingElse(Object value) {
        assertThatThrownBy(() -> PlainVariables.of(Map.of("x", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("x")
                .hasMessageNotContaining("Okafor")
                .hasMessageNotContaining("@");
    }

    static Stream<Object> words() {
        return Stream.of(
                "Grace Okafor",
                "grace@mail.example",
                "The lift is broken",
                "Ærø",
                "x".repeat(101),
                "line\nline",
                List.of("a"),
                Map.of("a", "b"),
                new byte[] {1},
                'a');
    }
}
