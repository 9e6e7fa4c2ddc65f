package org.postbag.intake.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.TestScreen;
import org.postbag.TestScreens;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseRegister;
import org.postbag.cases.Channel;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Taking down a case that came by phone, on paper or at a surgery. */
@PostbagTest
class NewCaseViewTest {

    private static final String PAGE = "staff/cases/new";

    @Autowired
    private TestOffices offices;

    @Autowired
    private TestScreens screens;

    @Autowired
    private CaseRegister register;

    @Autowired
    private CaseFiles cases;

    private TestOffice office;
    private TestScreen screen;

    @BeforeEach
    void open() {
        office = offices.open();
        screen = screens.of(office.staff(Role.CASEWORKER)).open(PAGE);
    }

    @AfterEach
    void leave() {
        screen.close();
    }

    @Test
    void aCaseIsOpenedAndShown() {
        fill("Noah Whitfield", "The bus no longer stops at the surgery.");
        screen.press("Open the case");

        String reference = screen.address().substring("staff/cases/".length());
        assertThat(screen.text()).contains("Noah Whitfield").contains("The bus no longer stops at the surgery.");
        assertThat(screen.notices()).contains("The case is open.");
        assertThat(office.call(() -> cases.byReference(reference)).orElseThrow().channel())
                .isEqualTo(Channel.PHONE);
    }

    @Test
    void itIsPutAboutThePersonAndNotToThem() {
        assertThat(screen.text())
                .contains("Where do they live?", "Who is it about?", "What would they like to happen?")
                .contains("a link to follow the case", "who they have been in touch with")
                .as("a hint that speaks to nobody in particular stays")
                .contains("For example, EM4 7QT")
                .doesNotContain("Where do you live?", "About you", "What would you like")
                .doesNotContainPattern("\\b[Yy]ou(r|rs)?\\b");
        assertThat(screens.visitor()
                        .open("o/" + office.office().slug() + "/report")
                        .text())
                .contains("Where do you live?");
    }

    @Test
    void pressingTwiceOpensOneCase() {
        fill("Noah Whitfield", "The bus no longer stops.");
        Button open = _get(Button.class, spec -> spec.withText("Open the case"));
        screen.press(open).act(() -> open.click());

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        screen.fill("Full name", "Noah Whitfield").press("Open the case");
        assertThat(channel().isInvalid()).isTrue();
        assertThat(channel().getErrorMessage()).isEqualTo("Select how it reached us");

        screen.fill("How did it reach us?", Channel.PHONE).press("Open the case");

        assertThat(channel().isInvalid()).isFalse();
        assertThat(screen.valueOf("Full name")).isEqualTo("Noah Whitfield");
        assertThat(screen.address()).isEqualTo(PAGE);
        assertThat(count()).isZero();
    }

    @Test
    void whatAnEndedSessionCouldNotSendIsPutBack() {
        JsonObject kept = Json.createObject();
        kept.put("reached-us-by", "Surgery");
        kept.put("noFixedAddress", true);
        kept.put("category", "Roads and transport");
        kept.put("fullName", "Noah Whitfield");

        assertThat(screen.answer("sessionStorage.getItem(name)", kept)).isEqualTo(1);

        assertThat(screen.valueOf("How did it reach us?")).isEqualTo(Channel.SURGERY);
        assertThat(screen.valueOf("noFixedAddress")).isEqualTo(true);
        assertThat(screen.valueOf("category")).isEqualTo("transport");
        assertThat(screen.valueOf("Full name")).isEqualTo("Noah Whitfield");
        assertThat(screen.text()).as("who has no address is asked for none").doesNotContain("Address line 1");
        assertThat(screen.scripts("sessionStorage.removeItem")).isZero();

        screen.fill("description", "The bus no longer stops.").press("Open the case");

        assertThat(count()).isEqualTo(1);
        assertThat(screen.scripts("sessionStorage.removeItem"))
                .as("what is sent need not be kept")
                .isEqualTo(1);
    }

    @Test
    void whatLooksLikeMarkupIsText() {
        fill("<b>Noah</b> 👩‍👧", "<script>alert(1)</script>");
        screen.press("Open the case");

        assertThat(screen.text()).contains("<b>Noah</b> 👩‍👧").contains("<script>alert(1)</script>");
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLIANCE", "REPRESENTATIVE"})
    void whoDoesNotWorkOnCasesOpensNone(Role role) {
        screen.close();
        screen = screens.of(office.staff(role)).open(PAGE);

        assertThat(screen.text()).contains("This page is not open to you");
        assertThat(screen.offers("Open the case")).isFalse();
    }

    private void fill(String name, String story) {
        screen.fill("How did it reach us?", Channel.PHONE)
                .fill("postcode", "TV1 4AB")
                .fill("category", "transport")
                .fill("description", story)
                .fill("fullName", name)
                .fill("email", "noah@mailbox.example")
                .fill("addressLine1", "4 Pollard House")
                .fill("town", "Testvale");
    }

    private RadioButtonGroup<?> channel() {
        return _find(RadioButtonGroup.class).stream()
                .filter(group -> "How did it reach us?".equals(group.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private int count() {
        int[] found = new int[1];
        office.runAs(
                Role.CASEWORKER,
                () -> found[0] = register.find("", Set.of(), 0, 50).size());
        return found[0];
    }
}
