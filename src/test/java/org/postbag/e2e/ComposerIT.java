package org.postbag.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseFiles;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.templates.LetterTemplates;
import org.postbag.correspondence.templates.TemplateKind;
import org.postbag.correspondence.templates.TemplateText;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Writing a letter in a real browser: the editor, what is pasted, templates at a slash, and what leaves. */
@PostbagTest
class ComposerIT {

    private static final String PASTE =
            """
            (box, html) => {
              const pasted = new DataTransfer();
              pasted.setData('text/html', html);
              box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true }));
            }""";

    @LocalServerPort
    private int port;

    @Autowired
    private TestOffices offices;

    @Autowired
    private Journeys journey;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private LetterTemplates templates;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private EngineClock clock;

    private TestOffice office;
    private String resident;
    private String where;

    @BeforeEach
    void openACase() {
        office = offices.open();
        resident = desk.address();
        Map<String, Object> answers = Journeys.answers();
        answers.put("email", resident);
        CaseId id = journey.report(office, answers);
        journey.triage(office, id, "accept");
        where = "/staff/cases/" + office.call(() -> cases.byId(id).orElseThrow().reference());
        office.runAs(
                Role.MANAGER,
                () -> templates.add(new TemplateText(
                        "How to reach us", TemplateKind.PASSAGE, "Ring us, {{name}}.", "Ffoniwch ni.")));
    }

    @Test
    void aLetterIsWrittenWithTheKeyboardAlone() throws Exception {
        try (Chromium chromium = new Chromium(address())) {
            Page page = open(chromium);
            Locator box = page.getByLabel("Your reply");
            assertThat(box).isVisible();
            box.focus();
            page.keyboard().type("Dear ");
            page.keyboard().press("Control+b");
            page.keyboard().type("Edda");
            page.keyboard().press("Control+b");
            page.keyboard().press("Enter");
            page.keyboard().type("/rea");
            assertThat(page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("How to reach us")))
                    .isVisible();
            page.keyboard().press("Enter");
            assertThat(box).containsText("Ring us, Edda Lindqvist.");
            assertThat(page.locator(".pb-draft-saved")).containsText("Draft saved");

            page.reload();
            assertThat(box.locator("strong")).hasText("Edda");
            button(page, "Send").click();
            assertThat(button(page, "Undo")).isVisible();
            assertThat(box).hasText("");
            assertThat(chromium.requestsElsewhere()).isEmpty();
        }
        MimeMultipart parts = (MimeMultipart) reply().getContent();
        assertThat((String) parts.getBodyPart(0).getContent())
                .startsWith("Dear Edda\r\n\r\nRing us, Edda Lindqvist.\r\n");
        assertThat(((String) parts.getBodyPart(1).getContent())
                        .replaceAll("\\R", "")
                        .replace('\u00a0', ' '))
                .contains("<p>Dear <strong>Edda</strong></p><p>Ring us, Edda Lindqvist.</p>");
    }

    @Test
    void whatIsPastedIsCleanedAndRunsNothing() throws Exception {
        try (Chromium chromium = new Chromium(address())) {
            Page page = open(chromium);
            Locator box = page.getByLabel("Your reply");
            box.click();
            box.evaluate(
                    PASTE,
                    "<meta charset=utf-8><h1 style='color:red' onclick='window.harm=1'>Dear Edda</h1>"
                            + "<img src='https://track.example/x.png' onerror='window.harm=1'>"
                            + "<script>window.harm=1</script><ul><li>first</li></ul>");
            assertThat(box.locator("li")).hasText("first");
            assertThat(box.locator("img, script, h1, [style*=red], [onclick]")).hasCount(0);
            button(page, "Send").click();
            assertThat(button(page, "Undo")).isVisible();
            assertThat(page.evaluate("() => window.harm === undefined")).isEqualTo(true);
            assertThat(chromium.requestsElsewhere()).isEmpty();
        }
        MimeMultipart parts = (MimeMultipart) reply().getContent();
        assertThat((String) parts.getBodyPart(0).getContent()).startsWith("Dear Edda\r\n\r\n- first\r\n");
        assertThat((String) parts.getBodyPart(1).getContent())
                .contains("<ul><li>first</li></ul>")
                .doesNotContain("track.example");
    }

    private Page open(Chromium chromium) {
        Page page = chromium.signedIn(office.staff(Role.CASEWORKER).email(), TestOffices.PASSWORD);
        page.navigate(address() + where);
        assertThat(page.getByLabel("Your reply")).isVisible();
        return page;
    }

    private MimeMessage reply() {
        clock.advance(Duration.ofMinutes(1));
        Awaitility.await("the reply").atMost(Duration.ofSeconds(60)).until(() -> {
            clock.runDueJobs(office.id());
            return desk.mailbox(resident).size() == 2;
        });
        List<MimeMessage> mails = desk.mailbox(resident);
        return mails.get(mails.size() - 1);
    }

    private static Locator button(Page page, String begins) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + begins)))
                .first();
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
