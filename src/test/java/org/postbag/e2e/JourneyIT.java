package org.postbag.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.kernel.LegalTime;
import org.postbag.offices.Role;
import org.postbag.offices.StaffMember;
import org.postbag.platform.LoopbackMailServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * The main job in a real browser, with the job executor at work: a resident reports, two caseworkers see it, one is first, works
 * and answers, closes; the compliance officer finds the retention timer in Cockpit.
 */
@PostbagTest
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=true")
@DirtiesContext
class JourneyIT {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final Pattern LINK = Pattern.compile("https?://\\S+/track/\\S+");

    @LocalServerPort
    private int port;

    @Autowired
    private TestOffices offices;

    @Autowired
    private LoopbackMailServer mail;

    @Autowired
    private Clock clock;

    @Test
    void aReportBecomesACaseIsWorkedAnsweredClosedAndWaitsOutItsTwelveMonths() throws Exception {
        TestOffice office = offices.open();
        String resident = "edda@" + office.office().slug() + "-resident.example";
        StaffMember first = office.staff(Role.CASEWORKER);
        StaffMember second = office.another(Role.CASEWORKER);
        String compliance = office.staff(Role.COMPLIANCE).email();

        try (Chromium chromium = new Chromium(address())) {
            Page one = chromium.signedIn(first.email(), TestOffices.PASSWORD);
            Page two = chromium.signedIn(second.email(), TestOffices.PASSWORD);
            one.navigate(address() + "/staff/tasks?queue=unassigned");
            two.navigate(address() + "/staff/tasks?queue=unassigned");
            for (Page list : List.of(one, two)) {
                assertThat(list.getByText("Nothing is waiting to be claimed")).isVisible();
                list.mouse().move(1_400, 450);
            }

            Page person = chromium.page(390, 844);
            String reference = report(person, office, resident);

            for (Page list : List.of(one, two)) {
                // Without reloading, and by itself where nobody uses the list.
                assertThat(list.locator(".pb-row").filter(new Locator.FilterOptions().setHasText(reference)))
                        .isVisible();
            }
            picture(one, "journey-tasks");

            MimeMessage acknowledgement = mail(resident, 1);
            assertThat(acknowledgement.getSubject()).contains("[" + reference + "]");
            assertThat(acknowledgement.getHeader("Auto-Submitted", null)).isEqualTo("auto-replied");
            String link = link(acknowledgement);
            person.navigate(address() + link.substring(link.indexOf("/o/")));
            assertThat(person.locator("body")).containsText(reference);
            assertThat(person.locator("body")).containsText("We have received what you wrote");
            assertThat(Chromium.barriers(person)).isEmpty();

            Page worker = race(one, two);
            Page watcher = worker == one ? two : one;
            StaffMember winner = worker == one ? first : second;
            assertThat(watcher.locator("body")).containsText(winner.fullName());
            assertThat(button(watcher, "Claim")).isHidden();
            picture(watcher, "journey-second");

            worker.navigate(address() + "/staff/cases/" + reference);
            watcher.navigate(address() + "/staff/cases/" + reference);
            assertThat(worker.getByTestId("case-reference").first()).hasText(reference);
            assertThat(Chromium.barriers(worker)).isEmpty();
            button(worker, "Accept").click();
            assertThat(button(worker, "Close case")).isVisible();
            assertThat(watcher.locator("body")).containsText(winner.fullName());

            button(worker, "Reply").click();
            worker.getByLabel("Your reply").fill("Dear Edda,\n\nI have written to Harbour Homes today.\n\nYours");
            button(worker, "Send").click();
            assertThat(button(worker, "Undo")).isVisible();
            picture(worker, "journey-sent");
            MimeMessage reply = mail(resident, 2);
            assertThat(reply.getHeader("In-Reply-To", null)).isEqualTo(acknowledgement.getMessageID());
            assertThat(text(reply)).contains("I have written to Harbour Homes today.");
            // Nobody reloads: the page itself tells that the letter has left.
            assertThat(worker.locator("main")).not().containsText("About to be sent");

            button(worker, "Close case").click();
            Locator dialog = worker.getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Outcome").click();
            worker.getByRole(AriaRole.OPTION).first().click();
            dialog.getByLabel("What to tell the resident").fill("Harbour Homes will mend the roof on Friday.");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close case"))
                    .click();
            assertThat(button(worker, "Reopen case")).isVisible();
            MimeMessage closing = mail(resident, 3);
            assertThat(text(closing)).contains("Harbour Homes will mend the roof on Friday.");
            picture(worker, "journey-closed");

            Page officer = chromium.signedIn(compliance, TestOffices.PASSWORD);
            retentionTimer(officer, resident);
            assertThat(chromium.requestsElsewhere()).isEmpty();
        }
    }

    /** Both press "Claim" at the same moment. @return whose the task is */
    private Page race(Page one, Page two) {
        List<Page> lists = List.of(one, two);
        lists.forEach(list -> {
            list.navigate(address() + "/staff/tasks?queue=unassigned");
            assertThat(button(list, "Claim")).isVisible();
        });
        double start = System.currentTimeMillis() + 1_000;
        lists.forEach(list -> list.evaluate(
                """
                start => {
                  const claim = [...document.querySelectorAll('vaadin-button')]
                      .find(button => button.textContent.trim().startsWith('Claim'));
                  setTimeout(() => claim.click(), start - Date.now());
                }""",
                start));
        Awaitility.await("somebody has the task")
                .atMost(Duration.ofSeconds(60))
                .pollInSameThread()
                .until(() -> lists.stream().anyMatch(JourneyIT::isWinner));
        return isWinner(one) ? one : two;
    }

    private static boolean isWinner(Page list) {
        return list.getByText("Yours now").isVisible();
    }

    private String report(Page person, TestOffice office, String resident) {
        person.navigate(address() + "/o/" + office.office().slug() + "/report");
        person.getByLabel("Postcode").fill("TV1 4AB");
        button(person, "Continue").click();
        person.getByLabel("Housing").first().check();
        button(person, "Continue").click();
        person.getByLabel("Tell us what has happened").fill("The roof has leaked since October and nobody comes.");
        button(person, "Continue").click();
        person.getByLabel("Full name").fill("Edda Lindqvist");
        person.getByLabel("Email address").fill(resident);
        person.getByLabel("Address line 1").fill("4 Pollard House");
        person.getByLabel("Town or city").fill("Testvale");
        button(person, "Continue").click();
        button(person, "Send to").click();
        Locator reference = person.getByTestId("case-reference");
        assertThat(reference).isVisible();
        return reference.innerText().strip();
    }

    /** Cockpit shows the timer with its date on the running instance, and nothing about anybody. */
    private void retentionTimer(Page officer, String resident) {
        officer.navigate(address() + "/camunda/app/cockpit/default/");
        assertThat(officer.locator("body")).containsText("Cockpit");
        // The first instant after the last day, in London; the engine writes it in the server's zone.
        LocalDate lastDay = LegalTime.dateOf(clock.instant()).plusMonths(12);
        assertThat(officer.locator("#postbag-clocks")
                        .getByRole(AriaRole.ROW, new Locator.GetByRoleOptions().setName("Period over")))
                .containsText(DAY.format(lastDay.plusDays(1)));
        Map<?, ?> seen = (Map<?, ?>)
                officer.evaluate(
                        """
                async () => {
                  const api = '/camunda/api/engine/engine/default';
                  const ask = path => fetch(api + path, {headers: {Accept: 'application/json'}}).then(r => r.json());
                  return {
                    timers: JSON.stringify(await ask('/job?timers=true&processDefinitionKey=retention')),
                    instances: JSON.stringify(await ask('/process-instance')),
                    variables: JSON.stringify(await ask('/variable-instance')),
                  };
                }""");
        assertThat(String.valueOf(seen.get("timers")))
                .containsAnyOf(lastDay.toString(), lastDay.plusDays(1).toString());
        assertThat(String.valueOf(seen.get("instances"))).contains("retention");
        assertThat(seen.toString())
                .doesNotContain("Edda")
                .doesNotContain("Pollard")
                .doesNotContain(resident);
    }

    private MimeMessage mail(String address, int number) {
        Awaitility.await("letter " + number + " to the resident")
                .atMost(Duration.ofSeconds(60))
                .until(() -> received(address).size() >= number);
        return received(address).get(number - 1);
    }

    private List<MimeMessage> received(String address) {
        return java.util.Arrays.stream(mail.server().getReceivedMessages())
                .filter(message -> sentTo(message, address))
                .toList();
    }

    private static boolean sentTo(MimeMessage message, String address) {
        try {
            return message.getAllRecipients()[0].toString().contains(address);
        } catch (MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static String text(MimeMessage message) throws MessagingException, IOException {
        return String.valueOf(message.getContent());
    }

    private static String link(MimeMessage message) throws MessagingException, IOException {
        Matcher found = LINK.matcher(text(message));
        assertThat(found.find()).as("a link in the acknowledgement").isTrue();
        return found.group();
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
