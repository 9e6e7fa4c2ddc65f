package org.postbag.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.offices.Role;
import org.postbag.workflow.forms.FieldType;
import org.postbag.workflow.forms.FormCatalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A manager draws a form in the browser, is told what cannot be published, tries it and publishes it; then it is asked. */
@PostbagTest
class FormEditorIT {

    /** Whether the logo of bpmn.io is wholly in the window and on top there. */
    private static final String LOGO_IN_VIEW =
            """
            () => {
              const logo = document.querySelector('.fjs-powered-by-link'), box = logo.getBoundingClientRect();
              const seen = (x, y) => logo.contains(document.elementFromPoint(x, y));
              return box.width > 20 && box.top >= 0 && box.bottom <= innerHeight && box.right <= innerWidth
                && seen(box.left + 2, box.top + 2) && seen(box.right - 2, box.bottom - 2);
            }""";

    private static final String QUESTION = "Which bus line is it?";
    private static final String ANSWER = "The 47 to Harbour Cross";
    private static final String RESIDENT = "Edda Lindqvist";

    @LocalServerPort
    private int port;

    @Autowired
    private TestOffices offices;

    @Autowired
    private FormCatalogue forms;

    @Test
    void aManagerAddsAQuestion() {
        TestOffice office = offices.open();
        try (Chromium chromium = new Chromium(address())) {
            Page page = chromium.signedIn(office.staff(Role.MANAGER).email(), TestOffices.PASSWORD);

            page.navigate(address() + "/staff/forms");
            assertThat(page.getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName("Forms").setExact(true)))
                    .isVisible();
            assertThat(Chromium.barriers(page)).isEmpty();
            page.getByText("Close the case").click();
            assertThat(page.locator(".fjs-powered-by-link")).isVisible();
            assertThat(page.evaluate(LOGO_IN_VIEW)).isEqualTo(true);
            assertThat(Chromium.barriers(page)).isEmpty();

            add(page, "checkbox");
            button(page, "Try it").click();
            assertThat(page.getByText("Nothing you enter here is kept")).isVisible();
            button(page, "Check answers").click();
            assertThat(page.getByText("2 answers need changing")).isVisible();
            assertThat(Chromium.barriers(page)).isEmpty();
            button(page, "Close").click();

            button(page, "Publish").click();
            assertThat(page.getByText("Published, and in force from now on")).isVisible();
            assertThat(page.evaluate(LOGO_IN_VIEW)).isEqualTo(true);
            assertThat(chromium.requestsElsewhere()).isEmpty();
        }
        assertThat(office.call(() -> forms.form("case-close")).answered())
                .filteredOn(field -> field.type() == FieldType.CHECKBOX)
                .hasSize(1);
        assertThat(office.call(() -> forms.form("case-close")).title()).isEqualTo("Close the case");
        assertThat(offices.open().call(() -> forms.form("case-close")).answered())
                .hasSize(2);
    }

    @Test
    void whatTheProcessNeedsCannotBeTakenOut() {
        TestOffice office = offices.open();
        try (Chromium chromium = new Chromium(address())) {
            Page page = chromium.signedIn(office.staff(Role.MANAGER).email(), TestOffices.PASSWORD);
            page.navigate(address() + "/staff/forms/case-close");

            page.locator(".fjs-form-field-textarea").click();
            page.getByTitle("Remove Text area").click();
            button(page, "Publish").click();

            Locator findings = page.getByRole(AriaRole.ALERT)
                    .filter(new Locator.FilterOptions().setHasText("This form cannot be published yet"));
            assertThat(findings).containsText("“What to tell the resident” (key “closingMessage”) is needed");
            assertThat(Chromium.barriers(page)).isEmpty();

            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Forms").setExact(true))
                    .last()
                    .click();
            assertThat(page.getByText("Leave without publishing?")).isVisible();
        }
        assertThat(office.call(() -> forms.form("case-close")).field("closingMessage"))
                .isPresent();
    }

    @Test
    void whatAManagerAddsToTheReportIsAskedAnsweredAndReadInThatOfficeAlone() {
        TestOffice office = offices.open();
        TestOffice neighbour = offices.open();
        try (Chromium chromium = new Chromium(address())) {
            Page manager = chromium.signedIn(office.staff(Role.MANAGER).email(), TestOffices.PASSWORD);
            manager.navigate(address() + "/staff/forms/case-report");
            assertThat(manager.locator(".fjs-powered-by-link")).isVisible();
            add(manager, "textfield");
            Locator added = manager.locator(".fjs-form-field-textfield").last();
            added.click();
            manager.locator("[data-group-id=group-general] .bio-properties-panel-group-header")
                    .click();
            manager.getByLabel("Field label").fill(QUESTION);
            assertThat(added).containsText(QUESTION);
            button(manager, "Publish").click();
            assertThat(manager.getByText("Published, and in force from now on")).isVisible();

            Page resident = chromium.page(390, 844);
            answerTheUsual(resident, office);
            resident.getByLabel(QUESTION).fill(ANSWER);
            assertThat(Chromium.barriers(resident)).isEmpty();
            button(resident, "Continue").click();
            assertThat(resident.locator("main")).containsText(ANSWER);
            Locator ours = caseOf(office, send(resident), chromium);
            assertThat(ours).containsText(QUESTION);
            assertThat(ours).containsText(ANSWER);

            Page other = chromium.page(390, 844);
            answerTheUsual(other, neighbour);
            Locator theirs = caseOf(neighbour, send(other), chromium);
            assertThat(theirs).containsText(RESIDENT);
            assertThat(theirs).not().containsText(QUESTION);
        }
    }

    private void answerTheUsual(Page resident, TestOffice office) {
        resident.navigate(address() + "/o/" + office.office().slug() + "/report");
        resident.getByLabel("Postcode").fill("TV1 4AB");
        button(resident, "Continue").click();
        resident.getByLabel("Roads and transport").check();
        button(resident, "Continue").click();
        resident.getByLabel("Tell us what has happened").fill("The bus has not come since October.");
        button(resident, "Continue").click();
        resident.getByLabel("Full name").fill(RESIDENT);
        resident.getByLabel("Email address").fill("edda@mailbox.example");
        resident.getByLabel("Address line 1").fill("4 Pollard House");
        resident.getByLabel("Town or city").fill("Testvale");
        button(resident, "Continue").click();
    }

    /** @return the reference of the case */
    private static String send(Page resident) {
        resident.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send to"))
                .click();
        return resident.getByTestId("case-reference").innerText().strip();
    }

    /** The case as a caseworker has it before them. */
    private Locator caseOf(TestOffice office, String reference, Chromium chromium) {
        Page page = chromium.signedIn(office.staff(Role.CASEWORKER).email(), TestOffices.PASSWORD);
        page.navigate(address() + "/staff/cases/" + reference);
        assertThat(page.getByTestId("case-reference").first()).hasText(reference);
        return page.locator("main");
    }

    private static void add(Page page, String type) {
        Locator drawn = page.locator(".fjs-form-field-" + type);
        int before = drawn.count();
        // The palette is made for dragging; the keyboard does the same.
        page.locator(".fjs-palette-field[data-field-type=" + type + "]").focus();
        page.keyboard().press("Enter");
        assertThat(drawn).hasCount(before + 1);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
