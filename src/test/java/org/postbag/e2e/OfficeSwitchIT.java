package org.postbag.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.offices.Role;
import org.postbag.offices.StaffMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person who works in two offices changes between them: tasks, roles and every open window follow. */
@PostbagTest
class OfficeSwitchIT {

    private static final Pattern TASKS = Pattern.compile(".*/staff/tasks.*");

    @LocalServerPort
    private int port;

    @Autowired
    private TestOffices offices;

    @Autowired
    private Journeys journeys;

    @Test
    void tasksRolesAndOpenWindowsFollowThePersonToTheOtherOffice() {
        TestOffice asCaseworker = offices.open();
        TestOffice asManager = offices.open();
        StaffMember person = asCaseworker.another(Role.CASEWORKER);
        asManager.join(person, Role.MANAGER);
        report(asCaseworker, "Ada Quill");
        report(asManager, "Bela Frost");
        try (Chromium chromium = new Chromium(address())) {
            Page page = chromium.signedIn(person.email(), TestOffices.PASSWORD);
            page.navigate(address() + "/staff/tasks?queue=all");
            // Which office is first is the database's choice.
            if (menu(page).textContent().contains(asManager.office().name())) {
                moveTo(page, asCaseworker);
                page.navigate(address() + "/staff/tasks?queue=all");
            }
            assertThat(rows(page)).containsText("Ada Quill");
            assertThat(page.getByText("Bela Frost")).hasCount(0);
            assertThat(forms(page)).hasCount(0);

            Page second = page.context().newPage();
            second.navigate(address() + "/staff/tasks?queue=all");
            second.navigate(address() + "/"
                    + second.locator(".pb-row .pb-row-do").first().getAttribute("href"));
            assertThat(second).hasURL(Pattern.compile(".*/staff/cases/TV-.*"));
            assertThat(second.locator(".pb-case-head h1")).isVisible();
            String caseOfFormerOffice = second.url();

            moveTo(page, asManager);
            assertThat(forms(page)).isVisible();
            assertThat(menu(page)).containsText(asManager.office().name());
            page.navigate(address() + "/staff/tasks?queue=all");
            assertThat(rows(page)).containsText("Bela Frost");
            assertThat(page.getByText("Ada Quill")).hasCount(0);

            assertThat(second).hasURL(TASKS);
            assertThat(menu(second)).containsText(asManager.office().name());
            assertThat(second.getByText("Ada Quill")).hasCount(0);

            second.navigate(caseOfFormerOffice);
            assertThat(second.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .not()
                    .containsText("Ada Quill");
            assertThat(second.locator(".pb-case-head")).hasCount(0);
        }
    }

    private void moveTo(Page page, TestOffice office) {
        menu(page).click();
        page.locator(".pb-menu-action")
                .filter(new Locator.FilterOptions().setHasText(office.office().name()))
                .click();
        assertThat(menu(page)).containsText(office.office().name());
    }

    private static Locator menu(Page page) {
        return page.locator(".pb-office-button").first();
    }

    private static Locator rows(Page page) {
        return page.locator(".pb-row .pb-row-about");
    }

    /** Only managers have it. */
    private static Locator forms(Page page) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Forms"));
    }

    private void report(TestOffice office, String name) {
        Map<String, Object> answers = new HashMap<>(Journeys.answers());
        answers.put("fullName", name);
        answers.put("email", name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@mailbox.example");
        journeys.report(office, answers);
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
