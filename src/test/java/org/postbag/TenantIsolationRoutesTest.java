package org.postbag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseReference;
import org.postbag.correspondence.Attachments;
import org.postbag.correspondence.DraftKind;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.Letters;
import org.postbag.correspondence.OrganisationLetters;
import org.postbag.correspondence.PostalAddress;
import org.postbag.correspondence.Tracking;
import org.postbag.correspondence.directory.OrganisationDetails;
import org.postbag.correspondence.directory.OrganisationDirectory;
import org.postbag.correspondence.directory.OrganisationKind;
import org.postbag.correspondence.inbox.MailDrop;
import org.postbag.correspondence.inbox.MailImports;
import org.postbag.correspondence.paper.Samples;
import org.postbag.correspondence.paper.WordFiles;
import org.postbag.correspondence.templates.LetterTemplates;
import org.postbag.correspondence.templates.TemplateKind;
import org.postbag.correspondence.templates.TemplateText;
import org.postbag.intake.PublicReports;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.offices.LetterRules;
import org.postbag.offices.OfficeSettings;
import org.postbag.offices.Role;
import org.postbag.offices.StaffDirectory;
import org.postbag.platform.TestDatabase;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.deploy.Deployments;
import org.postbag.workflow.forms.FormCatalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import violations.screens.EveryOfficesCase;

/**
 * Every address of the application, tried with what belongs to another office: it answers as if that did not exist. The list
 * is made from what is registered, so that a new address without a case here fails; {@link TenantIsolationTest} does the same
 * below the screens.
 */
@PostbagTest
class TenantIsolationRoutesTest {

    /** What staff type or follow; each is also tried with what is ours, to see that it would have shown something. */
    private static final Map<String, List<String>> STAFF = Map.of(
            "staff/tasks", List.of("staff/tasks?queue=all&text={reference}", "staff/tasks?queue=all&for={staff}"),
            "staff/messages", List.of("staff/messages?message={mail}", "staff/messages?queue=on_a_case&message={mail}"),
            "staff/cases/:reference", List.of("staff/cases/{reference}", "staff/cases/{reference}?queue=all"));

    /** What residents type or follow, below the public address of our office. */
    private static final Map<String, List<String>> PUBLIC = Map.of(
            "o/:office/track/:token", List.of("o/{office}/track/{token}", "o/{office}/track/{token}?draft={draft}"),
            "o/:office/report", List.of("o/{office}/report?draft={draft}&step=3", "o/{office}/report?draft={sent}"),
            "o/:office/report/check",
                    List.of("o/{office}/report/check?draft={draft}", "o/{office}/report/check?draft={sent}"),
            "o/:office/report/sent",
                    List.of("o/{office}/report/sent?draft={draft}", "o/{office}/report/sent?draft={sent}"));

    /** Addresses whose case is a test of its own, by its name. */
    private static final Map<String, String> BY_HAND = Map.of(
            "staff/forms/:key", "anotherOfficesFormStaysTheirs",
            "staff/forms", "anotherOfficesFormStaysTheirs",
            "staff/cases", "theListOfCasesIsOurs",
            "staff/settings", "settingsAreOurs",
            "staff/templates", "templatesAreOurs",
            "staff/templates/:template", "templatesAreOurs",
            "staff/import", "importsAreOurs",
            "staff/erasures", "erasuresAreOurs",
            "staff/disclosures", "disclosuresAreOurs",
            "staff/organisations", "organisationsAreOurs");

    /** Addresses that name nothing an office has, and why. */
    private static final Map<String, String> NOTHING_OF_AN_OFFICE = Map.ofEntries(
            entry("login", "nobody is known yet"),
            entry("staff/operator", "the installation's"),
            entry("staff/operator/organisations", "the installation's"),
            entry("staff/operator/relays", "the installation's"),
            entry("staff/cases/new", "an empty form"),
            entry("o/:office", "the same for everybody"),
            entry("o/:office/accessibility", "the same for everybody"),
            entry("o/:office/cookies", "the same for everybody"),
            entry("o/:office/privacy", "the same for everybody"),
            entry("o/:office/report/outside", "shows what this visitor has just typed"),
            entry("o/:office?/:rest*", "answers every other address alike"));

    private static final String ENGINE_PATH = "/camunda/api/engine/engine/default";

    /** What is asked of the engine over HTTP, for Cockpit. */
    private static final List<String> ENGINE = Stream.of(
                    "/process-instance/{instance}",
                    "/process-instance/{instance}/variables",
                    "/process-instance/{instance}/activity-instances",
                    "/process-instance?businessKey={case}",
                    "/process-instance?processInstanceIds={instance}",
                    "/process-instance?tenantIdIn={officeId}",
                    "/execution/{instance}",
                    "/execution?processInstanceId={instance}",
                    "/variable-instance?processInstanceIdIn={instance}",
                    "/history/process-instance/{instance}",
                    "/history/process-instance?processInstanceBusinessKey={case}",
                    "/history/activity-instance?processInstanceId={instance}",
                    "/job/{job}",
                    "/job?processInstanceId={instance}",
                    "/task/{task}",
                    "/task?processInstanceId={instance}",
                    "/history/task?processInstanceId={instance}",
                    "/tenant/{officeId}",
                    "/user/{staff}/profile",
                    "/deployment/{deployment}",
                    "/deployment/{deployment}/resources",
                    "/deployment/{deployment}/resources/{resource}",
                    "/deployment/{deployment}/resources/{resource}/data",
                    "/deployment?id={deployment}",
                    "/deployment?tenantIdIn={officeId}",
                    "/process-definition/{definition}",
                    "/process-definition/{definition}/xml",
                    "/process-definition/{definition}/statistics",
                    "/process-definition/key/correspondence/tenant-id/{officeId}/xml",
                    "/process-definition?deploymentId={deployment}",
                    "/process-definition?tenantIdIn={officeId}",
                    "/incident/{incident}",
                    "/incident?processInstanceId={failing}",
                    "/incident?tenantIdIn={officeId}",
                    "/incident/count?processInstanceId={failing}",
                    "/job/{failed}/stacktrace")
            .map(path -> ENGINE_PATH + path)
            .toList();

    /** What is asked of the engine with more than an address holds: the path, then the question. */
    private static final List<String> ENGINE_QUESTIONS = Stream.of(
                    "/process-instance {\"processInstanceIds\":[\"{instance}\"]}",
                    "/process-instance {\"businessKey\":\"{case}\"}",
                    "/process-instance {\"tenantIdIn\":[\"{officeId}\"]}",
                    "/process-instance/count {\"processInstanceIds\":[\"{instance}\"]}",
                    "/execution {\"processInstanceId\":\"{instance}\"}",
                    "/variable-instance {\"processInstanceIdIn\":[\"{instance}\"]}",
                    "/job {\"processInstanceId\":\"{instance}\"}",
                    "/task {\"processInstanceId\":\"{instance}\"}",
                    "/task/count {\"tenantIdIn\":[\"{officeId}\"]}",
                    "/history/process-instance {\"processInstanceIds\":[\"{instance}\"]}",
                    "/history/activity-instance {\"processInstanceId\":\"{instance}\"}",
                    "/history/task {\"processInstanceId\":\"{instance}\"}")
            .map(question -> ENGINE_PATH + question)
            .toList();

    /** What Cockpit asks with statements of its own. */
    private static final List<String> COCKPIT_QUESTIONS = Stream.of(
                    "/incident {\"processInstanceIdIn\":[\"{failing}\"]}",
                    "/incident/count {\"processInstanceIdIn\":[\"{failing}\"]}",
                    "/process-instance/{calling}/called-process-instances {}")
            .map(question -> "/camunda/api/cockpit/plugin/base/default" + question)
            .toList();

    /** Of these the engine keeps nothing at all, because its history stops at activities: nobody's values are there to see. */
    private static final List<String> NOT_KEPT = Stream.of(
                    "/history/variable-instance",
                    "/history/detail",
                    "/history/job-log",
                    "/history/incident",
                    "/history/external-task-log")
            .map(path -> ENGINE_PATH + path)
            .toList();

    /** Take reports only, and signed ones only; whose letters they reach is tried in the tests of relays' webhooks. */
    private static final String RELAYS = "/hooks/relay/{office}";

    /** By the pattern of a servlet or controller; an empty list where nothing of an office can be named. */
    private static final Map<String, List<String>> WEB = Map.ofEntries(
            entry("/vaadinServlet/*", List.of()),
            entry("/", List.of()),
            entry("/error", List.of()),
            entry("/actuator", List.of()),
            entry("/actuator/health", List.of()),
            entry("/actuator/health/**", List.of()),
            entry("/actuator/info", List.of()),
            entry("/actuator/prometheus", List.of()),
            entry("/staff/letters/{id}/pdf", List.of("/staff/letters/{letter}/pdf")),
            entry("/staff/letters/{id}/word/{file}", List.of("/staff/letters/{letter}/word/{word}")),
            entry("/staff/mail/{id}", List.of("/staff/mail/{mail}")),
            entry("/staff/mail/{id}/files/{number}", List.of("/staff/mail/{mail}/files/1")),
            entry("/staff/files/{id}", List.of("/staff/files/{file}")),
            entry(RELAYS, List.of()),
            entry("/hooks/relay", List.of()),
            entry("/camunda/api/engine/*", ENGINE),
            entry(
                    "/camunda/api/cockpit/*",
                    List.of(
                            "/camunda/api/cockpit/plugin/base/default/process-instance/{calling}/called-process-instances")),
            entry("/camunda/api/admin/*", List.of()),
            entry("/camunda/api/welcome/*", List.of()),
            entry("/camunda/api/tasklist/*", List.of()));

    /** What an office has made its own; nothing changed in it. */
    private static final String OWN_MODEL = "processes/correspondence.bpmn";

    private static final String OWN_FORM = "forms/correspondence-approve.form";

    private static final String OWN_OTHER_FORM = "forms/correspondence-post.form";

    /** Tables that keep files or mail as it came, and the address above that hands them out. */
    private static final Map<String, String> FILES = Map.of(
            "attachment", "/staff/files/{file}",
            "attachment_part", "/staff/files/{file}",
            "incoming_mail_part", "/staff/mail/{mail}",
            "word_file", "/staff/letters/{letter}/word/{word}");

    /** A mail with a file. */
    private static final String MAIL =
            """
            From: edda@mailbox.example
            Subject: Only for us
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            The roof has leaked.
            --b
            Content-Type: text/plain
            Content-Disposition: attachment; filename=notes.txt

            The roof has leaked.
            --b--
            """;

    /** Method and address of what would change something. */
    private static final Map<String, String> ACTS = Map.of(
            "/process-instance/{instance}/suspended", "PUT",
            "/process-instance/{instance}", "DELETE",
            "/process-instance/{instance}/variables/x", "PUT",
            "/job/{job}/retries", "PUT",
            "/task/{task}/complete", "POST",
            "/task/{task}/comment/create", "POST",
            "/task/{task}/attachment/create", "POST",
            "/task/{task}/claim", "POST");

    @LocalServerPort
    private int port;

    @Autowired
    private ServletContext servlets;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestOffices offices;

    @Autowired
    private MailImports imports;

    @Autowired
    private OrganisationDirectory directory;

    @Autowired
    private LetterTemplates templates;

    @Autowired
    private OrganisationLetters organisationLetters;

    @Autowired
    private Letters letters;

    @Autowired
    private Attachments attachments;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private TestScreens screens;

    @Autowired
    private OfficeSettings settings;

    @Autowired
    private Journeys journey;

    @Autowired
    private EngineClock clock;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private FormCatalogue forms;

    @Autowired
    private Deployments models;

    @Autowired
    private WordFiles words;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private Tracking links;

    @Autowired
    private PublicReports reports;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestOffice mine;
    private TestOffice theirs;
    private Map<String, String> ours;
    private Map<String, String> foreign;
    private Map<String, String> missing;

    @BeforeEach
    void twoOfficesWithACaseEach() {
        clock.set(Instant.parse("2027-03-01T10:00:00Z"));
        mine = offices.open();
        theirs = offices.open();
        ours = namesOf(mine);
        foreign = namesOf(theirs);
        missing = namesOfNothing();
    }

    @Test
    void everyScreenHasACase() {
        Set<String> registered =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)).getRegisteredRoutes().stream()
                        .flatMap(route -> Stream.concat(Stream.of(route), route.getRouteAliases().stream()))
                        .map(RouteBaseData::getTemplate)
                        .collect(Collectors.toSet());

        assertThat(untried(registered)).as("screens without a case").isEmpty();
        assertThat(registered).as("cases without a screen").containsAll(tried());
        assertThat(BY_HAND.values())
                .allSatisfy(name -> assertThat(TenantIsolationRoutesTest.class.getDeclaredMethod(name))
                        .satisfies(test ->
                                assertThat(test.isAnnotationPresent(Test.class)).isTrue()));
        assertThat(NOTHING_OF_AN_OFFICE.keySet())
                .as("what an address names has to be tried")
                .allSatisfy(template -> assertThat(template.replaceAll(":(office\\?|office|rest\\*)", ""))
                        .doesNotContain(":"));
    }

    @Test
    void aNewScreenWithoutACaseIsFound() {
        assertThat(untried(Set.of("staff/tasks", "staff/constituents/:id"))).containsExactly("staff/constituents/:id");
    }

    @Test
    void everyServletAndControllerHasACase() {
        Stream<String> mapped =
                servlets.getServletRegistrations().values().stream().flatMap(servlet -> servlet.getMappings().stream());
        Stream<String> handled = application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(mapping -> mapping.getPatternValues().stream());

        assertThat(WEB.keySet()).containsAll(Stream.concat(mapped, handled).toList());
        assertThat(WEB).allSatisfy((pattern, addresses) -> assertThat(
                        pattern.contains("{") && addresses.isEmpty() && !pattern.equals(RELAYS))
                .as("what %s names has to be tried", pattern)
                .isFalse());
    }

    @Test
    void everyTableOfFilesHasACase() {
        assertThat(tablesOfFiles(jdbc)).isEqualTo(FILES.keySet());
        assertThat(Stream.of(STAFF, PUBLIC, WEB)
                        .flatMap(tried -> tried.values().stream())
                        .flatMap(List::stream))
                .containsAll(FILES.values());
    }

    @Test
    void aNewTableOfFilesWithoutACaseIsFound() {
        TestDatabase.trying(tables -> {
            tables.execute("create table app.case_attachment (id uuid, office_id uuid, file_name text, place text)");
            tables.execute("create table app.raw_mail (id uuid, office_id uuid, content bytea)");
            tables.execute("create table app.scan (id uuid, office_id uuid, content oid)");
            tables.execute("alter table app.case_note add column enclosure bytea");
            assertThat(tablesOfFiles(tables))
                    .containsExactly(
                            "attachment",
                            "attachment_part",
                            "case_attachment",
                            "case_note",
                            "incoming_mail_part",
                            "raw_mail",
                            "scan",
                            "word_file");
        });
    }

    @Test
    void noStaffScreenShowsWhatIsAnotherOffices() {
        for (Role role : List.of(Role.CASEWORKER, Role.MANAGER, Role.COMPLIANCE)) {
            try (TestScreen screen = screens.of(mine.staff(role))) {
                STAFF.values().forEach(addresses -> answersAsForMissing(addresses, address -> shown(screen, address)));
            }
        }
    }

    @Test
    void noPublicPageShowsWhatIsAnotherOffices() {
        try (TestScreen screen = screens.visitor()) {
            PUBLIC.values().forEach(addresses -> answersAsForMissing(addresses, address -> shown(screen, address)));
        }
        // Nor does it to whoever is signed in over there.
        try (TestScreen screen = screens.of(theirs.staff(Role.MANAGER))) {
            PUBLIC.values().forEach(addresses -> answersAsForMissing(addresses, address -> shown(screen, address)));
        }
    }

    @Test
    void aScreenThatShowsAnotherOfficesCaseIsFound() {
        try (TestScreen screen = screens.with(EveryOfficesCase.class).of(mine.staff(Role.MANAGER))) {
            assertThatThrownBy(() ->
                            answersAsForMissing(List.of("staff/leak/{reference}"), address -> shown(screen, address)))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("The roof has leaked");
        }
    }

    @Test
    void theListOfCasesIsOurs() {
        try (TestScreen screen = screens.of(mine.staff(Role.MANAGER))) {
            for (String asked : List.of("", foreign.get("reference"), "Edda Lindqvist", "edda@mailbox.example")) {
                screen.open("staff/cases?q=" + asked.replace(" ", "%20"));
                assertThat(screen.rows()).as(asked).doesNotContain(foreign.get("reference"));
            }
            screen.open("staff/cases?q=" + ours.get("reference"));
            assertThat(screen.rows()).contains(ours.get("reference"));
        }
    }

    @Test
    void settingsAreOurs() {
        theirs.runAs(Role.MANAGER, () -> settings.changeLetterRules(new LetterRules(437, true)));
        try (TestScreen screen =
                screens.of(mine.staff(Role.MANAGER)).open("staff/settings?office=" + foreign.get("officeId"))) {
            assertThat(screen.valueOf("Time to take a letter back, in seconds")).isNotEqualTo(437);
            assertThat(screen.valueOf("The representative signs off every reply"))
                    .isEqualTo(false);
        }
    }

    @Test
    void erasuresAreOurs() {
        clock.set(Instant.parse("2026-01-10T10:00:00Z"));
        CaseId ended = journey.report(theirs);
        journey.triage(theirs, ended, "accept");
        journey.close(theirs, ended);
        clock.set(Instant.parse("2027-03-01T10:00:00Z"));
        clock.runDueJobs(theirs.id());
        try (TestScreen screen = screens.of(theirs.staff(Role.COMPLIANCE)).open("staff/erasures")) {
            assertThat(screen.rows()).contains("closedOn=2026-01-10");
        }
        try (TestScreen screen = screens.of(mine.staff(Role.COMPLIANCE)).open("staff/erasures")) {
            assertThat(screen.rows()).isEmpty();
        }
    }

    @Test
    void disclosuresAreOurs() {
        CaseId open = journey.report(theirs);
        UUID council = desk.council(theirs, "Theirs-only Council", "contact@theirs-only.example");
        theirs.runAs(
                Role.CASEWORKER,
                () -> organisationLetters.send(LetterDesk.toOrganisation(open, council, "A question")));
        clock.advance(Duration.ofMinutes(1));
        clock.runDueJobs(theirs.id());
        try (TestScreen screen = screens.of(theirs.staff(Role.COMPLIANCE)).open("staff/disclosures")) {
            assertThat(screen.rows()).contains("Theirs-only Council");
        }
        try (TestScreen screen = screens.of(mine.staff(Role.COMPLIANCE)).open("staff/disclosures")) {
            assertThat(screen.rows()).isEmpty();
        }
    }

    @Test
    void organisationsAreOurs() {
        theirs.runAs(
                Role.MANAGER,
                () -> directory.add(new OrganisationDetails(
                        "Theirs-only Homes", OrganisationKind.LANDLORD, Optional.empty(), "", "", 10)));
        try (TestScreen screen = screens.of(theirs.staff(Role.MANAGER)).open("staff/organisations")) {
            assertThat(screen.rows()).contains("Theirs-only Homes");
        }
        try (TestScreen screen = screens.of(mine.staff(Role.MANAGER)).open("staff/organisations")) {
            assertThat(screen.rows()).doesNotContain("Theirs-only Homes");
        }
    }

    @Test
    void templatesAreOurs() {
        TemplateText text = new TemplateText("Only of the other office", TemplateKind.LETTER, "Dear {{name}},", "");
        UUID[] template = new UUID[1];
        theirs.runAs(Role.MANAGER, () -> template[0] = templates.add(text));
        try (TestScreen screen = screens.of(theirs.staff(Role.MANAGER))) {
            assertThat(screen.open("staff/templates/" + template[0]).heading()).isEqualTo(text.name());
        }
        try (TestScreen screen = screens.of(mine.staff(Role.MANAGER))) {
            assertThat(screen.open("staff/templates").text()).doesNotContain(text.name());
            assertThat(screen.open("staff/templates/" + template[0]).heading()).isEqualTo("There is no such page");
        }
    }

    @Test
    void importsAreOurs() throws IOException {
        Path file = Files.writeString(Files.createTempFile("mails", ".eml"), MAIL);
        theirs.runAs(Role.MANAGER, () -> bringIn(file));
        try (TestScreen screen = screens.of(theirs.staff(Role.MANAGER)).open("staff/import")) {
            assertThat(screen.text()).contains("theirs-only.eml");
        }
        try (TestScreen screen = screens.of(mine.staff(Role.MANAGER)).open("staff/import")) {
            assertThat(screen.text()).contains("Nothing yet").doesNotContain("theirs-only.eml");
        }
    }

    private void bringIn(Path file) {
        try {
            imports.begin("theirs-only.eml", file, imports.preview(file), false);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void anotherOfficesFormStaysTheirs() {
        theirs.runAs(Role.MANAGER, () -> publish("Only asked at the other office"));
        try (TestScreen screen = screens.of(mine.staff(Role.MANAGER))) {
            assertThat(screen.open("staff/forms").text()).doesNotContain("Your own since");
            assertThat(screen.open("staff/forms/case-close").text())
                    .contains("As Postbag brings it")
                    .doesNotContain("Your own since");
            assertThat(screen.sent()).doesNotContain("Only asked at the other office");

            mine.runAs(Role.MANAGER, () -> publish("Asked by us"));
            assertThat(screen.open("staff/forms").text()).contains("Your own since");
            screen.open("staff/forms/case-read").open("staff/forms/case-close");
            assertThat(screen.sent()).contains("Asked by us").doesNotContain("Only asked at the other office");
        }
    }

    @Test
    void filesOfAMailAreHandedOutToTheirOffice_asDownloads() {
        TestBrowser browser = cockpit(Role.COMPLIANCE);
        HttpResponse<String> file = browser.get("/staff/mail/" + ours.get("mail") + "/files/1");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body().strip()).isEqualTo("The roof has leaked.");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(disposition ->
                        assertThat(disposition).startsWith("attachment").contains("notes.txt"));
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertThat(browser.get("/staff/mail/" + ours.get("mail")).body()).contains("Subject: Only for us");
        assertThat(browser.get("/staff/mail/" + ours.get("mail") + "/files/0").statusCode())
                .isEqualTo(404);
    }

    @Test
    void filesOfALetterAreHandedOutToTheirOffice_asDownloads() {
        HttpResponse<String> file = cockpit(Role.COMPLIANCE).get("/staff/files/" + ours.get("file"));

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo("Only for us");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(disposition ->
                        assertThat(disposition).startsWith("attachment").contains("notes.txt"));
        assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(file.headers().firstValue("Content-Security-Policy")).contains("sandbox; default-src 'none'");
    }

    @Test
    void filesOfAMailAreForStaffOfAnOffice() {
        String operator = "operator-" + UUID.randomUUID() + "@postbag-test.example";
        staff.add(operator, "Olga Perry", TestOffices.PASSWORD, true);
        TestBrowser operators = new TestBrowser(port);
        operators.get("/test/sign-in?email=" + operator);
        assertThat(operators.get("/staff/operator").statusCode()).isEqualTo(200);
        for (String address : List.of("/staff/mail/{mail}", "/staff/mail/{mail}/files/1", "/staff/files/{file}")) {
            HttpResponse<String> nobody = new TestBrowser(port).get(filled(address, ours));
            assertThat(nobody.headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
            HttpResponse<String> refused = operators.get(filled(address, ours));
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).doesNotContain("The roof has leaked");
        }
    }

    @Test
    void cockpitsInterfacesAnswerForAnotherOfficesThingsAsForMissingOnes() {
        for (Role role : List.of(Role.MANAGER, Role.COMPLIANCE)) {
            TestBrowser browser = cockpit(role);
            WEB.values().forEach(addresses -> answersAsForMissing(addresses, address -> answer(browser.get(address))));
        }
    }

    @Test
    void cockpitsQuestionsAreAnsweredForAnotherOfficesThingsAsForMissingOnes() {
        for (Role role : List.of(Role.MANAGER, Role.COMPLIANCE)) {
            TestBrowser browser = cockpit(role);
            answersAsForMissing(ENGINE_QUESTIONS, question -> answer(asked(browser, question)));
            answersAsForMissing(COCKPIT_QUESTIONS, question -> answer(asked(browser, question)));
        }
    }

    /** With every name left out, too: nothing is there, not only nothing of the case asked for. */
    @Test
    void theEngineKeepsNoValuesToShow() {
        for (Role role : List.of(Role.MANAGER, Role.COMPLIANCE)) {
            TestBrowser browser = cockpit(role);
            for (String path : NOT_KEPT) {
                assertThat(answer(browser.get(path))).as(path).isEqualTo("200 []");
                if (!path.endsWith("/incident")) {
                    assertThat(answer(browser.send("POST", path, "{}")))
                            .as(path)
                            .isEqualTo("200 []");
                }
            }
        }
    }

    private static HttpResponse<String> asked(TestBrowser browser, String question) {
        int end = question.indexOf(' ');
        return browser.send("POST", question.substring(0, end), question.substring(end + 1));
    }

    @Test
    void cockpitsInterfacesChangeNothingOfAnotherOffice() {
        CaseId theirCase = new CaseId(UUID.fromString(foreign.get("case")));
        List<TaskItem> before = theirs.call(() -> inbox.ofCase(theirCase));
        for (Role role : List.of(Role.MANAGER, Role.COMPLIANCE)) {
            ACTS.forEach((address, method) -> {
                // A request that is refused may cost the session.
                int refused = act(cockpit(role), method, filled(address, foreign));
                assertThat(refused).as("%s %s", method, address).isGreaterThanOrEqualTo(400);
                assertThat(refused)
                        .as("%s %s", method, address)
                        .isEqualTo(act(cockpit(role), method, filled(address, missing)));
            });
        }
        assertThat(theirs.call(() -> inbox.ofCase(theirCase))).isEqualTo(before);
    }

    private static int act(TestBrowser browser, String method, String path) {
        String json = path.endsWith("/suspended") ? "{\"suspended\":true}" : "{\"retries\":3,\"value\":true}";
        return browser.send(method, ENGINE_PATH + path, path.endsWith("/claim") ? "{}" : json)
                .statusCode();
    }

    private TestBrowser cockpit(Role role) {
        TestBrowser browser = new TestBrowser(port).signIn(mine.staff(role));
        assertThat(browser.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
        return browser;
    }

    /** What is theirs gets the answer for what is missing; what is ours gets another, so the address does lead somewhere. */
    private void answersAsForMissing(List<String> addresses, Function<String, String> ask) {
        SoftAssertions.assertSoftly(all -> addresses.forEach(address -> {
            String nothing = masked(ask.apply(filled(address, missing)), missing);
            all.assertThat(masked(ask.apply(filled(address, foreign)), foreign))
                    .as(address)
                    .isEqualTo(nothing);
            all.assertThat(masked(ask.apply(filled(address, ours)), ours))
                    .as(address)
                    .isNotEqualTo(nothing);
        }));
    }

    private static String shown(TestScreen screen, String address) {
        screen.open(address);
        return screen.title() + "\n" + screen.text();
    }

    private static String answer(HttpResponse<String> response) {
        return response.statusCode() + " " + response.body();
    }

    /** A template with its names filled in; the office of the public address is always ours. */
    private String filled(String template, Map<String, String> names) {
        String address = template.replace("{office}", mine.office().slug());
        for (Map.Entry<String, String> name : names.entrySet()) {
            address = address.replace("{" + name.getKey() + "}", name.getValue());
        }
        assertThat(address).doesNotContainPattern("\\{\\w+}");
        return address;
    }

    /** An answer repeats what was asked for; that is no difference. */
    private static String masked(String answer, Map<String, String> names) {
        String masked = answer;
        for (String name : names.values()) {
            masked = masked.replace(name, "…");
        }
        return masked;
    }

    /** Those that hold bytes, and those whose name says that they speak of files kept elsewhere. */
    private static Set<String> tablesOfFiles(JdbcTemplate tables) {
        return new TreeSet<>(tables.queryForList(
                """
                select distinct c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where n.nspname = 'app' and c.relkind in ('r', 'p')
                  and (a.atttypid in ('bytea'::regtype, 'oid'::regtype) or c.relname like '%attachment%')
                """,
                String.class));
    }

    private static Set<String> tried() {
        return Stream.of(STAFF, PUBLIC, BY_HAND, NOTHING_OF_AN_OFFICE)
                .flatMap(known -> known.keySet().stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> untried(Set<String> templates) {
        Set<String> left = new TreeSet<>(templates);
        left.removeAll(tried());
        return left;
    }

    private Map<String, String> namesOf(TestOffice office) {
        CaseId id = journey.report(office);
        CaseId closed = journey.report(office);
        journey.triage(office, closed, "accept");
        journey.close(office, closed);
        CaseId failing = desk.open(office, "Jonas Lindqvist", "jonas@nowhere.invalid", "Damp");
        clock.runDueJobsThatMayFail(office.id());
        models.deploy(
                Optional.of(office.id()),
                "own",
                new TreeMap<>(Map.of(
                        OWN_MODEL, shipped(OWN_MODEL),
                        OWN_FORM, shipped(OWN_FORM),
                        OWN_OTHER_FORM, shipped(OWN_OTHER_FORM))));
        String link = office.call(() -> transaction.execute(status -> links.newLink(id)));
        String draft = reports.begin(office.id());
        reports.save(office.id(), draft, Journeys.answers());
        String sent = reports.begin(office.id());
        reports.save(office.id(), sent, Journeys.answers());
        reports.submit(office.id(), sent, Journeys.answers(), UUID.randomUUID().toString());
        String instance = instanceOf(id);
        Map<String, String> names = new LinkedHashMap<>();
        names.put("case", id.toString());
        names.put("reference", office.call(() -> cases.byId(id)).orElseThrow().reference());
        names.put("token", link.substring(link.lastIndexOf('/') + 1));
        names.put("draft", draft);
        names.put("sent", sent);
        names.put("staff", office.staff(Role.CASEWORKER).id().toString());
        names.put("officeId", office.id().toString());
        names.put("instance", instance);
        names.put("calling", instanceOf(closed));
        names.put("mail", MailDrop.drop(application, office, MAIL).orElseThrow().toString());
        names.put("file", sentFile(office, id).toString());
        names.putAll(onPaper(office, id));
        names.put("task", one("select id_ from camunda.act_ru_task where proc_inst_id_ = ?", instance));
        names.put(
                "job",
                one(
                        "select id_ from camunda.act_ru_job where tenant_id_ = ? and process_def_key_ = 'retention'"
                                + " order by duedate_ limit 1",
                        office.id().toString()));
        names.put("failing", instanceOf(failing));
        names.put(
                "incident",
                one("select id_ from camunda.act_ru_incident where proc_inst_id_ = ?", names.get("failing")));
        names.put(
                "failed",
                one("select configuration_ from camunda.act_ru_incident where id_ = ?", names.get("incident")));
        names.put(
                "definition",
                one(
                        "select id_ from camunda.act_re_procdef where tenant_id_ = ?",
                        office.id().toString()));
        names.put(
                "deployment",
                one("select deployment_id_ from camunda.act_re_procdef where id_ = ?", names.get("definition")));
        names.put(
                "resource",
                one(
                        "select id_ from camunda.act_ge_bytearray where deployment_id_ = ? and name_ like '%approve.form'",
                        names.get("deployment")));
        return names;
    }

    /** A file that went along with a letter. */
    private UUID sentFile(TestOffice office, CaseId id) {
        List<UUID> keys = new ArrayList<>();
        office.runAs(Role.CASEWORKER, () -> {
            keys.add(attachments
                    .attach(id, DraftKind.REPLY, "notes.txt", new ByteArrayInputStream("Only for us".getBytes(UTF_8)))
                    .id());
            letters.send(LetterDesk.reply(id, "See the notes."));
        });
        return keys.get(0);
    }

    private Map<String, String> onPaper(TestOffice office, CaseId id) {
        Map<String, String> names = new HashMap<>();
        PostalAddress address = PostalAddress.of("Edda Lindqvist\n4 Pollard House");
        office.runAs(
                Role.MANAGER,
                () -> names.put(
                        "word",
                        words.add("Ours.docx", Samples.wordFile("Letter")).toString()));
        office.runAs(
                Role.CASEWORKER,
                () -> names.put(
                        "letter",
                        letters.send(LetterDesk.reply(id, "Only for us").byPost(address))
                                .messageId()
                                .toString()));
        return names;
    }

    private static byte[] shipped(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String instanceOf(CaseId id) {
        return one(
                "select proc_inst_id_ from camunda.act_ru_execution where business_key_ = ?"
                        + " and parent_id_ is null and super_exec_ is null",
                id.toString());
    }

    private String one(String query, String parameter) {
        return String.valueOf(jdbc.queryForObject(query, String.class, parameter));
    }

    /** Names as well formed as real ones, of nothing at all. */
    private static Map<String, String> namesOfNothing() {
        Map<String, String> names = new HashMap<>();
        for (String key : List.of(
                "case",
                "staff",
                "officeId",
                "instance",
                "calling",
                "mail",
                "file",
                "letter",
                "word",
                "task",
                "job",
                "failing",
                "incident",
                "failed",
                "deployment",
                "resource",
                "definition")) {
            names.put(key, Ids.next().toString());
        }
        for (String key : List.of("token", "draft", "sent")) {
            names.put(key, UUID.randomUUID().toString().replace("-", "").substring(0, 22));
        }
        names.put(
                "reference",
                "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
                        .chars()
                        .mapToObj(check -> "TV-0000-0" + (char) check)
                        .filter(reference -> CaseReference.parse(reference).isPresent())
                        .findFirst()
                        .orElseThrow());
        return names;
    }

    private void publish(String label) {
        String field =
                "{\"type\": \"textfield\", \"id\": \"Field_own\", \"key\": \"own\", \"label\": \"" + label + "\"},";
        forms.publish(
                "case-close",
                forms.source("case-close").replaceFirst("\"components\": \\[", "\"components\": [" + field));
    }
}
