package org.postbag.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.postbag.Journeys;
import org.postbag.TestEnvironment;
import org.postbag.TestOffices;
import org.postbag.cases.WorkQueue;
import org.postbag.e2e.ScreenLook.Size;
import org.postbag.intake.PublicReports;
import org.postbag.intake.TooManyReports;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Offices;
import org.postbag.offices.Role;
import org.postbag.platform.LoopbackMailServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every screen of the demonstration, full, empty and in error, wide and narrow, light and dark: no barrier that axe knows
 * (WCAG 2.2 A and AA), nothing that runs out sideways, no complaint of the browser. A route without a screen here fails.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestEnvironment.class)
@TestPropertySource(properties = "postbag.demo.enabled=true")
@Import(TestOffices.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class ScreensIT {

    private static final String PASSWORD = "postbag-demo-2026";
    private static final String RESIDENT = "Wilhelmina Oakes";
    private static final String RESIDENT_EMAIL = "wilhelmina.oakes@mailbox.example";
    private static final String CLIENT = "127.0.0.1";
    private static final String VISITOR = "visitor";
    private static final String NEWCOMER = "newcomer";
    private static final String HOME = "/o/eastmarsh";
    private static final String BROKEN = "/staff/broken";
    private static final String BROKEN_IN_PUBLIC = "/o/eastmarsh/broken";
    private static final Pattern LINK = Pattern.compile("https?://\\S+(/o/\\S+/track/\\S+)");
    /** An enquiry with a page, a quotation and a file; one without a sender; and one that cannot be read. */
    private static final List<String> MAILS = List.of(
            """
            Return-Path: <bryn.ogilvie@mailbox.example>
            From: Bryn Ogilvie <bryn.ogilvie@mailbox.example>
            To: casework@eastmarsh.example
            Subject: Planning notice on Saltgate Road
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=m

            --m
            Content-Type: multipart/alternative; boundary=a

            --a
            Content-Type: text/plain

            My mother still lives at number 9.

            On Tue, 24 Nov 2026 at 10:15, the planners wrote:
            > We will answer within ten working days.
            --a
            Content-Type: text/html

            <p>My mother <b>still</b> lives at number 9.</p><img src="https://track.example/x.png">
            --a--
            --m
            Content-Type: text/plain
            Content-Disposition: attachment; filename="notice.txt"

            Notice of works on Saltgate Road.
            --m--
            """,
            """
            Return-Path: <somebody@mailbox.example>
            To: casework@eastmarsh.example
            Subject: The street lamps

            They have all been out since Monday.
            """,
            "From: noreply@letters.example\nContent-Type: multipart/mixed; boundary=b0\n\n"
                    + IntStream.range(0, 12)
                            .mapToObj(at ->
                                    "--b" + at + "\nContent-Type: multipart/mixed; boundary=b" + (at + 1) + "\n\n")
                            .collect(Collectors.joining()));

    private static final List<Size> BOTH = List.of(Size.values());

    @LocalServerPort
    private int port;

    @Autowired
    private LoopbackMailServer mail;

    @Autowired
    private ServletContext servlets;

    @Autowired
    private Offices offices;

    @Autowired
    private TestOffices newOffices;

    @Autowired
    private PublicReports reports;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final ScreenLook look = new ScreenLook();
    private final Map<String, Page> pages = new HashMap<>();
    private final Set<Class<?>> seen = new HashSet<>();
    private Chromium chromium;
    private String tracking = "";

    /**
     * Something to look at.
     *
     * @param who sees it: the colleague's part of the address before the at sign, {@link #VISITOR}, or {@link #NEWCOMER} in an
     *     office without a case
     * @param open brings it up, from where the screen before has left the person's page
     */
    private record Screen(String name, String who, List<Size> sizes, Consumer<Page> open) {}

    /** A screen that cannot be shown, through a fault of ours. */
    @AnonymousAllowed
    static final class Broken extends Div implements BeforeEnterObserver {

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            throw new IllegalStateException("made to fail");
        }
    }

    @BeforeAll
    void start() {
        RouteConfiguration routes = RouteConfiguration.forRegistry(routes());
        routes.setRoute(BROKEN.substring(1), Broken.class);
        routes.setRoute(BROKEN_IN_PUBLIC.substring(1), Broken.class);
        chromium = new Chromium(address());
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @TestFactory
    @Order(1)
    Stream<DynamicTest> residentsSee() {
        return Stream.of(
                        publicly("home", at(HOME)),
                        publicly("report-where", at(HOME + "/report")),
                        publicly("report-where-error", press("Continue")),
                        publicly("report-outside", page -> {
                            page.getByLabel("Postcode").fill("NC3 9QT");
                            button(page, "Continue").click();
                            assertThat(button(page, "I still want to write")).isVisible();
                        }),
                        publicly("report-about", page -> {
                            page.navigate(address() + HOME + "/report");
                            page.getByLabel("Postcode").fill("EM4 7QT");
                            button(page, "Continue").click();
                            assertThat(page.locator("vaadin-radio-group")).isVisible();
                        }),
                        publicly("report-about-error", press("Continue")),
                        publicly("report-what", page -> {
                            page.getByLabel("Housing").first().check();
                            button(page, "Continue").click();
                            assertThat(page.getByLabel("Tell us what has happened"))
                                    .isVisible();
                        }),
                        publicly("report-what-error", press("Continue")),
                        publicly("report-you", page -> {
                            page.getByLabel("Tell us what has happened")
                                    .fill("The heating in our block has been off for nine days.\n\n"
                                            + "The landlord answers with a number, and the number does not answer.");
                            button(page, "Continue").click();
                            assertThat(page.getByLabel("Full name")).isVisible();
                        }),
                        publicly("report-you-error", press("Continue")),
                        publicly("report-check", page -> {
                            page.getByLabel("Full name").fill(RESIDENT);
                            page.getByLabel("Email address").fill(RESIDENT_EMAIL);
                            page.getByLabel("Address line 1").fill("12 Rope Walk");
                            page.getByLabel("Town or city").fill("Eastmarsh");
                            button(page, "Continue").click();
                            assertThat(button(page, "Send to")).isVisible();
                        }),
                        publicly("report-delete", press("Delete my answers")),
                        publicly("report-sent", page -> {
                            inDialog(page, "Keep them").click();
                            button(page, "Send to").click();
                            assertThat(page.getByTestId("case-reference")).isVisible();
                        }),
                        publicly(
                                "report-sent-again",
                                page -> page.navigate(page.url().replace("/report/sent", "/report"))),
                        publicly("report-erased", at(HOME + "/report?draft=none&step=1")),
                        publicly("track-open", page -> {
                            tracking = linkTo(RESIDENT_EMAIL);
                            page.navigate(address() + tracking);
                            assertThat(page.getByTestId("case-reference").first())
                                    .isVisible();
                        }),
                        publicly("track-add-error", press("Send")),
                        publicly("track-forged", at(HOME + "/track/forged")),
                        publicly("privacy", at(HOME + "/privacy")),
                        publicly("cookies", at(HOME + "/cookies")),
                        publicly("accessibility", at(HOME + "/accessibility")),
                        publicly("nothing-here", at(HOME + "/nothing")),
                        publicly("unknown-office", at("/o/nowhere")),
                        publicly("councillor-home", at("/o/harbour-ward")),
                        publicly("report-too-many", page -> {
                            String draft = spendTheShare();
                            page.navigate(address() + "/o/harbour-ward/report/check?draft=" + draft);
                            button(page, "Send to").click();
                            assertThat(page.getByText("Too many reports")).isVisible();
                        }),
                        publicly("public-failure", at(BROKEN_IN_PUBLIC)))
                .map(this::test);
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> staffSee() {
        return Stream.of(
                        publicly("sign-in", at("/login")),
                        publicly("sign-in-error", page -> {
                            page.getByLabel("Email").fill("nobody@eastmarsh.example");
                            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                                    .fill("not the password");
                            button(page, "Sign in").click();
                            assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
                        }),
                        publicly("sign-in-wait", at("/login?wait")),
                        publicly("sign-in-ended", at("/login?ended")),
                        publicly("sign-in-again", at("/login?again")),
                        publicly("sign-in-out", at("/login?out")),
                        staff("failure", "caseworker", at(BROKEN)),
                        staff("plainly-not-found", "caseworker", at("/look/nothing")),
                        staff("plainly-not-allowed", "caseworker", at("/camunda/app/cockpit/default/")),
                        staff("tasks-mine", "caseworker", at("/staff/tasks")),
                        staff("tasks-unassigned", "caseworker", at("/staff/tasks?queue=unassigned")),
                        staff("tasks-team", "caseworker", at("/staff/tasks?queue=team")),
                        staff("tasks-overdue", "caseworker", at("/staff/tasks?queue=overdue")),
                        staff("tasks-waiting", "caseworker", at("/staff/tasks?queue=waiting")),
                        staff("tasks-all", "caseworker", at("/staff/tasks?queue=all")),
                        staff("tasks-all-chosen", "caseworker", page -> {
                            page.locator(".pb-row .pb-check").nth(0).check();
                            page.locator(".pb-row .pb-check").nth(2).check();
                            assertThat(button(page, "Assign 2")).isVisible();
                        }),
                        staff("tasks-assign", "caseworker", page -> {
                            button(page, "Assign 2").click();
                            assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
                        }),
                        staff("tasks-assign-error", "caseworker", page -> {
                            inDialog(page, "Assign").click();
                            assertThat(page.getByText("Choose a colleague")).isVisible();
                        }),
                        staff("tasks-narrowed-to-none", "caseworker", at("/staff/tasks?queue=all&text=zzzz")),
                        staff("tasks-filter", "caseworker", List.of(Size.WIDE), page -> {
                            page.navigate(address() + "/staff/tasks?queue=all");
                            button(page, "Filter").click();
                            assertThat(page.getByText("Urgency").first()).isVisible();
                        }),
                        staff("tasks-empty", "compliance", at("/staff/tasks")),
                        staff("menu", "caseworker", List.of(Size.NARROW), page -> {
                            page.navigate(address() + "/staff/tasks");
                            page.setViewportSize(390, 844);
                            button(page, "Menu").click();
                            assertThat(page.getByText("Waiting on others").first())
                                    .isVisible();
                        }),
                        staff("keys", "caseworker", page -> {
                            page.navigate(address() + "/staff/tasks");
                            button(page, "Keyboard shortcuts").click();
                            assertThat(page.getByText("Next task, task before")).isVisible();
                        }),
                        staff("account", "caseworker", page -> {
                            page.navigate(address() + "/staff/tasks");
                            page.locator("[aria-label$='your account']").first().click();
                            assertThat(page.getByText("Sign out")).isVisible();
                        }),
                        staff("search", "caseworker", page -> {
                            at("/staff/cases").accept(page);
                            page.keyboard().press("/");
                            page.getByLabel("Search cases and people").fill("Dilys");
                            assertThat(page.locator(".pb-hits a").first()).isVisible();
                        }),
                        staff("search-none", "caseworker", page -> {
                            page.getByLabel("Search cases and people").fill("zzzz");
                            assertThat(page.getByText("Nothing found")).isVisible();
                        }),
                        staff("cases", "caseworker", at("/staff/cases")),
                        staff("cases-waiting", "caseworker", at("/staff/cases?status=waiting")),
                        staff("cases-none", "caseworker", at("/staff/cases?q=zzzz")),
                        staff("messages-empty", "caseworker", at("/staff/messages")),
                        staff("messages", "caseworker", page -> {
                            MAILS.forEach(this::arrives);
                            // What comes while the list is looked at is announced above it, not put into it.
                            await().atMost(Duration.ofMinutes(1)).until(() -> {
                                page.navigate(address() + "/staff/messages");
                                ScreenLook.settle(page);
                                return page.locator(".pb-mail").count() == 2;
                            });
                        }),
                        staff("messages-chosen", "caseworker", page -> {
                            page.locator(".pb-mail .pb-check").first().check();
                            assertThat(button(page, "Not casework: 1")).isVisible();
                        }),
                        staff("messages-read", "caseworker", page -> {
                            page.navigate(address() + "/staff/messages");
                            page.locator(".pb-mail-what")
                                    .filter(new Locator.FilterOptions().setHasText("Saltgate Road"))
                                    .click();
                            assertThat(page.getByText("Quoted text, 2 lines")).isVisible();
                            // What is read stands in the address, and fills a narrow window.
                            page.waitForURL(url -> url.contains("message="));
                            page.reload();
                            assertThat(page.getByText("Quoted text, 2 lines")).isVisible();
                        }),
                        staff("messages-as-sent", "caseworker", page -> {
                            button(page, "Show as sent").click();
                            assertThat(page.locator(".pb-sent-page")).isVisible();
                        }),
                        staff("messages-add-error", "caseworker", page -> {
                            button(page, "Add to case").click();
                            page.getByRole(AriaRole.DIALOG)
                                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add to case"))
                                    .click();
                            assertThat(page.getByText("Enter the reference")).isVisible();
                        }),
                        staff("messages-unreadable", "caseworker", page -> {
                            page.navigate(address() + "/staff/messages?queue=unreadable");
                            assertThat(page.locator(".pb-mail")).hasCount(1);
                        }),
                        staff("messages-gone", "caseworker", at("/staff/messages?message=" + UUID.randomUUID())),
                        staff("messages-watched", "compliance", at("/staff/messages")),
                        staff("new-case", "caseworker", at("/staff/cases/new")),
                        staff("new-case-error", "caseworker", press("Open the case")),
                        staff("case-new", "caseworker", caseOf(RESIDENT)),
                        staff("case-triage-error", "caseworker", page -> {
                            // Not the resident's: what is begun here is kept, and her case is to be closed below.
                            caseOf("Gethin Marlow").accept(page);
                            page.getByLabel("Join it to a case we have").check();
                            button(page, "Join the cases").click();
                            assertThat(page.locator("vaadin-text-field[invalid]"))
                                    .isVisible();
                        }),
                        staff("case-in-work", "caseworker", caseOf("Dilys Barnaby")),
                        staff("case-reply", "caseworker", page -> {
                            page.locator(".pb-tab").first().click();
                            assertThat(page.getByLabel("Your reply")).isVisible();
                        }),
                        staff("case-reply-template", "caseworker", page -> {
                            page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Template"))
                                    .click();
                            page.getByRole(
                                            AriaRole.MENUITEM,
                                            new Page.GetByRoleOptions().setName("We have asked the department"))
                                    .click();
                            button(page, "Send reply").click();
                            assertThat(page.getByText("Fill these gaps before you send the letter"))
                                    .isVisible();
                            page.getByLabel("Your reply").fill("");
                        }),
                        staff("case-reply-error", "caseworker", page -> {
                            button(page, "Send reply").click();
                            assertThat(page.locator(".pb-write-problem .i").first())
                                    .isVisible();
                        }),
                        staff("case-reply-later", "caseworker", page -> {
                            button(page, "Choose when it leaves").click();
                            assertThat(button(page, "Let it leave then")).isVisible();
                        }),
                        staff("case-reply-look-again", "caseworker", page -> {
                            button(page, "Cancel").click();
                            page.getByLabel("Your reply").fill("Winston Achebe has asked for the same.");
                            button(page, "Send reply").click();
                            assertThat(page.getByText("The letter names Winston Achebe"))
                                    .isVisible();
                        }),
                        staff("case-signature", "caseworker", page -> {
                            button(page, "Look at it again").click();
                            page.getByLabel("Your reply").fill("");
                            button(page, "Change your signature").click();
                            assertThat(page.getByLabel("Signature in English")).isVisible();
                        }),
                        staff("case-note", "caseworker", page -> {
                            page.keyboard().press("Escape");
                            page.locator(".pb-tab").last().click();
                            assertThat(button(page, "Add note")).isVisible();
                        }),
                        staff("case-note-error", "caseworker", page -> {
                            button(page, "Add note$").click();
                            assertThat(page.locator("#write-note .pb-write-problem .i"))
                                    .isVisible();
                        }),
                        staff("case-assign", "caseworker", press("Assign")),
                        staff("case-close", "caseworker", page -> {
                            page.keyboard().press("Escape");
                            button(page, "Close case").click();
                            assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
                        }),
                        staff("case-close-error", "caseworker", page -> inDialog(page, "Close case")
                                .click()),
                        staff("case-failed-letter", "caseworker", caseOf("Winston Achebe")),
                        staff("case-correct-address", "caseworker", page -> {
                            button(page, "Correct the address").click();
                            assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
                        }),
                        staff("case-correct-address-error", "caseworker", page -> {
                            page.getByRole(AriaRole.DIALOG)
                                    .getByLabel("Email address")
                                    .fill("winston");
                            inDialog(page, "Save and send again").click();
                            assertThat(page.getByText("in the correct format")).isVisible();
                        }),
                        staff("case-letter-to-approve", "caseworker", caseOf("Okonjo")),
                        staff("case-waiting", "caseworker", page -> {
                            page.navigate(address() + "/staff/cases?status=waiting");
                            openFirst(page);
                        }),
                        staff("case-at-risk", "caseworker", caseOf("Name withheld")),
                        staff("case-closed", "caseworker", page -> {
                            page.navigate(address() + "/staff/cases?status=closed");
                            openFirst(page);
                        }),
                        staff("case-unknown", "caseworker", at("/staff/cases/EM-0000-0000")),
                        staff("not-allowed", "caseworker", at("/staff/forms")),
                        staff("case-safeguard", "manager", page -> {
                            caseOf("Name withheld").accept(page);
                            assertThat(page.getByLabel("What was done")).isVisible();
                        }),
                        staff("case-approve", "member", caseOf("Okonjo")),
                        staff("case-held", "compliance", caseOf("Harriet Quill")),
                        staff("case-hold", "manager", page -> {
                            caseOf("Rosalind Achterberg").accept(page);
                            button(page, "Hold").click();
                            assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
                        }),
                        staff("import", "manager", at("/staff/import")),
                        staff("import-error", "manager", page -> {
                            hand(page, "");
                            assertThat(page.getByText("There is no email in this file"))
                                    .isVisible();
                        }),
                        staff("import-preview", "manager", page -> {
                            hand(
                                    page,
                                    "From: Edwin Marlow <edwin.marlow@mailbox.example>\nDate: Tue, 3 Mar 2026 09:12:00 +0000\n"
                                            + "Subject: The bins in Rope Walk\n\nNobody has come for three weeks.\n");
                            assertThat(button(page, "Import 1 email")).isVisible();
                        }),
                        staff("import-done", "manager", page -> {
                            button(page, "Import 1 email").click();
                            assertThat(page.getByText("1 to sort")).isVisible();
                        }),
                        staff("erasures-none", "compliance", at("/staff/erasures")),
                        staff("erasures", "compliance", page -> {
                            eraseOnPaper();
                            page.navigate(address() + "/staff/erasures");
                            assertThat(page.getByText("Nothing left").first()).isVisible();
                        }),
                        staff("templates", "manager", at("/staff/templates")),
                        staff("template", "manager", page -> {
                            page.getByRole(
                                            AriaRole.LINK,
                                            new Page.GetByRoleOptions().setName("We have asked the department"))
                                    .click();
                            assertThat(page.getByText("Annwyl Edda Lindqvist,")).isVisible();
                        }),
                        staff("template-new", "manager", at("/staff/templates/new")),
                        staff("template-error", "manager", press("Save the template")),
                        staff("forms", "manager", at("/staff/forms")),
                        staff("organisations", "manager", at("/staff/organisations")),
                        staff("organisations-add", "manager", page -> {
                            page.navigate(address() + "/staff/organisations");
                            button(page, "Add an organisation").click();
                            button(page, "Add the organisation").click();
                            assertThat(page.getByText("Enter the name")).isVisible();
                        }),
                        staff("case-write-to-organisation", "caseworker", page -> {
                            caseOf("Rosalind Achterberg").accept(page);
                            button(page, "Write to").click();
                            button(page, "Send to").click();
                            assertThat(page.getByText("Choose the organisation."))
                                    .isVisible();
                        }),
                        staff("disclosures", "compliance", at("/staff/disclosures")),
                        staff("settings", "manager", at("/staff/settings")),
                        staff("settings-error", "manager", page -> {
                            page.getByLabel("Time to take a letter back").fill("601");
                            button(page, "Save").click();
                            assertThat(page.getByText("Enter a whole number")).isVisible();
                        }),
                        staff("form-editor", "manager", page -> {
                            page.navigate(address() + "/staff/forms/case-close");
                            assertThat(page.locator(".fjs-powered-by-link")).isVisible();
                        }),
                        staff("form-editor-leave", "manager", page -> {
                            page.locator(".fjs-form-field-textarea").click();
                            page.getByTitle("Remove Text area").click();
                            page.getByRole(
                                            AriaRole.LINK,
                                            new Page.GetByRoleOptions()
                                                    .setName("Forms")
                                                    .setExact(true))
                                    .last()
                                    .click();
                            assertThat(page.getByText("Leave without publishing?"))
                                    .isVisible();
                        }),
                        staff("form-editor-restore", "manager", page -> {
                            button(page, "Leave and lose it").click();
                            page.navigate(address() + "/staff/forms/case-read");
                            assertThat(page.locator(".fjs-powered-by-link")).isVisible();
                            button(page, "Publish").click();
                            button(page, "Use Postbag's form again").click();
                            assertThat(page.getByText("Your own versions of this form"))
                                    .isVisible();
                        }),
                        staff("visit-ended", "caseworker2", page -> {
                            page.navigate(address() + "/staff/tasks?queue=all");
                            assertThat(page.locator(".pb-row").nth(1)).isVisible();
                            page.context().clearCookies();
                            page.locator(".pb-row").nth(1).click();
                            assertThat(page.getByText("Your visit has ended")).isVisible();
                        }),
                        staff("offices", "shared@postbag.example", page -> {
                            page.navigate(address() + "/staff/tasks");
                            page.locator(".pb-office-button").click();
                            assertThat(page.getByText("Isla Brodie").first()).isVisible();
                        }),
                        staff("operator", "operator@postbag.example", at("/staff/operator")),
                        staff("operator-relays", "operator@postbag.example", at("/staff/operator/relays")),
                        staff(
                                "operator-organisations",
                                "operator@postbag.example",
                                at("/staff/operator/organisations")))
                .map(this::test);
    }

    @TestFactory
    @Order(2)
    Stream<DynamicTest> newcomersSee() {
        return Arrays.stream(WorkQueue.values())
                .map(queue -> queue.name().toLowerCase(Locale.ROOT))
                .map(queue -> staff("tasks-empty-" + queue, NEWCOMER, page -> {
                    at("/staff/tasks?queue=" + queue).accept(page);
                    assertThat(page.locator(".pb-rows .pb-empty")).isVisible();
                }))
                .map(this::test);
    }

    @TestFactory
    @Order(3)
    Stream<DynamicTest> whenACaseEnds() {
        return Stream.of(
                        staff("case-just-closed", "caseworker", page -> {
                            caseOf(RESIDENT).accept(page);
                            button(page, "Accept").click();
                            button(page, "Close case").click();
                            Locator dialog = page.getByRole(AriaRole.DIALOG);
                            dialog.getByLabel("Outcome").click();
                            page.getByRole(AriaRole.OPTION).first().click();
                            dialog.getByLabel("What to tell the resident")
                                    .fill("The heating is on again since this morning.");
                            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close case"))
                                    .click();
                            assertThat(button(page, "Reopen case")).isVisible();
                        }),
                        publicly("track-closed", page -> {
                            page.navigate(address() + tracking);
                            assertThat(page.getByText("This case is closed").first())
                                    .isVisible();
                        }))
                .map(this::test);
    }

    @Test
    @Order(4)
    void everyRouteWasLookedAt() {
        List<Class<?>> routes = routes().getRegisteredRoutes().stream()
                .<Class<?>>map(RouteBaseData::getNavigationTarget)
                .filter(target -> target.getName().startsWith("org.postbag."))
                .toList();
        assertThat(routes).isNotEmpty();
        assertThat(seen).containsAll(routes);
        assertThat(chromium.requestsElsewhere()).isEmpty();
    }

    private DynamicTest test(Screen screen) {
        return DynamicTest.dynamicTest(screen.name(), () -> {
            Page page = pages.computeIfAbsent(screen.who(), this::page);
            screen.open().accept(page);
            ScreenLook.settle(page);
            String path = URI.create(page.url()).getPath().substring(1);
            routes().getNavigationTarget(path).ifPresent(seen::add);
            boolean dark = !path.startsWith("o/");
            assertThat(look.at(page, screen.name(), dark, screen.sizes())).isEmpty();
        });
    }

    private Page page(String who) {
        if (who.equals(VISITOR)) {
            return look.watch(chromium.page(1440, 900));
        }
        if (who.equals(NEWCOMER)) {
            String email = newOffices.open().staff(Role.CASEWORKER).email();
            return look.watch(chromium.signedIn(email, TestOffices.PASSWORD));
        }
        return look.watch(chromium.signedIn(who.contains("@") ? who : who + "@eastmarsh.example", PASSWORD));
    }

    /** Public pages have light colours only. */
    private static Screen publicly(String name, Consumer<Page> open) {
        return new Screen(name, VISITOR, BOTH, open);
    }

    private static Screen staff(String name, String who, Consumer<Page> open) {
        return new Screen(name, who, BOTH, open);
    }

    private static Screen staff(String name, String who, List<Size> sizes, Consumer<Page> open) {
        return new Screen(name, who, sizes, open);
    }

    private Consumer<Page> at(String path) {
        return page -> {
            page.navigate(address() + path);
            assertThat(page.locator("h1, .pb-preview h2").first()).isVisible();
        };
    }

    private static Consumer<Page> press(String name) {
        return page -> button(page, name).click();
    }

    /** Hands a file of mails in. */
    private static void hand(Page page, String mails) {
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("old.mbox", "application/mbox", mails.getBytes(StandardCharsets.UTF_8)));
    }

    private Consumer<Page> caseOf(String person) {
        return page -> {
            page.navigate(address() + "/staff/cases?q=" + person.replace(' ', '+'));
            openFirst(page);
        };
    }

    private static void openFirst(Page page) {
        page.locator("vaadin-grid a").first().click();
        assertThat(page.locator(".pb-case-head h1")).isVisible();
    }

    private static Locator button(Page page, String begins) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + begins)))
                .first();
    }

    private static Locator inDialog(Page page, String name) {
        return page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** @return the draft that can no longer be sent */
    private String spendTheShare() {
        OfficeId office = offices.bySlug("harbour-ward").orElseThrow().id();
        String draft = complete(office);
        try {
            while (true) {
                reports.submit(office, draft, Journeys.answers(), CLIENT);
                draft = complete(office);
            }
        } catch (TooManyReports spent) {
            return draft;
        }
    }

    /** A year cannot be waited for: the proof of an erasure as the job writes it. */
    private void eraseOnPaper() {
        OfficeId office = offices.bySlug("eastmarsh").orElseThrow().id();
        TenantContext.runIn(
                office,
                () -> transaction.executeWithoutResult(status -> jdbc.update(
                        "insert into app.erasure_certificate (id, office_id, case_pseudonym, policy_version, rule,"
                                + " closed_on, retain_until, executed_at, job_run_id, object_counts, remaining,"
                                + " backup_clear_on, version) values (gen_random_uuid(), ?, repeat('5f0c', 16), '1',"
                                + " 'EXPIRY', current_date - 366, current_date - 1, now(), 'run',"
                                + " '{\"caseRecords\": 14, \"letters\": 5, \"engineRows\": 163}', 0, current_date + 35, 0)",
                        office.value())));
    }

    private String complete(OfficeId office) {
        String draft = reports.begin(office);
        reports.save(office, draft, Journeys.answers());
        return draft;
    }

    private String linkTo(String resident) {
        List<String> links = new ArrayList<>();
        Awaitility.await("the acknowledgement").atMost(Duration.ofSeconds(60)).until(() -> {
            Arrays.stream(mail.server().getReceivedMessages())
                    .flatMap(message -> link(message, resident))
                    .forEach(links::add);
            return !links.isEmpty();
        });
        return links.get(0);
    }

    private static Stream<String> link(MimeMessage message, String resident) {
        try {
            Matcher found = LINK.matcher(String.valueOf(message.getContent()));
            boolean theirs = message.getAllRecipients()[0].toString().contains(resident);
            return theirs && found.find() ? Stream.of(found.group(1)) : Stream.empty();
        } catch (MessagingException | IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private void arrives(String raw) {
        mail.server()
                .getUserManager()
                .getUserByEmail("casework@eastmarsh.example")
                .deliver(GreenMailUtil.newMimeMessage(raw.replace("\n", "\r\n")));
    }

    private ApplicationRouteRegistry routes() {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets));
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
