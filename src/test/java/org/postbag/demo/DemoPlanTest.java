package org.postbag.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postbag.cases.Categories;
import org.postbag.kernel.Postcode;

/** The invented cases are invented: no address, number or place in them can be anybody's. */
class DemoPlanTest {

    /** Numbers kept free for drama by the regulator. */
    private static final Pattern INVENTED_PHONE = Pattern.compile("07700 900\\d{3}");

    private static final Pattern INVENTED_ADDRESS = Pattern.compile("[a-z0-9.-]+@[a-z0-9-]+\\.(example|invalid)");

    @ParameterizedTest
    @EnumSource
    void hasFortyCasesInOrder(DemoOffice office) {
        assertThat(DemoPlan.of(office))
                .extracting(DemoCase::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
    }

    @ParameterizedTest
    @EnumSource
    void reachesNobodyReal(DemoOffice office) {
        for (DemoCase demo : DemoPlan.of(office)) {
            if (demo.email() != null) {
                assertThat(demo.email()).matches(INVENTED_ADDRESS);
            }
            if (demo.phone() != null) {
                assertThat(demo.phone()).matches(INVENTED_PHONE);
            }
            assertThat(Categories.all()).containsKey(demo.about());
        }
    }

    @ParameterizedTest
    @EnumSource
    void livesInTheAreaUnlessItIsTurnedAway(DemoOffice office) {
        for (DemoCase demo : DemoPlan.of(office)) {
            if (demo.postcode() == null) {
                continue;
            }
            boolean inside = office.office()
                    .areaPostcodes()
                    .contains(Postcode.parse(demo.postcode()).orElseThrow().outward());
            boolean turnedAway = demo.steps().stream().anyMatch(step -> step.act() == DemoStep.Act.TURN_AWAY);
            assertThat(inside).as(demo.name()).isNotEqualTo(turnedAway);
        }
    }

    @ParameterizedTest
    @EnumSource
    void repeatsNoLetter(DemoOffice office) {
        Set<String> letters = new HashSet<>();
        List<DemoCase> plan = DemoPlan.of(office);
        plan.forEach(demo -> letters.add(demo.letter()));
        assertThat(letters).hasSameSizeAs(plan);
        assertThat(plan).allSatisfy(demo -> assertThat(demo.letter().split("[.?!](\\s|$)"))
                .as(demo.letter())
                .hasSizeBetween(2, 6));
    }
}
