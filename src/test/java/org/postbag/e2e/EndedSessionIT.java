package org.postbag.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseFiles;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The session ends in the middle of writing: whoever signs in again, or goes on, finds everything that was answered. */
@PostbagTest
class EndedSessionIT {

    private static final String STORY = "The bus no longer stops at the surgery.\nMy mother cannot walk so far.";

    @LocalServerPort
    private int port;

    @Autowired
    private TestOffices offices;

    @Autowired
    private Journeys journey;

    @Autowired
    private CaseFiles cases;

    private TestOffice office;
    private String caseworker;

    @BeforeEach
    void open() {
        office = offices.open();
        caseworker = office.staff(Role.CASEWORKER).email();
    }

    @Test
    void aNewCaseIsAllThereAgain() {
        try (Chromium chromium = new Chromium(address())) {
            Page page = chromium.signedIn(caseworker, TestOffices.PASSWORD);
            page.navigate(address() + "/staff/cases/new");
            page.getByLabel("Surgery").check();
            page.getByLabel("They have no fixed address").check();
            page.getByLabel("Tell us what has happened").fill(STORY);

            page.context().clearCookies();
            page.getByLabel("Full name").fill("Noah Whitfield");
            page.getByLabel("Roads and transport").check();
            signInAgain(page, "/staff/cases/new");

            assertThat(page.getByLabel("Surgery")).isChecked();
            assertThat(page.getByLabel("They have no fixed address")).isChecked();
            assertThat(page.getByLabel("Roads and transport")).isChecked();
            assertThat(page.getByLabel("Tell us what has happened")).hasValue(STORY);
            assertThat(page.getByLabel("Full name")).hasValue("Noah Whitfield");

            button(page, "Open the case").click();
            assertThat(page.getByTestId("case-reference").first()).isVisible();
            page.navigate(address() + "/staff/cases/new");
            assertThat(page.getByLabel("Surgery")).not().isChecked();
            assertThat(page.getByLabel("Full name")).hasValue("");
        }
    }

    @Test
    void aDecisionAndTheClosingOfACaseAreAllThereAgain() {
        CaseId id = journey.report(office);
        String where =
                "/staff/cases/" + office.call(() -> cases.byId(id).orElseThrow().reference());
        try (Chromium chromium = new Chromium(address())) {
            Page page = chromium.signedIn(caseworker, TestOffices.PASSWORD);
            page.navigate(address() + where);
            page.getByLabel("Note for colleagues").fill("His sister wrote last week.");
            page.getByLabel("Join it to a case we have").check();
            page.getByLabel("Reference of the case we have").fill("TV-7F3K-9X");

            page.context().clearCookies();
            page.getByLabel("Take it on").check();
            signInAgain(page, where);

            assertThat(page.getByLabel("Take it on")).isChecked();
            assertThat(page.getByLabel("Note for colleagues")).hasValue("His sister wrote last week.");
            page.getByLabel("Join it to a case we have").check();
            assertThat(page.getByLabel("Reference of the case we have")).hasValue("TV-7F3K-9X");
            page.getByLabel("Take it on").check();
            button(page, "Accept").click();

            Locator closing = closing(page);
            closing.getByLabel("What to tell the resident").fill(STORY);
            page.context().clearCookies();
            closing.getByLabel("Outcome").click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Advice given"))
                    .click();
            signInAgain(page, where);

            closing = closing(page);
            assertThat(closing.locator("vaadin-select")).containsText("Advice given");
            assertThat(closing.getByLabel("What to tell the resident")).hasValue(STORY);
            closing.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close case"))
                    .click();
            assertThat(button(page, "Reopen case")).isVisible();
        }
    }

    @Test
    void aReportIsAllThereAgain() {
        try (Chromium chromium = new Chromium(address())) {
            Page page = chromium.page(390, 844);
            toTheChoice(page);

            page.context().clearCookies();
            page.getByLabel("Roads and transport").check();
            loadAgain(page);
            assertThat(page.getByLabel("Roads and transport")).isChecked();
            button(page, "Continue").click();

            page.getByLabel("Tell us what has happened").fill(STORY);
            page.context().clearCookies();
            page.getByLabel("What would you like to happen?").fill("That it stops again.");
            button(page, "Continue").click();
            loadAgain(page);
            assertThat(page.getByLabel("Tell us what has happened")).hasValue(STORY);
            assertThat(page.getByLabel("What would you like to happen?")).hasValue("That it stops again.");
        }
    }

    private void toTheChoice(Page page) {
        page.navigate(address() + "/o/" + office.office().slug() + "/report");
        page.getByLabel("Postcode").fill("TV1 4AB");
        button(page, "Continue").click();
        assertThat(page.getByLabel("Roads and transport")).isVisible();
    }

    private static Locator closing(Page page) {
        button(page, "Close case").click();
        return page.getByRole(AriaRole.DIALOG);
    }

    private void signInAgain(Page page, String where) {
        loadAgain(page);
        page.waitForURL(url -> url.contains("/login"));
        Chromium.signIn(page, caseworker, TestOffices.PASSWORD);
        page.navigate(address() + where);
    }

    /** The page has noticed by itself that its session is over. */
    private static void loadAgain(Page page) {
        assertThat(page.getByText("Your visit has ended")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.getByText("Your visit has ended")).isHidden();
    }

    private static Locator button(Page page, String begins) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + begins)))
                .first();
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
