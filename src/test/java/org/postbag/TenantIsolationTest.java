package org.postbag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseNotes;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.CaseWork;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.kernel.StaffId;
import org.postbag.offices.Role;
import org.postbag.platform.TestDatabase;
import org.postbag.privacy.HoldReason;
import org.postbag.privacy.Holds;
import org.postbag.workflow.ProcessRuntime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * No office ever sees another's data: not by table and plain SQL, not by a hold or a job. What goes through repositories and
 * services is tried in {@code org.postbag.isolation}, what goes through addresses in {@link TenantIsolationRoutesTest}.
 */
@PostbagTest
class TenantIsolationTest {

    /** Tables that belong to the installation; each has its reason in decision 0003. */
    private static final Set<String> INSTALLATION_TABLES = Set.of("staff_membership");

    /** Fenced off for everybody but their owner, who reads each in one function that tests for the office (decision 0013). */
    private static final String[] READ_BY_THEIR_OWNER = {"letter_words", "note_words"};

    @Autowired
    private TestOffices offices;

    @Autowired
    private Journeys journey;

    @Autowired
    private EngineClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CaseWork work;

    @Autowired
    private CaseNotes notes;

    @Autowired
    private ProcessRuntime processes;

    @Autowired
    private Holds holds;

    private TestOffice mine;
    private TestOffice theirs;
    private CaseId myCase;
    private CaseId theirCase;

    @BeforeEach
    void twoOfficesWithACaseEach() {
        mine = offices.open();
        theirs = offices.open();
        myCase = journey.report(mine);
        theirCase = journey.report(theirs);
        theirs.runAs(Role.CASEWORKER, () -> notes.add(theirCase, "Only for us."));
    }

    @Test
    void everyTableWithAnOfficeIsFencedOffAndForced() {
        assertThat(openTables(jdbc)).isEqualTo(INSTALLATION_TABLES);
        assertThat(jdbc.queryForObject(
                        "select rolsuper or rolbypassrls from pg_roles where rolname = current_user", Boolean.class))
                .isFalse();
        assertThat(jdbc.queryForObject(
                        "select count(*) from pg_tables where schemaname = 'app' and tableowner = current_user",
                        Integer.class))
                .isZero();
    }

    @Test
    void plainSqlSeesOnlyTheBoundOfficesRows_andNoneWithoutOne() {
        for (String table : fencedTables()) {
            String count = "select count(*) from app." + table + " where office_id = '" + theirs.id() + "'";
            int foreign = mine.call(() -> number(count));
            int unbound = number("select count(*) from app." + table);
            assertThat(foreign).as(table).isZero();
            assertThat(unbound).as("%s with no office bound", table).isZero();
            assertThat(jdbc.queryForObject("select count(*) from app." + table, Integer.class))
                    .as("%s outside any transaction", table)
                    .isZero();
        }
        int own = theirs.call(() -> number("select count(*) from app.case_file"));
        assertThat(own).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"letters_that_say", "notes_that_say"})
    void theSearchOfWordsFindsTheBoundOfficesOnly(String function) {
        mine.runAs(Role.CASEWORKER, () -> notes.add(myCase, "The neighbours too."));
        theirs.runAs(Role.CASEWORKER, () -> notes.add(theirCase, "The neighbours too."));
        String found = "select count(*) from app." + function + "(array['the'], 100)";
        int own = mine.call(() -> number(found));
        String mark = jdbc.queryForObject(
                "select app.mark_of_office(?)", String.class, theirs.id().value());

        assertThat(own).isPositive();
        assertThat(number(found)).as("with no office bound").isZero();
        for (String beginning : List.of(mark + "the", ":* | ''" + mark + "the")) {
            assertThat(mine.call(() -> number(found.replace("'the'", "'" + beginning + "'"))))
                    .as("asked for " + beginning)
                    .isZero();
        }
    }

    @Test
    void plainSqlCannotWriteForAnotherOffice() {
        assertRefusedByTheDatabase(() -> mine.run(() -> transaction.executeWithoutResult(tx -> jdbc.update(
                "insert into app.draft (id, office_id, case_id, staff_id, kind, saved_at, version)"
                        + " values (gen_random_uuid(), ?, ?, gen_random_uuid(), 'NOTE', now(), 0)",
                theirs.id().value(),
                theirCase.value()))));
        mine.run(() -> transaction.executeWithoutResult(tx -> {
            assertThat(jdbc.update("update app.case_file set title = 'ours' where id = ?", theirCase.value()))
                    .isZero();
            assertThat(jdbc.update("delete from app.case_note where case_id = ?", theirCase.value()))
                    .isZero();
        }));
    }

    @Test
    void aRowCannotSpeakOfAnotherOfficesRow() {
        assertThat(referencesAcrossOffices(jdbc)).isEmpty();
        assertThatThrownBy(() -> mine.run(() -> transaction.executeWithoutResult(tx -> jdbc.update(
                        "insert into app.draft (id, office_id, case_id, staff_id, kind, saved_at, version)"
                                + " values (gen_random_uuid(), ?, ?, gen_random_uuid(), 'NOTE', now(), 0)",
                        mine.id().value(),
                        theirCase.value()))))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aReferenceWithoutTheOfficeIsFound() {
        TestDatabase.trying(tables -> {
            tables.execute("create table app.beside (id uuid, office_id uuid, person uuid constraint beside_person_fk"
                    + " references app.constituent (id))");
            assertThat(referencesAcrossOffices(tables)).containsExactly("beside_person_fk");
        });
    }

    /** Keys between tables of offices that do not hold the office itself. */
    private static List<String> referencesAcrossOffices(JdbcTemplate tables) {
        return tables.queryForList(
                """
                select c.conname from pg_constraint c
                join pg_class t on t.oid = c.confrelid join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'app'
                join pg_attribute o on o.attrelid = c.conrelid and o.attname = 'office_id'
                join pg_attribute f on f.attrelid = c.confrelid and f.attname = 'office_id'
                where c.contype = 'f' and not o.attnum = any (c.conkey)
                """,
                String.class);
    }

    @Test
    void aTableWithoutAFenceIsFound() {
        TestDatabase.trying(tables -> {
            String columns = " (id uuid, office_id uuid)";
            String office = "current_setting('app.office_id')::uuid";
            tables.execute("create table app.left_open" + columns);
            tables.execute("create table app.not_forced" + columns);
            tables.execute("alter table app.not_forced enable row level security");
            tables.execute("create policy own on app.not_forced using (office_id = " + office + ")");
            tables.execute("create table app.fenced_for_nobody" + columns);
            tables.execute("alter table app.fenced_for_nobody enable row level security, force row level security");
            tables.execute("create policy everybody on app.fenced_for_nobody using (true)");
            Set<String> found = openTables(tables);
            found.removeAll(INSTALLATION_TABLES);
            assertThat(found).containsExactly("fenced_for_nobody", "left_open", "not_forced");
        });
    }

    @Test
    void aHoldOnAnotherOfficesCaseHoldsNothingThere() {
        mine.runAs(Role.COMPLIANCE, () -> holds.hold(theirCase, HoldReason.LEGAL_CLAIM));
        assertThat(theirs.call(() -> holds.reasonFor(theirCase))).isEmpty();
    }

    @Test
    void aJobOfOneOfficeCannotReachAnothersCase() {
        CaseId stray = new CaseId(Ids.next());
        int before = theirs.call(this::eventCount);
        mine.run(() -> transaction.executeWithoutResult(tx -> processes.start(
                CaseProcess.KEY,
                stray,
                Map.ofEntries(
                        CaseProcess.CASE_ID.with(theirCase),
                        CaseProcess.CATEGORY.with("housing"),
                        CaseProcess.AREA_CHECK.with("IN"),
                        CaseProcess.OWNER_CHOSEN.with(false),
                        CaseProcess.OWNER_ID.with("none")))));

        assertThat(clock.runDueJobsThatMayFail(mine.id())).isNotEmpty().anySatisfy(failure -> assertThat(failure)
                .hasStackTraceContaining("is gone"));
        int after = theirs.call(this::eventCount);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void staffOfOneOfficeAreNoStaffOfTheOther() {
        StaffId stranger = theirs.staff(Role.CASEWORKER).id();
        UUID myTask = mine.call(this::anyTask);
        mine.runAs(Role.MANAGER, () -> assertThatThrownBy(() -> work.assign(List.of(myTask), stranger))
                .isInstanceOf(RuntimeException.class));
    }

    private UUID anyTask() {
        return transaction.execute(tx -> jdbc.queryForObject("select id from app.task_item limit 1", UUID.class));
    }

    private int eventCount() {
        return number("select count(*) from app.case_event");
    }

    private int number(String query) {
        Integer found = transaction.execute(tx -> jdbc.queryForObject(query, Integer.class));
        return found == null ? -1 : found;
    }

    private List<String> fencedTables() {
        return jdbc.queryForList(
                """
                select table_name from information_schema.columns
                where table_schema = 'app' and column_name = 'office_id' and table_name <> 'staff_membership'
                """,
                String.class);
    }

    /** Tables of an office whose rows are not fenced off by it for everybody. */
    private static Set<String> openTables(JdbcTemplate tables) {
        return new TreeSet<>(tables.queryForList(
                """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'office_id' and not a.attisdropped
                where n.nspname = 'app' and c.relkind in ('r', 'p')
                  and not (c.relrowsecurity and (c.relforcerowsecurity or c.relname in (?, ?))
                    and exists (select 1 from pg_policy p where p.polrelid = c.oid)
                    and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polpermissive
                      and coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
                        not like '%office_id%'))
                """,
                String.class, (Object[]) READ_BY_THEIR_OWNER));
    }

    private static void assertRefusedByTheDatabase(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo("42501"));
    }
}
