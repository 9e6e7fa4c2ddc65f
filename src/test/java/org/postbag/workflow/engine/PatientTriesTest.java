package org.postbag.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PatientTriesTest {

    @Test
    void waitsAsOftenAsTheModelRepeatsAWait() {
        assertThat(PatientTries.waits(List.of("PT1M", "R2/PT5M", " R3/PT1H")))
                .containsExactly("PT1M", "PT5M", "PT5M", "PT1H", "PT1H", "PT1H");
    }

    @Test
    void leavesAListAloneThatRepeatsNothing() {
        assertThat(PatientTries.waits(List.of("PT30S", "PT5M"))).containsExactly("PT30S", "PT5M");
    }
}
