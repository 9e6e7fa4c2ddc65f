package org.postbag.correspondence.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.TestScreen;
import org.postbag.TestScreens;
import org.postbag.offices.Role;
import org.postbag.uikit.Question;
import org.springframework.beans.factory.annotation.Autowired;

@PostbagTest
class TemplatesViewTest {

    @Autowired
    private TestOffices offices;

    @Autowired
    private TestScreens screens;

    private TestOffice office;

    @BeforeEach
    void open() {
        office = offices.open();
    }

    @Test
    void aManagerWritesATemplateSeesASampleAndFindsItInTheList() {
        try (TestScreen screen = screens.of(office.staff(Role.MANAGER)).open("staff/templates")) {
            assertThat(screen.text()).contains("There is no template yet");

            follow(screen, "New template")
                    .fill("Name", "We have asked")
                    .fill("English text", "Dear {{name}},\n\nwe have asked {{department}}.")
                    .fill("Welsh text", "Annwyl {{name}},");
            assertThat(screen.text())
                    .contains("Dear Edda Lindqvist,")
                    .contains("To be filled by whoever writes: department")
                    .contains("Annwyl Edda Lindqvist,");
            screen.press("Save the template");

            assertThat(screen.address()).isEqualTo("staff/templates");
            assertThat(screen.text()).contains("We have asked").contains("English and Welsh");
            follow(screen, "We have asked");
            assertThat(screen.title()).isEqualTo("We have asked – Templates – Postbag");
            screen.fill("Welsh text", "").press("Save the template");
            assertThat(screen.text()).contains("English only");
        }
    }

    @Test
    void whatCannotBeKeptIsSaidAndNothingIsLost() {
        try (TestScreen screen = screens.of(office.staff(Role.MANAGER)).open("staff/templates/new")) {
            screen.fill("English text", "Dear {{#name}},").press("Save the template");
            assertThat(screen.text()).contains("Enter a name for the template.");

            screen.fill("Name", "Greeting").press("Save the template");
            assertThat(screen.text()).contains("A gap is not written as it should be.");
            assertThat(screen.valueOf("English text")).isEqualTo("Dear {{#name}},");
        }
    }

    @Test
    void aTemplateIsRemovedAfterAsking() {
        try (TestScreen screen = screens.of(office.staff(Role.MANAGER)).open("staff/templates/new")) {
            screen.fill("Name", "Greeting")
                    .fill("English text", "Dear {{name}},")
                    .press("Save the template");
            follow(screen, "Greeting").press("Remove the template");
            screen.press(_get(_get(Question.class), Button.class, spec -> spec.withText("Remove the template")));

            assertThat(screen.text()).contains("There is no template yet");
        }
    }

    private static TestScreen follow(TestScreen screen, String words) {
        return screen.open(_get(RouterLink.class, spec -> spec.withText(words)).getHref());
    }

    @Test
    void itIsForManagers() {
        try (TestScreen screen = screens.of(office.staff(Role.CASEWORKER)).open("staff/templates")) {
            assertThat(screen.heading()).isEqualTo("This page is not open to you");
        }
    }

    @Test
    void whatIsNoTemplateIsNotFound() {
        try (TestScreen screen = screens.of(office.staff(Role.MANAGER))) {
            assertThat(screen.open("staff/templates/" + UUID.randomUUID()).heading())
                    .isEqualTo("There is no such page");
            assertThat(screen.open("staff/templates/'--").heading()).isEqualTo("There is no such page");
        }
    }
}
