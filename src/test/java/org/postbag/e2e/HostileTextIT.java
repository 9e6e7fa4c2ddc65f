package org.postbag.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.e2e.ScreenLook.Size;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Markup, scripts, emoji, endless words, text that runs the other way and control characters in everything a resident and a
 * caseworker can write: shown as text, wherever it is shown, and nothing runs, runs out or breaks.
 */
@PostbagTest
class HostileTextIT {

    private static final String MARKUP = "<script>window.harm=1</script><img src=x onerror=\"window.harm=2\">";
    private static final String ENDLESS = "W".repeat(80);
    /** Hebrew, with an override that would turn the rest of the line around. */
    private static final String OTHER_WAY = "\u05e9\u05dc\u05d5\u05dd\u202e";

    private static final String EMOJI = "\ud83d\ude00\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67";
    private static final String CONTROL = "\u0007\u001b[31m";
    private static final String LINE = MARKUP + EMOJI + OTHER_WAY + CONTROL + ENDLESS.substring(0, 40);
    private static final String TEXT = ENDLESS + ENDLESS + ENDLESS + "\n" + MARKUP + "\n\n" + EMOJI + OTHER_WAY
            + CONTROL + "\n{{reference}} ${7*7} #{7*7} ' or 1=1 -- %s\n" + MARKUP;

    @LocalServerPort
    private int port;

    @Autowired
    private TestOffices offices;

    @Autowired
    private EngineClock clock;

    private final ScreenLook look = new ScreenLook();
    private final List<String> problems = new ArrayList<>();

    @Test
    void isTextWhereverItIsShown() {
        TestOffice office = offices.open();
        try (Chromium chromium = new Chromium(address())) {
            Page resident = look.watch(chromium.page(1440, 900));
            String reference = report(resident, office);
            clock.runDueJobs(office.id());

            Page staff =
                    look.watch(chromium.signedIn(office.staff(Role.CASEWORKER).email(), TestOffices.PASSWORD));
            staff.navigate(address() + "/staff/tasks?queue=unassigned");
            assertThat(staff.locator(".pb-row").first()).containsText("<script>");
            look(staff, "hostile-tasks");

            staff.navigate(address() + "/staff/cases?q=%3Cscript%3E");
            assertThat(staff.locator(".pb-case-row").first()).containsText("<script>");
            look(staff, "hostile-cases");

            staff.keyboard().press("/");
            staff.getByLabel("Search cases and people").fill(reference);
            assertThat(staff.locator(".pb-hits a").first()).containsText("<script>");
            look(staff, "hostile-search");

            staff.navigate(address() + "/staff/cases/" + reference);
            assertThat(staff.locator(".pb-letter").first()).containsText("window.harm=2");
            assertThat(staff.locator(".pb-letter").first()).containsText("{{reference}} ${7*7}");
            assertThat(staff.locator(".pb-letter").first()).not().containsText("\u202e");
            look(staff, "hostile-case");

            staff.locator(".pb-tab").last().click();
            staff.locator("#write-note textarea").fill(TEXT);
            button(staff, "Add note").click();
            assertThat(staff.locator(".pb-note")).containsText("window.harm=2");
            staff.getByLabel("Join it to a case we have").check();
            Locator original = staff.getByLabel("Reference of the case we have");
            for (String typed : List.of("<img src=x>", "' or 1=1 --", "{{1}}" + EMOJI)) {
                original.fill(typed + CONTROL.charAt(0));
                button(staff, "Join").click();
                assertThat(staff.getByText("There is no case " + typed + " in this office."))
                        .isVisible();
            }
            look(staff, "hostile-decision");
            staff.getByLabel("Take it on").check();
            button(staff, "Accept").click();
            assertThat(button(staff, "Close case")).isVisible();
            button(staff, "Reply").click();
            staff.getByLabel("Your reply").fill(TEXT);
            staff.getByLabel("Subject").fill(LINE);
            button(staff, "Send").click();
            assertThat(staff.getByText("Fill the gap “reference” before you send the letter."))
                    .isVisible();
            staff.getByLabel("Your reply").fill(TEXT.replace("{{reference}}", "{{&reference}}"));
            button(staff, "Send").click();
            assertThat(button(staff, "Undo")).isVisible();
            look(staff, "hostile-answered");

            button(staff, "Close case").click();
            Locator closing = staff.getByRole(AriaRole.DIALOG);
            closing.getByLabel("Outcome").click();
            staff.getByRole(AriaRole.OPTION).first().click();
            closing.getByLabel("What to tell the resident").fill(TEXT);
            closing.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close case"))
                    .click();
            assertThat(button(staff, "Reopen case")).isVisible();
            clock.runDueJobs(office.id());
            staff.reload();
            assertThat(staff.locator(".pb-letter").last()).containsText("window.harm=2");
            look(staff, "hostile-closed");
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void isNobodysNameAtTheSignIn() {
        try (Chromium chromium = new Chromium(address())) {
            Page page = look.watch(chromium.page(1440, 900));
            for (String typed : List.of(MARKUP, EMOJI + OTHER_WAY, "a" + CONTROL + "' or 1=1 --", ENDLESS)) {
                page.navigate(address() + "/login");
                // The browser would let pass only what looks like an address.
                page.locator("form").evaluate("form => form.noValidate = true");
                page.getByLabel("Email").fill(typed);
                page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                        .fill(typed);
                button(page, "Sign in").click();
                page.waitForURL(url -> url.endsWith("/login?error"));
                assertThat(page.getByText("The email or the password is not right"))
                        .isVisible();
            }
            look(page, "hostile-sign-in");
        }
        assertThat(problems).isEmpty();
    }

    private String report(Page page, TestOffice office) {
        page.navigate(address() + "/o/" + office.office().slug() + "/report");
        page.getByLabel("Postcode").fill(MARKUP);
        button(page, "Continue").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
        look(page, "hostile-postcode");
        page.getByLabel("Postcode").fill("TV1 4AB");
        button(page, "Continue").click();
        page.getByLabel("Housing").first().check();
        button(page, "Continue").click();
        page.getByLabel("Tell us what has happened").fill(TEXT);
        page.getByLabel("What would you like to happen?").fill(TEXT);
        button(page, "Continue").click();
        page.getByLabel("Full name").fill(LINE);
        page.getByLabel("Email address").fill("writer@" + office.office().slug() + ".example");
        page.getByLabel("Address line 1").fill(LINE);
        page.getByLabel("Town or city").fill(MARKUP);
        button(page, "Continue").click();
        assertThat(button(page, "Send to")).isVisible();
        look(page, "hostile-check");
        button(page, "Send to").click();
        Locator reference = page.getByTestId("case-reference");
        assertThat(reference).isVisible();
        look(page, "hostile-sent");
        return reference.innerText().strip();
    }

    private void look(Page page, String name) {
        ScreenLook.settle(page);
        problems.addAll(look.at(page, name, false, List.of(Size.values())));
        if (page.evaluate("() => window.harm") != null) {
            problems.add(name + ": what a person wrote was run");
        }
    }

    private static Locator button(Page page, String begins) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + begins)))
                .first();
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
