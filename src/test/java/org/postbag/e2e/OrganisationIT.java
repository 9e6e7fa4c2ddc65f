package org.postbag.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseFiles;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.inbox.MailDrop;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A caseworker writes to a council, waits, reminds it when its target is over, and is told when it answers. */
@PostbagTest
class OrganisationIT {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final Instant ASKED = Instant.parse("2026-12-18T10:00:00Z");
    private static final Instant TARGET_OVER = Instant.parse("2027-01-06T17:00:01Z");
    private static final String NAME = "Thornwick Council";

    @LocalServerPort
    private int port;

    @Autowired
    private TestOffices offices;

    @Autowired
    private Journeys journey;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private EngineClock clock;

    @Autowired
    private ApplicationContext application;

    @Test
    void aCouncilIsAskedRemindedAndAnswers() throws Exception {
        clock.set(ASKED);
        TestOffice office = offices.open();
        String council = "housing@" + office.office().slug() + "-council.example";
        CaseId id = journey.report(office);
        journey.triage(office, id, "accept");
        desk.council(office, NAME, council);
        String reference = office.call(() -> cases.byId(id)).orElseThrow().reference();

        try (Chromium chromium = new Chromium(address())) {
            Page page = chromium.signedIn(office.staff(Role.CASEWORKER).email(), TestOffices.PASSWORD);
            page.navigate(address() + "/staff/cases/" + reference);
            button(page, "Write to").click();
            Locator to = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Organisation"));
            to.fill("thornwick");
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(NAME))
                    .click();
            page.getByLabel("Your letter to the organisation").fill("When will the roof be mended?");
            page.getByLabel("The resident's name and address").check();
            assertThat(Chromium.barriers(page)).isEmpty();
            picture(page, "organisation-write");
            button(page, "Send to").click();
            assertThat(page.locator(".pb-undo")).isVisible();
            clock.runDueJobs(office.id());
            clock.advance(Duration.ofSeconds(21));
            clock.runDueJobs(office.id());

            assertThat(page.getByText("Waiting for " + NAME + ", 10 working days left"))
                    .isVisible();
            assertThat(page.locator(".pb-side")).containsText("Passed on");
            assertThat(page.locator(".pb-letter.is-outside")).containsText("Name and address of the resident");
            assertThat(LetterDesk.text(desk.mailbox(council).get(0))).contains("Edda Lindqvist");
            assertThat(Chromium.barriers(page)).isEmpty();
            picture(page, "organisation-waiting");

            clock.set(TARGET_OVER);
            clock.runDueJobs(office.id());
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Chase " + NAME)))
                    .isVisible();
            page.reload();
            assertThat(page.getByLabel("Your letter to the organisation"))
                    .hasText(Pattern.compile("^We wrote to you on Friday 18 December 2026"));
            assertThat(Chromium.barriers(page)).isEmpty();
            picture(page, "organisation-reminder");
            button(page, "Send to").click();
            assertThat(page.locator(".pb-undo")).isVisible();
            clock.runDueJobs(office.id());
            clock.advance(Duration.ofSeconds(21));
            clock.runDueJobs(office.id());
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Chase " + NAME)))
                    .isHidden();
            assertThat(desk.mailbox(council)).hasSize(2);

            String answered = LetterDesk.header(desk.mailbox(council).get(1), "Message-ID");
            MailDrop.drop(
                    application,
                    office,
                    "From: Bo Farrell <bo.farrell@" + office.office().slug()
                            + "-council.example>\r\nSubject: Your letter\r\nIn-Reply-To: " + answered
                            + "\r\n\r\nThe roof is mended on Monday.");
            clock.runDueJobs(office.id());
            assertThat(page.getByText("The roof is mended on Monday.")).isVisible();
            assertThat(page.getByText("Waiting for " + NAME)).isHidden();
            assertThat(button(page, "This is no answer yet")).isVisible();
            assertThat(Chromium.barriers(page)).isEmpty();
            picture(page, "organisation-answered");

            Page officer = chromium.signedIn(office.staff(Role.COMPLIANCE).email(), TestOffices.PASSWORD);
            officer.navigate(address() + "/staff/disclosures");
            assertThat(officer.locator("body")).containsText("Name and address of the resident");
            assertThat(Chromium.barriers(officer)).isEmpty();
            picture(officer, "disclosures");
            assertThat(chromium.requestsElsewhere()).isEmpty();
        }
    }

    /** For whoever looks at the screens; below target. */
    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    private static Locator button(Page page, String begins) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + begins)))
                .first();
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
