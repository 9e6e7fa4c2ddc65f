package org.postbag.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.kernel.LegalTime;
import org.postbag.offices.Role;
import org.postbag.workflow.ProcessRuntime;
import org.postbag.workflow.WaitingTimer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** A compliance officer watches the retention clock of a closed case in Cockpit, having signed in once. */
// Camunda's web applications belong to whichever application of the virtual machine started or ended last.
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
@PostbagTest
class CockpitIT {

    /** Cockpit is a large application and the machine may be busy. */
    private static final double PATIENCE = 60_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    @LocalServerPort
    private int port;

    @Autowired
    private TestOffices offices;

    @Autowired
    private ProcessRuntime runtime;

    @Autowired
    private EngineClock clock;

    @Test
    void complianceWatchesTheRetentionClock() {
        TestOffice office = offices.open();
        TestOffice neighbour = offices.open();
        CaseId caseId = new CaseId(Ids.next());
        String instance = start(office, caseId);
        String elsewhere = start(neighbour, new CaseId(Ids.next()));
        WaitingTimer erasure = office.call(() -> runtime.timersOf(caseId)).stream()
                .filter(timer -> timer.elementId().equals("BoundaryEvent_PeriodOver"))
                .findFirst()
                .orElseThrow();
        String due = DAY.format(LegalTime.dateOf(erasure.dueAt()));
        try (Chromium chromium = new Chromium(address())) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Page page = chromium.signedIn(office.staff(Role.COMPLIANCE).email(), TestOffices.PASSWORD);
            List<String> answers = Collections.synchronizedList(new ArrayList<>());
            page.onResponse(response -> {
                if (response.url().contains("/camunda/api/") && response.status() == 200) {
                    answers.add(response.text());
                }
            });

            page.navigate(address() + "/camunda/app/cockpit/default/");
            Locator clocks = page.locator("#postbag-clocks");
            assertThat(clocks).containsText("2 clocks");
            page.getByLabel("Clocks of").selectOption("case");
            assertThat(page.getByText("No clock is running.")).isVisible();
            page.getByLabel("Clocks of").selectOption("retention");
            assertThat(clocks).containsText("2 clocks");
            assertThat(clocks.getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName("Period over")))
                    .containsText(due);
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/cockpit.png")));

            clocks.getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName("Period over"))
                    .getByRole(AriaRole.LINK)
                    .click();
            Locator changeVariable = page.locator("[ng-click='enableEditMode(info, true)']");
            assertThat(changeVariable).not().hasCount(0);
            assertThat(changeVariable.first()).isHidden();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Jobs"))
                    .click();
            assertThat(page.getByText(LegalTime.dateOf(erasure.dueAt()).toString())
                            .first())
                    .isVisible();
            // What the server refuses is not offered.
            assertThat(page.locator(".btn-suspend-action")).hasCount(0);
            Locator changeClock = page.locator("[ng-click='openRecalculationWindow(job)']");
            assertThat(changeClock).not().hasCount(0);
            assertThat(changeClock.first()).isHidden();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/cockpit-jobs.png")));

            assertThat(page.url()).contains(instance);
            assertThat(String.join("\n", answers)).contains(instance).doesNotContain(elsewhere);
            assertThat(chromium.requestsElsewhere()).isEmpty();
        }
    }

    private String start(TestOffice office, CaseId caseId) {
        Instant now = clock.now();
        LocalDate today = LegalTime.dateOf(now);
        String instance = office.call(() -> runtime.start(
                "retention", caseId, Map.of("caseId", caseId, "closedOn", today, "retainUntil", today.plusMonths(12))));
        clock.runDueJobs(office.id());
        return instance;
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
