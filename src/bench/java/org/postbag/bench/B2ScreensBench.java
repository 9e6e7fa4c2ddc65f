package org.postbag.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseRegister;
import org.postbag.cases.WorkFilter;
import org.postbag.cases.WorkList;
import org.postbag.cases.WorkQueue;
import org.postbag.cases.ui.CasePageReads;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * B2: what the server does for the 50-row task list and for the case page, in an office of 10,000 cases and in one of
 * 100,000, every case with an open task, two letters, four events. Goal: the median grows at most 1.25 times.
 */
@PostbagTest
@Import({CasePageReads.class, Plans.class})
class B2ScreensBench {

    private static final int SMALL = 10_000;
    private static final int LARGE = 100_000;
    private static final int WARM_UP = 300;
    private static final int TIMES = 1000;

    @Autowired
    private TestOffices offices;

    @Autowired
    private WorkList list;

    @Autowired
    private CasePageReads page;

    @Autowired
    private CaseRegister register;

    @Autowired
    private Plans plans;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void listAndPageAtTenThousandAndAHundredThousand() {
        TestOffice small = filled(SMALL);
        TestOffice large = filled(LARGE);
        double[][] tasks = new double[2][TIMES];
        double[][] pages = new double[2][TIMES];
        double[][] registers = new double[2][TIMES];
        String[] references = {reference(small), reference(large)};
        // The two offices take turns, so that whatever else the machine does falls on both alike.
        for (int time = -WARM_UP; time < TIMES; time++) {
            for (int size = 0; size < 2; size++) {
                TestOffice office = size == 0 ? small : large;
                String reference = references[size];
                double[] millis = new double[3];
                office.runAs(Role.CASEWORKER, () -> {
                    millis[0] = Timing.medianMillis(1, this::taskList);
                    millis[1] = Timing.medianMillis(1, () -> page.read(reference));
                    millis[2] = Timing.medianMillis(1, this::caseRegister);
                });
                if (time >= 0) {
                    tasks[size][time] = millis[0];
                    pages[size][time] = millis[1];
                    registers[size][time] = millis[2];
                }
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        put(figures, "taskList", tasks);
        put(figures, "casePage", pages);
        put(figures, "caseRegister", registers);
        figures.put("goal", "growth <= 1.25");
        for (TestOffice office : List.of(small, large)) {
            String size = office == small ? "At10000" : "At100000";
            String reference = reference(office);
            office.runAs(Role.CASEWORKER, () -> {
                figures.put("plansOfTheTaskList" + size, plans.of(this::taskList));
                figures.put("plansOfTheCasePage" + size, plans.of(() -> page.read(reference)));
                figures.put("plansOfTheCaseRegister" + size, plans.of(this::caseRegister));
            });
        }
        Results.add("B2 screens", figures);
    }

    private static void put(Map<String, Object> figures, String name, double[][] millis) {
        double at10000 = Timing.median(millis[0]);
        double at100000 = Timing.median(millis[1]);
        figures.put(name + "MillisAt10000", Timing.rounded(at10000));
        figures.put(name + "MillisAt100000", Timing.rounded(at100000));
        figures.put(name + "Growth", Timing.rounded(at100000 / at10000));
    }

    private void taskList() {
        list.find(WorkQueue.ALL, WorkFilter.none(), List.of(), 0, 50);
        list.counts();
    }

    private void caseRegister() {
        register.find("", Set.of(), 0, 50);
    }

    private String reference(TestOffice office) {
        return office.call(() -> transaction.execute(tx ->
                jdbc.queryForObject("select reference from app.case_file order by opened_at limit 1", String.class)));
    }

    /** Rows as the services write them, made by the database itself because 100,000 reports would take an hour. */
    private TestOffice filled(int count) {
        TestOffice office = offices.open();
        office.staff(Role.CASEWORKER);
        office.run(() -> transaction.executeWithoutResult(tx -> {
            String o = "'" + office.id() + "'::uuid";
            jdbc.execute("create temporary table bench on commit drop as select gen_random_uuid() as case_id,"
                    + " gen_random_uuid() as person, n, now() - n * interval '1 minute' as at from generate_series(1, " + count
                    + ") n");
            jdbc.execute("insert into app.constituent (id, office_id, full_name, email, email_normalised, area_check, created_at,"
                    + " version) select person, " + o + ", 'Person ' || n, 'p' || n || '@mailbox.example', 'p' || n ||"
                    + " '@mailbox.example', 'IN', at, 0 from bench");
            // References with the check character the application gives them.
            jdbc.execute("create temporary table body on commit drop as select b.n, string_agg(substr("
                    + "'0123456789ABCDEFGHJKMNPQRSTVWXYZ', ((b.n >> (5 * i)) & 31) + 1, 1), '' order by i) as five,"
                    + " sum((2 * i + 3) * ((b.n >> (5 * i)) & 31)) & 31 as weight from bench b, generate_series(0, 4) i"
                    + " group by b.n");
            jdbc.execute("insert into app.case_file (id, office_id, reference, constituent_id, channel, title, category, status,"
                    + " priority, opened_at, acknowledge_by, due_on, target_days, last_activity_at, version) select case_id, " + o
                    + ", 'TV-' || substr(five, 1, 4) || '-' || substr(five, 5, 1) ||"
                    + " substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', weight::int + 1, 1), person, 'WEB',"
                    + " 'Damp and mould ' || b.n, 'housing', 'NEW', 'NORMAL', at, current_date, current_date + 10, 10, at, 0"
                    + " from bench b join body using (n)");
            jdbc.execute("insert into app.task_item (id, office_id, engine_id, source, process_key, task_key, name, case_id,"
                    + " candidate_role, waiting, due_at, created_at) select gen_random_uuid(), " + o
                    + ", case_id::text, 'USER_TASK', 'case', 'Task_TriageCase', 'Decide who takes a new enquiry', case_id,"
                    + " 'CASEWORKER', false, at + interval '3 days', at from bench");
            jdbc.execute("insert into app.message (id, office_id, case_id, direction, kind, state, sender_name, subject,"
                    + " body, created_at, version) select gen_random_uuid(), " + o
                    + ", case_id, 'IN', case k when 1 then 'ENQUIRY' else 'INFORMATION' end, 'RECEIVED', 'Person ' || n,"
                    + " 'Damp', repeat('The black patch is bigger. ', 20), at + k * interval '1 second', 0"
                    + " from bench, generate_series(1, 2) k");
            jdbc.execute("insert into app.case_event (id, office_id, case_id, kind, happened_at, version) select gen_random_uuid(), "
                    + o + ", case_id, 'ROUTED', at + k * interval '1 second', 0 from bench, generate_series(1, 4) k");
        }));
        for (String table : List.of("constituent", "case_file", "task_item", "message", "case_event")) {
            analyse(table);
        }
        return office;
    }

    /** Statistics are the owner's to gather. */
    private static void analyse(String table) {
        new JdbcTemplate(new org.springframework.jdbc.datasource.DriverManagerDataSource(
                        org.postbag.platform.TestDatabase.url(),
                        "postbag_owner",
                        org.postbag.platform.TestDatabase.ownerPassword()))
                .execute("vacuum analyze app." + table);
    }
}
