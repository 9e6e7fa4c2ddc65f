package org.postbag.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseRegister;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The session ends in the middle of writing, or the browser goes back: nothing answered is lost, nothing is sent twice. */
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

    @Autowired
    private CaseRegister register;

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
    void aReplyIsAllThereAgain() {
        CaseId id = journey.report(office);
        journey.triage(office, id, "accept");
        String where =
                "/staff/cases/" + office.call(() -> cases.byId(id).orElseThrow().reference());
        try (Chromium chromium = new Chromium(address())) {
            Page page = chromium.signedIn(caseworker, TestOffices.PASSWORD);
            page.navigate(address() + where);
            button(page, "Reply").click();

            page.context().clearCookies();
            page.getByLabel("Your reply").fill(STORY);
            signInAgain(page, where);

            button(page, "Reply").click();
            assertThat(page.getByLabel("Your reply").locator("p")).hasText(STORY.split("\n"));
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

    @Test
    void theWayBackLosesNoAnswerAndSendsNothingTwice() {
        List<String> problems = new ArrayList<>();
        try (Chromium chromium = new Chromium(address())) {
            Page page = chromium.page(390, 844);
            page.onPageError(problems::add);
            toTheChoice(page);
            page.getByLabel("Roads and transport").check();
            button(page, "Continue").click();
            page.getByLabel("Tell us what has happened").fill(STORY);
            page.getByLabel("Tell us what has happened").blur();

            page.goBack();
            arrives(page, "What is it about?", "step=2");
            assertThat(page.getByLabel("Roads and transport")).isChecked();
            page.goBack();
            arrives(page, "Where do you live?", "step=1");
            assertThat(page.getByLabel("Postcode")).hasValue("TV1 4AB");
            page.goForward();
            arrives(page, "What is it about?", "step=2");
            page.goForward();
            arrives(page, "Tell us what has happened", "step=3");
            assertThat(page.getByLabel("Tell us what has happened")).hasValue(STORY);

            button(page, "Continue").click();
            page.getByLabel("Full name").fill("Noah Whitfield");
            page.getByLabel("Email address").fill("noah@mailbox.example");
            page.getByLabel("Address line 1").fill("4 Pollard House");
            page.getByLabel("Town or city").fill("Testvale");
            button(page, "Continue").click();
            button(page, "Send to").click();
            String reference =
                    page.getByTestId("case-reference").first().innerText().strip();
            arrives(page, "We have your letter", "/sent");

            page.goBack();
            arrives(page, "You have sent this", "/check");
            assertThat(page.locator("main")).containsText(reference);
            page.goBack();
            arrives(page, "You have sent this", "step=4");
            assertThat(page.locator("main")).containsText(reference);
        }
        assertThat(problems).isEmpty();
        office.runAs(Role.CASEWORKER, () -> assertThat(register.find("", Set.of(), 0, 50))
                .hasSize(1));
    }

    @Test
    void whoLeavesAStepBeforeItsAnswersAreKeptHasTheAddressOfWhereTheyAre() {
        try (Chromium chromium = new Chromium(address())) {
            Page page = chromium.page(390, 844);
            toTheChoice(page);
            page.getByLabel("Roads and transport").check();
            button(page, "Continue").click();
            page.getByLabel("Tell us what has happened").fill(STORY);
            // As if one went back at once: what the server says it has kept comes when one is elsewhere.
            page.evaluate("() => window.history.replaceState(window.history.state, '',"
                    + " window.location.href.replace('step=3', 'step=2'))");
            page.getByLabel("Tell us what has happened").blur();
            ScreenLook.settle(page);

            assertThat(page).hasURL(Pattern.compile("step=2"));
        }
    }

    /** Flow takes a step of the browser back until the server has agreed, so that the address alone tells too early. */
    private static void arrives(Page page, String heading, String address) {
        assertThat(page.locator("h1")).hasText(heading);
        assertThat(page).hasURL(Pattern.compile(address));
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
