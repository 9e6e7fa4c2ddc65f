package org.postbag.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postbag.TestEnvironment;
import org.postbag.cases.CaseProcess;
import org.postbag.kernel.LegalTime;
import org.postbag.kernel.TenantContext;
import org.postbag.kernel.WorkingDays;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.postbag.offices.Role;
import org.postbag.offices.StaffPrincipal;
import org.postbag.offices.StaffSignIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A first start makes two offices with forty cases each, in all states and in the past; a second start adds nothing. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestEnvironment.class)
@TestPropertySource(
        properties = {
            "postbag.demo.enabled=true",
            // Its context outlives it, and would read the mailboxes of later tests.
            "postbag.inbox.enabled=false",
            "camunda.bpm.job-execution.enabled=false"
        })
class DemoDataModuleTest {

    @Autowired
    private DemoData data;

    @Autowired
    private DemoCases cases;

    @Autowired
    private DemoHaste haste;

    @Autowired
    private Offices offices;

    @Autowired
    private StaffSignIn signIn;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private WorkingDays workingDays;

    @Autowired
    private DemoClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @EnumSource
    void makesFortyCasesInAllStates(DemoOffice office) {
        assertThat(numbers(
                        office, "select status, count(*) from app.case_file where opened_at < now() group by status"))
                .containsOnlyKeys("NEW", "OPEN", "WAITING", "CLOSED")
                .satisfies(counts -> assertThat(counts.values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                        .isEqualTo(40));
        assertThat(numbers(
                        office,
                        "select outcome, count(*) from app.case_file where outcome is not null group by outcome"))
                .containsKeys("RESOLVED", "PARTLY_RESOLVED", "NOT_OUR_CONSTITUENT", "DUPLICATE", "SPAM", "REFERRED");
        assertThat(numbers(office, "select task_key, count(*) from app.task_item group by task_key"))
                .containsEntry(CaseProcess.TRIAGE, 7L)
                .containsEntry(CaseProcess.SAFEGUARD, 1L)
                .containsEntry("Task_ApproveLetter", 1L)
                .containsKeys(CaseProcess.WORK, CaseProcess.READ);
        assertThat(numbers(office, "select source, count(*) from app.task_item group by source"))
                .containsEntry("FAILED_JOB", 1L);
        assertThat(numbers(office, "select kind, count(*) from app.case_event group by kind"))
                .containsKeys("ANSWER_LATE", "TARGET_NEAR", "TARGET_MISSED", "REOPENED", "WAITING", "ERASURE_NEAR");
        assertThat(numbers(office, "select state, count(*) from app.message where direction = 'OUT' group by state"))
                .containsOnlyKeys("SENT", "FAILED", "WAITING_APPROVAL");
    }

    @ParameterizedTest
    @EnumSource
    void hasWorkThatIsLateSoonAndNobodys(DemoOffice office) {
        Office opened = offices.bySlug(office.slug()).orElseThrow();
        List<Integer> daysLeft = new ArrayList<>();
        read(office, () -> jdbc.sql("select due_at from app.task_item where task_key = :work")
                        .param("work", CaseProcess.WORK)
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .list())
                .forEach(due -> daysLeft.add(workingDays.between(
                        LegalTime.dateOf(clock.instant()), LegalTime.dateOf(due), opened.nation())));

        assertThat(daysLeft).filteredOn(days -> days < 0).hasSizeGreaterThanOrEqualTo(4);
        assertThat(daysLeft).filteredOn(days -> days >= 0 && days <= 2).hasSizeGreaterThanOrEqualTo(3);
        assertThat(daysLeft).filteredOn(days -> days > 2).hasSizeGreaterThanOrEqualTo(6);
        assertThat(numbers(
                        office,
                        "select 'nobody', count(*) from app.task_item where task_key = 'Task_WorkCase'"
                                + " and assignee_id is null"))
                .containsEntry("nobody", 3L);
    }

    @ParameterizedTest
    @EnumSource
    void keepsClosedCasesWithTimersOfDaysWeeksAndMonths(DemoOffice office) {
        Instant now = clock.instant();
        List<Duration> left = read(office, () -> jdbc.sql(
                        """
                        select duedate_ from camunda.act_ru_job
                        where tenant_id_ = :office and type_ = 'timer' and process_def_key_ = 'retention'
                        """)
                .param("office", TenantContext.require().toString())
                .query((row, number) ->
                        Duration.between(now, row.getTimestamp(1).toInstant()))
                .list());

        assertThat(left).allMatch(duration -> !duration.isNegative());
        assertThat(left).anyMatch(duration -> duration.toDays() < 7);
        assertThat(left).anyMatch(duration -> duration.toDays() >= 7 && duration.toDays() < 31);
        assertThat(left).anyMatch(duration -> duration.toDays() >= 31);
        assertThat(numbers(office, "select reason, count(*) from app.retention_hold group by reason"))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void writesEverythingInThePastAndInOrder(DemoOffice office) {
        assertThat(
                        numbers(
                                office,
                                """
                        select 'wrong', count(*) from app.case_event e join app.case_file c on c.id = e.case_id
                        where e.happened_at < c.opened_at or e.happened_at > now()
                        """))
                .containsEntry("wrong", 0L);
        assertThat(numbers(
                        office,
                        "select 'old', count(*) from app.message where created_at < now() - interval '11 months'"))
                .satisfies(old -> assertThat(old.get("old")).isGreaterThan(10));
    }

    @ParameterizedTest
    @EnumSource
    void doesNothingTwice(DemoOffice office) {
        Map<String, Long> before = everything(office);

        data.run(new DefaultApplicationArguments());

        assertThat(everything(office)).isEqualTo(before);
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        DemoOffice office = DemoOffice.EASTMARSH;
        DemoStep accept = step("3h", DemoStep.Act.ACCEPT, null);
        DemoStep note = step("2h", DemoStep.Act.NOTE, "Rang back.");
        DemoStep interrupted = step("1h", DemoStep.Act.CLOSE, null);
        DemoStep close = new DemoStep(
                "1h", DemoStep.Act.CLOSE, "caseworker", "All is well.", null, null, null, "resolved", null);
        try {
            assertThatThrownBy(() -> make(office, List.of(accept, note, interrupted)))
                    .isInstanceOf(NullPointerException.class);

            make(office, List.of(accept, note, close));
            make(office, List.of(accept, note, close));

            assertThat(numbers(
                            office,
                            "select kind, count(*) from app.case_event e join app.demo_case d on d.case_id = e.case_id"
                                    + " where d.number = 900 group by kind"))
                    .containsEntry("TRIAGED", 1L)
                    .containsEntry("CLOSED", 1L);
            assertThat(numbers(
                            office,
                            "select 'notes', count(*) from app.case_note n join app.demo_case d on d.case_id = n.case_id"
                                    + " where d.number = 900"))
                    .containsEntry("notes", 1L);
            assertThat(numbers(
                            office,
                            "select kind, count(*) from app.message m join app.demo_case d on d.case_id = m.case_id"
                                    + " where d.number = 900 group by kind"))
                    .containsOnly(Map.entry("ENQUIRY", 1L), Map.entry("ACKNOWLEDGEMENT", 1L), Map.entry("CLOSING", 1L));
        } finally {
            forget(office);
        }
    }

    @Test
    void signsInThePeopleItNames() {
        for (DemoOffice office : DemoOffice.values()) {
            for (DemoOffice.Person person : office.people()) {
                StaffPrincipal staff = signIn.loadUserByUsername(office.emailOf(person.who()));
                assertThat(staff.roles()).containsExactly(person.role());
                assertThat(passwords.matches(DemoOffice.PASSWORD, staff.getPassword()))
                        .isTrue();
            }
        }
        assertThat(signIn.loadUserByUsername("operator@postbag.example").roles())
                .containsExactly(Role.OPERATOR);
        assertThat(signIn.loadUserByUsername("shared@postbag.example")
                        .memberships()
                        .values())
                .extracting(roles -> roles.iterator().next())
                .containsExactlyInAnyOrder(Role.CASEWORKER, Role.MANAGER);
    }

    private void make(DemoOffice office, List<DemoStep> steps) {
        DemoCase demo = new DemoCase(
                900,
                "4h",
                null,
                "other",
                "Test Person",
                "test@mailbox.example",
                null,
                null,
                null,
                null,
                "A letter.",
                steps);
        Office opened = offices.bySlug(office.slug()).orElseThrow();
        List<Instant> times = new DemoTime(clock.instant(), opened.nation(), workingDays).of(demo);
        TenantContext.runIn(opened.id(), () -> haste.run(() -> cases.make(office, demo, times)));
    }

    private static DemoStep step(String at, DemoStep.Act act, @org.jspecify.annotations.Nullable String text) {
        return new DemoStep(at, act, "caseworker", text, null, null, null, null, null);
    }

    /** Leaves the forty cases to the other tests. */
    private void forget(DemoOffice office) {
        read(office, () -> {
            String ofCase = " where case_id = (select case_id from app.demo_case where number = 900)";
            for (String table :
                    List.of("message", "case_note", "case_event", "task_item", "reply_address", "tracking_token")) {
                jdbc.sql("delete from app." + table + ofCase).update();
            }
            jdbc.sql("delete from app.case_file where id = (select case_id from app.demo_case where number = 900)")
                    .update();
            return jdbc.sql("delete from app.demo_case where number = 900").update();
        });
    }

    private Map<String, Long> everything(DemoOffice office) {
        Map<String, Long> counts = new TreeMap<>();
        for (String table :
                List.of("case_file", "case_event", "case_note", "message", "task_item", "constituent", "audit_entry")) {
            counts.putAll(numbers(office, "select '" + table + "', count(*) from app." + table));
        }
        counts.putAll(read(
                office,
                () -> Map.of(
                        "jobs",
                        jdbc.sql("select count(*) from camunda.act_ru_job where tenant_id_ = :office")
                                .param("office", TenantContext.require().toString())
                                .query(Long.class)
                                .single())));
        return counts;
    }

    private Map<String, Long> numbers(DemoOffice office, String query) {
        return read(office, () -> {
            Map<String, Long> numbers = new TreeMap<>();
            jdbc.sql(query)
                    .query((row, number) -> numbers.put(row.getString(1), row.getLong(2)))
                    .list();
            return numbers;
        });
    }

    private <T> T read(DemoOffice office, java.util.function.Supplier<T> query) {
        Office opened = offices.bySlug(office.slug()).orElseThrow();
        return TenantContext.callIn(opened.id(), () -> transaction.execute(status -> query.get()));
    }
}
