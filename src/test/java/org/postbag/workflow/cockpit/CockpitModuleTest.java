package org.postbag.workflow.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postbag.EngineClock;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestBrowser;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.offices.Role;
import org.postbag.offices.StaffDirectory;
import org.postbag.offices.StaffMember;
import org.postbag.workflow.ProcessRuntime;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostbagTest
class CockpitModuleTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Instant NOW = Instant.parse("2026-07-01T09:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private TestOffices offices;

    @Autowired
    private ProcessRuntime runtime;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private Journeys journeys;

    @Autowired
    private EngineClock clock;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private JdbcClient jdbc;

    private TestOffice office;
    private TestOffice neighbour;
    private String ours;
    private String theirs;
    private final CaseId caseId = new CaseId(Ids.next());

    @BeforeEach
    void startCases() {
        clock.set(NOW);
        office = offices.open();
        neighbour = offices.open();
        ours = start(office, caseId);
        theirs = start(neighbour, new CaseId(Ids.next()));
    }

    private String start(TestOffice where, CaseId id) {
        String instance = where.call(() -> runtime.start("test-rest", id, Map.of()));
        clock.runDueJobs(where.id());
        return instance;
    }

    private TestBrowser open(StaffMember person) {
        TestBrowser browser = new TestBrowser(port).signIn(person);
        assertThat(browser.get(COCKPIT).statusCode()).isEqualTo(200);
        return browser;
    }

    @Test
    void showsComplianceTheRetentionClockOfItsOwnOffice() {
        TestBrowser browser = open(office.staff(Role.COMPLIANCE));

        assertThat(browser.get(ENGINE + "/process-instance?processDefinitionKey=test-rest")
                        .body())
                .contains(ours)
                .contains(caseId.toString())
                .doesNotContain(theirs);
        assertThat(browser.get(ENGINE + "/job?processInstanceId=" + ours).body())
                .contains("\"dueDate\":\"2027-07-01T09:00:00.000+0000\"");
        assertThat(browser.get(ENGINE + "/job?timers=true").body())
                .contains(ours)
                .doesNotContain(theirs);
        assertThat(browser.get(ENGINE + "/process-instance/" + ours).statusCode())
                .isEqualTo(200);
        assertThat(browser.get(ENGINE + "/process-instance/" + theirs).statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void showsColleaguesOnly() {
        StaffMember compliance = office.staff(Role.COMPLIANCE);
        StaffMember colleague = office.staff(Role.CASEWORKER);
        StaffMember stranger = neighbour.staff(Role.CASEWORKER);
        TestBrowser browser = open(compliance);

        assertThat(browser.get(ENGINE + "/user").body())
                .contains(colleague.id().toString())
                .doesNotContain(stranger.id().toString());
        assertThat(browser.get(ENGINE + "/user/" + stranger.id() + "/profile").statusCode())
                .isEqualTo(404);
        assertThat(browser.get(ENGINE + "/tenant").body())
                .contains(office.id().toString())
                .doesNotContain(neighbour.id().toString());
        assertThat(browser.get(ENGINE + "/group").body())
                .contains("caseworker", "compliance")
                .doesNotContain("admin");
        assertThat(browser.send(
                                "POST",
                                ENGINE + "/user/create",
                                "{\"profile\":{\"id\":\"x\",\"firstName\":\"x\",\"lastName\":\"x\"},\"credentials\":{\"password\":\"x\"}}")
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(browser.get(ENGINE + "/authorization/count").body()).contains("\"count\":0");
    }

    @Test
    void opensAdminToManagersAlone() {
        String colleagues = "/camunda/app/admin/default/";
        TestBrowser manager = open(office.staff(Role.MANAGER));
        assertThat(manager.get(colleagues).statusCode()).isEqualTo(200);
        assertThat(manager.get("/camunda/api/admin/auth/user/default").body()).contains("admin", "cockpit");

        TestBrowser compliance = open(office.staff(Role.COMPLIANCE));
        assertThat(compliance.get(colleagues).statusCode()).isEqualTo(403);
        assertThat(compliance.get("/camunda/api/admin/plugin/x").statusCode()).isEqualTo(403);
        assertThat(compliance.get("/camunda/api/admin/auth/user/default").body())
                .contains("cockpit")
                .doesNotContain("admin");
    }

    /** Left to the engine they fail, as what they need is switched off here. */
    @Test
    void refusesFiguresOfTheInstallationAndWorkForOtherPrograms() {
        for (Role role : List.of(Role.COMPLIANCE, Role.MANAGER)) {
            TestBrowser browser = open(office.staff(role));
            refuses(
                    browser,
                    "POST",
                    "/external-task/fetchAndLock",
                    "{\"workerId\":\"x\",\"maxTasks\":1,\"topics\":[{\"topicName\":\"x\",\"lockDuration\":1000}]}");
            assertThat(browser.get(ENGINE + "/metrics").statusCode()).isEqualTo(403);
            assertThat(browser.get(ENGINE + "/metrics/activity-instance-start/sum")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void letsComplianceLookAndNothingElse() {
        TestBrowser browser = open(office.staff(Role.COMPLIANCE));
        String job = job(browser, ours);

        refuses(browser, "PUT", "/process-instance/" + ours + "/suspended", "{\"suspended\":true}");
        refuses(browser, "PUT", "/job/" + job + "/duedate", "{\"duedate\":\"2026-07-02T09:00:00.000+0000\"}");
        refuses(browser, "PUT", "/job/" + job + "/retries", "{\"retries\":3}");
        refuses(browser, "PUT", "/job/" + job + "/suspended", "{\"suspended\":true}");
        refuses(browser, "POST", "/job/" + job + "/execute", "{}");
        refuses(browser, "DELETE", "/process-instance/" + ours, "");
        refuses(browser, "PUT", "/process-instance/" + ours + "/variables/x", "{\"value\":true,\"type\":\"Boolean\"}");
        refuses(browser, "POST", "/process-definition/key/test-rest/start", "{}");
        assertThat(browser.get(ENGINE + "/job/" + job).body())
                .contains("\"suspended\":false")
                .contains("2027-07-01T09:00:00");
    }

    @Test
    void takesNoWordsAndNoFilesFromAnybody() {
        CaseId worked = new CaseId(Ids.next());
        office.run(() -> runtime.start("test-inbox", worked, Map.of("dueAt", NOW.plusSeconds(999_999))));
        clock.runDueJobs(office.id());
        String task = office.call(() -> inbox.ofCase(worked)).get(0).engineId();
        String elsewhere = "{\"message\":\"Edda Lindqvist\",\"processInstanceId\":\"" + theirs + "\"}";
        for (Role role : List.of(Role.COMPLIANCE, Role.MANAGER)) {
            StaffMember person = office.staff(role);
            refuses(open(person), "POST", "/task/" + task + "/comment/create", elsewhere);
            refuses(open(person), "POST", "/task/" + task + "/attachment/create", "{}");
            refuses(open(person), "POST", "/process-instance/" + ours + "/variables", "{}");
            refuses(open(person), "POST", "/process-instance/" + ours + "/modification", "{}");
            refuses(open(person), "POST", "/message", "{\"messageName\":\"Msg_Nudge\"}");
        }
        assertThat(jdbc.sql(
                                "select (select count(*) from camunda.act_hi_comment) + (select count(*) from camunda.act_hi_attachment)")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(open(office.staff(Role.COMPLIANCE))
                        .send("POST", ENGINE + "/task/count", "{}")
                        .statusCode())
                .as("a question")
                .isEqualTo(200);
    }

    @Test
    void givesNoFiguresOfAModelThatAllOfficesShare() {
        String model = open(office.staff(Role.MANAGER))
                .get(ENGINE + "/process-instance/" + ours)
                .body()
                .replaceAll("^.*\"definitionId\":\"([^\"]+)\".*$", "$1");
        for (String figures : List.of(
                "/history/process-definition/" + model + "/statistics?finished=true",
                "/history/process-definition/cleanable-process-instance-report",
                "/history/decision-definition/cleanable-decision-instance-report",
                "/history/decision-requirements-definition/" + model + "/statistics",
                "/optimize/activity-instance/running?maxResults=1")) {
            assertThat(open(office.staff(Role.MANAGER)).get(ENGINE + figures).statusCode())
                    .as(figures)
                    .isEqualTo(403);
        }
    }

    private static void refuses(TestBrowser browser, String method, String path, String json) {
        assertThat(browser.send(method, ENGINE + path, json).statusCode())
                .as(method + " " + path)
                .isEqualTo(403);
    }

    private static String job(TestBrowser browser, String instance) {
        String body = browser.get(ENGINE + "/job?processInstanceId=" + instance).body();
        return body.replaceAll("^\\[\\{\"id\":\"([^\"]+)\".*$", "$1");
    }

    @Test
    void letsManagersTryAFailedStepAgain() {
        CaseId failing = new CaseId(Ids.next());
        office.run(() -> runtime.start("test-inbox", failing, Map.of("dueAt", NOW.plusSeconds(999_999), "fail", true)));
        clock.runDueJobs(office.id());
        TaskItem look = office.call(() -> inbox.ofCase(failing)).get(0);
        office.run(() -> inbox.complete(look.id(), Map.of()));
        clock.runDueJobsThatMayFail(office.id());
        clock.advance(Duration.ofMinutes(2));
        clock.runDueJobsThatMayFail(office.id());
        String job = office.call(() -> inbox.ofCase(failing)).get(0).engineId();

        refuses(open(office.staff(Role.COMPLIANCE)), "PUT", "/job/" + job + "/retries", "{\"retries\":3}");
        TestBrowser manager = open(office.staff(Role.MANAGER));
        assertThat(manager.get(ENGINE + "/incident?processInstanceId=" + instanceOf(failing))
                        .body())
                .contains("IllegalStateException")
                .doesNotContain("okafor");
        assertThat(manager.get(ENGINE + "/job/" + job + "/stacktrace").body())
                .contains("TestBlock.execute")
                .doesNotContain("okafor");
        refuses(manager, "PUT", "/job/" + job + "/duedate", "{\"duedate\":\"2026-07-02T09:00:00.000+0000\"}");
        refuses(manager, "DELETE", "/process-instance/" + ours, "");
        // What another site could make the browser send lacks the token; it also costs that session.
        assertThat(open(office.staff(Role.MANAGER))
                        .forge("PUT", ENGINE + "/job/" + job + "/retries", "{\"retries\":3}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(office.call(() -> inbox.ofCase(failing))).hasSize(1);
        assertThat(manager.send("PUT", ENGINE + "/job/" + job + "/retries", "{\"retries\":3}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(office.call(() -> inbox.ofCase(failing))).isEmpty();
    }

    /** Definitions of jobs are shared by all offices, and the engine would set every office's failed steps going. */
    @Test
    void letsNobodyTryAKindOfStepAgainForAllOffices() {
        CaseId failing = new CaseId(Ids.next());
        neighbour.run(
                () -> runtime.start("test-inbox", failing, Map.of("dueAt", NOW.plusSeconds(999_999), "fail", true)));
        clock.runDueJobs(neighbour.id());
        TaskItem look = neighbour.call(() -> inbox.ofCase(failing)).get(0);
        neighbour.run(() -> inbox.complete(look.id(), Map.of()));
        clock.runDueJobsThatMayFail(neighbour.id());
        clock.advance(Duration.ofMinutes(2));
        clock.runDueJobsThatMayFail(neighbour.id());
        String job = neighbour.call(() -> inbox.ofCase(failing)).get(0).engineId();
        String definition = jdbc.sql("select job_def_id_ from camunda.act_ru_job where id_ = :job and retries_ = 0")
                .param("job", job)
                .query(String.class)
                .single();

        refuses(
                open(office.staff(Role.MANAGER)),
                "PUT",
                "/job-definition/" + definition + "/retries",
                "{\"retries\":3}");

        assertThat(jdbc.sql("select retries_ from camunda.act_ru_job where id_ = :job")
                        .param("job", job)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(neighbour.call(() -> inbox.ofCase(failing))).hasSize(1);
    }

    private String instanceOf(CaseId id) {
        return jdbc.sql("select proc_inst_id_ from camunda.act_ru_execution where business_key_ = :key")
                .param("key", id.toString())
                .query(String.class)
                .single();
    }

    @Test
    void asksTheUnknownToSignInAndRefusesCaseworkersAndTheOperator() {
        TestBrowser nobody = new TestBrowser(port);
        assertThat(nobody.get(COCKPIT).statusCode()).isEqualTo(302);
        assertThat(nobody.get(COCKPIT).headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/login");
        assertThat(nobody.get(ENGINE + "/process-instance").statusCode()).isEqualTo(401);
        for (Role role : List.of(Role.CASEWORKER, Role.REPRESENTATIVE)) {
            TestBrowser browser = new TestBrowser(port).signIn(office.staff(role));
            assertThat(browser.get(COCKPIT).statusCode()).isEqualTo(403);
            assertThat(browser.get(ENGINE + "/process-instance").statusCode()).isEqualTo(403);
        }
        String address = "operator-" + UUID.randomUUID() + "@postbag-test.example";
        staff.add(address, "Olga Perry", TestOffices.PASSWORD, true);
        TestBrowser operator = new TestBrowser(port);
        operator.get("/test/sign-in?email=" + address);
        assertThat(operator.get("/staff/operator").statusCode()).isEqualTo(200);
        assertThat(operator.get(COCKPIT).statusCode()).isEqualTo(403);
        assertThat(operator.get(ENGINE + "/process-instance").statusCode()).isEqualTo(403);
        assertThat(operator.get(ENGINE + "/deployment").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/default/",
                "/camunda/api/tasklist/plugin/x",
                "/camunda/app/admin/default/setup/",
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/auth/user/default/login/cockpit"
            })
    void closesWhatIsNotUsed(String path) {
        assertThat(open(office.staff(Role.MANAGER)).get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void forgetsTheFormerOfficeAfterASwitchInTheSameSession() {
        StaffMember shared = office.staff(Role.COMPLIANCE);
        neighbour.join(shared, Role.COMPLIANCE);
        TestOffice third = offices.open();
        third.join(shared, Role.CASEWORKER);
        TestBrowser browser = new TestBrowser(port).signIn(shared);
        browser.switchTo(office.id());
        assertThat(browser.get(COCKPIT).statusCode()).isEqualTo(200);
        assertThat(instances(browser)).contains(ours).doesNotContain(theirs);

        browser.switchTo(neighbour.id());
        assertThat(instances(browser)).contains(theirs).doesNotContain(ours);
        assertThat(browser.get(ENGINE + "/process-instance/" + ours).statusCode())
                .isEqualTo(404);
        assertThat(browser.get(ENGINE + "/job?timers=true").body())
                .contains(theirs)
                .doesNotContain(ours);
        browser.switchTo(third.id());
        assertThat(browser.get(ENGINE + "/process-instance").statusCode()).isEqualTo(403);
    }

    @Test
    void takesRolesOfTheActiveOfficeOnly() {
        StaffMember shared = office.staff(Role.MANAGER);
        neighbour.join(shared, Role.COMPLIANCE);
        TestBrowser browser = new TestBrowser(port).signIn(shared);
        browser.switchTo(office.id());
        assertThat(browser.get(COCKPIT).statusCode()).isEqualTo(200);
        browser.switchTo(neighbour.id());
        assertThat(browser.get(COCKPIT).statusCode()).isEqualTo(200);

        refuses(browser, "PUT", "/job/" + job(browser, theirs) + "/retries", "{\"retries\":3}");
    }

    private static String instances(TestBrowser browser) {
        return browser.get(ENGINE + "/process-instance").body();
    }

    @Test
    void showsNothingPersonalOfARealCase() {
        Map<String, Object> answers = Journeys.answers();
        CaseId reported = journeys.report(office, answers);
        TestBrowser browser = open(office.staff(Role.MANAGER));
        StringBuilder shown = new StringBuilder();
        for (String path : List.of(
                "/process-instance",
                "/execution",
                "/variable-instance",
                "/task",
                "/job",
                "/incident",
                "/event-subscription",
                "/history/process-instance",
                "/history/activity-instance",
                "/history/task",
                "/history/variable-instance",
                "/history/detail",
                "/history/incident",
                "/history/decision-instance?includeInputs=true&includeOutputs=true",
                "/history/identity-link-log")) {
            shown.append(browser.get(ENGINE + path).body()).append('\n');
        }

        assertThat(shown).contains(reported.toString());
        answers.values().stream()
                .map(String::valueOf)
                .filter(answer -> answer.length() > 5
                        && !List.of("housing", "health", "transport").contains(answer))
                .forEach(answer -> assertThat(shown.toString()).doesNotContain(answer));
        assertThat(shown.toString()).doesNotContain("@");
    }

    @Test
    void servesTheListOfClocks() {
        TestBrowser browser = open(office.staff(Role.COMPLIANCE));

        assertThat(browser.get("/camunda/app/cockpit/scripts/config.js").body()).contains("postbag-clocks");
        assertThat(browser.get("/camunda/app/cockpit/scripts/postbag-clocks.js").body())
                .contains("cockpit.dashboard");
    }
}
