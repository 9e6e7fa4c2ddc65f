package org.postbag.correspondence.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestScreen;
import org.postbag.TestScreens;
import org.springframework.beans.factory.annotation.Autowired;

@PostbagTest
class RelaysViewTest {

    @Autowired
    private TestOffices offices;

    @Autowired
    private TestScreens screens;

    @Test
    void theOperatorAddsOneAndTakesItOff() {
        String pattern = "*@" + UUID.randomUUID() + ".example";
        try (TestScreen screen = screens.of(offices.operator()).open("staff/operator/relays")) {
            assertThat(screen.text()).contains("no-reply@*").contains("Programs write from it");
            screen.fill("Address", "*@*").press("Add the address");
            assertThat(screen.notices()).isEmpty();

            screen.fill("Address", pattern)
                    .fill("People write through it", true)
                    .press("Add the address");
            assertThat(screen.text()).contains(pattern);

            screen.press(_get(
                            Button.class,
                            spec -> spec.withPredicate(
                                    button -> button.getAriaLabel().equals(Optional.of("Remove " + pattern)))))
                    .press("Take it off");
            assertThat(screen.text()).doesNotContain(pattern);
        }
    }
}
