package org.postbag.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasks are gone through, claimed, given away and opened by single keys, which stay out of fields and can be switched off. */
@PostbagTest
class KeyboardIT {

    private static final String ROW = ".pb-row";
    private static final String SELECTED = ".pb-row.is-selected .pb-row-about";
    private static final Pattern OPEN_CASE = Pattern.compile(".*/staff/cases/TV-.*");

    @LocalServerPort
    private int port;

    @Autowired
    private TestOffices offices;

    @Autowired
    private Journeys journeys;

    @Test
    void keysWorkTheListAndTheCase() {
        TestOffice office = offices.open();
        report(office, "Ada Quill");
        report(office, "Bela Frost");
        try (Chromium chromium = new Chromium(address())) {
            Page page = chromium.signedIn(office.staff(Role.CASEWORKER).email(), TestOffices.PASSWORD);
            page.navigate(address() + "/staff/tasks?queue=all");
            Locator selected = page.locator(SELECTED);
            assertThat(selected).containsText("Ada Quill");

            page.keyboard().press("j");
            assertThat(selected).containsText("Bela Frost");
            page.keyboard().press("j");
            assertThat(selected).containsText("Bela Frost");
            page.keyboard().press("k");
            assertThat(selected).containsText("Ada Quill");

            page.keyboard().press("c");
            assertThat(button(page, "Unclaim")).isVisible();

            page.keyboard().press("a");
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog).containsText("Colleague");
            page.keyboard().press("Escape");
            assertThat(dialog).isHidden();

            page.keyboard().press("?");
            assertThat(page.getByText("Next task, task before")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.getByText("Next task, task before")).isHidden();

            page.keyboard().press("j");
            assertThat(selected).containsText("Bela Frost");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(OPEN_CASE);
            assertThat(page.locator(".pb-case-head h1")).isVisible();

            page.keyboard().press("c");
            assertThat(button(page, "Unclaim")).isVisible();
            page.keyboard().press("n");
            Locator note = page.locator("#write-note textarea");
            assertThat(note).isFocused();
            page.keyboard().type("jack can act?");
            assertThat(note).hasValue("jack can act?");
            assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
        }
    }

    @Test
    void theTaskInHandKeepsItsPlaceWhileOthersReport() {
        TestOffice office = offices.open();
        report(office, "Ada Quill");
        report(office, "Bela Frost");
        try (Chromium chromium = new Chromium(address())) {
            Page keys = newestFirst(chromium, office);
            Page mouse = newestFirst(chromium, office);
            Page untouched = newestFirst(chromium, office);
            keys.keyboard().press("j");
            assertThat(keys.locator(SELECTED)).containsText("Ada Quill");
            mouse.locator(ROW).nth(1).hover();
            List<Page> inUse = List.of(keys, mouse);
            List<Double> places = inUse.stream().map(KeyboardIT::placeOfTheLast).toList();

            report(office, "Cleo Marsh");

            assertThat(untouched.locator(ROW).first()).containsText("Cleo Marsh");
            for (Page page : inUse) {
                assertThat(button(page, "1 new task")).isVisible();
                assertThat(page.locator(ROW)).containsText(new String[] {"Bela Frost", "Ada Quill"});
            }
            assertThat(keys.locator(SELECTED)).containsText("Ada Quill");
            Assertions.assertThat(inUse.stream().map(KeyboardIT::placeOfTheLast))
                    .isEqualTo(places);

            button(keys, "1 new task").click();
            assertThat(keys.locator(ROW)).containsText(new String[] {"Cleo Marsh", "Bela Frost", "Ada Quill"});
            assertThat(keys.locator(SELECTED)).containsText("Ada Quill");
        }
    }

    /** A list in which what is new pushes everything down, with the mouse elsewhere. */
    private Page newestFirst(Chromium chromium, TestOffice office) {
        Page page = chromium.signedIn(office.another(Role.CASEWORKER).email(), TestOffices.PASSWORD);
        page.navigate(address() + "/staff/tasks?queue=all&sort=-created");
        assertThat(page.locator(ROW)).containsText(new String[] {"Bela Frost", "Ada Quill"});
        page.mouse().move(1_400, 450);
        return page;
    }

    private static double placeOfTheLast(Page page) {
        return page.locator(ROW).last().boundingBox().y;
    }

    @Test
    void theFieldWithTheFocusIsRingedOnceAroundItsBox() {
        TestOffice office = offices.open();
        try (Chromium chromium = new Chromium(address())) {
            Page page = chromium.page(390, 844);
            page.navigate(address() + "/o/" + office.office().slug() + "/report");
            Locator postcode = page.getByLabel("Postcode");
            Locator box = page.locator("vaadin-text-field [part=input-field]").first();
            assertThat(box).hasCSS("outline-style", "none");

            postcode.focus();
            assertThat(box).hasCSS("outline-style", "solid");
            assertThat(postcode).hasCSS("outline-style", "none");
        }
    }

    @Test
    void lettersDoNothingWhenThePersonSwitchedThemOff() {
        TestOffice office = offices.open();
        report(office, "Ada Quill");
        report(office, "Bela Frost");
        try (Chromium chromium = new Chromium(address())) {
            Page page = chromium.signedIn(office.staff(Role.CASEWORKER).email(), TestOffices.PASSWORD);
            page.navigate(address() + "/staff/tasks?queue=all");
            page.locator("[aria-label$='your account']").first().click();
            page.getByLabel("Single-letter keys").uncheck();
            assertThat(page.locator("html")).hasAttribute("data-keys", "off");
            page.keyboard().press("Escape");

            for (int visit = 1; visit <= 2; visit++) {
                assertThat(page.locator(SELECTED)).containsText("Ada Quill");
                page.keyboard().press("j");
                page.keyboard().press("c");
                page.keyboard().press("?");
                // What the keys would have done comes before what this click does.
                page.locator(".pb-row .pb-check").first().check();
                assertThat(button(page, "Assign 1")).isVisible();
                assertThat(page.locator(SELECTED)).containsText("Ada Quill");
                assertThat(button(page, "Claim")).isVisible();
                assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
                assertThat(page.locator(".pb-key.is-single").first()).isHidden();
                // It is remembered with the account.
                page.reload();
            }
        }
    }

    private void report(TestOffice office, String name) {
        Map<String, Object> answers = new HashMap<>(Journeys.answers());
        answers.put("fullName", name);
        answers.put("email", name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@mailbox.example");
        journeys.report(office, answers);
    }

    private static Locator button(Page page, String begins) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + begins)))
                .first();
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
