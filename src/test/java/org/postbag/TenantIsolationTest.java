package org.postbag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseNotes;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.CaseRegister;
import org.postbag.cases.CaseTimeline;
import org.postbag.cases.CaseWork;
import org.postbag.cases.WorkFilter;
import org.postbag.cases.WorkList;
import org.postbag.cases.WorkQueue;
import org.postbag.cases.WorkRow;
import org.postbag.correspondence.Tracking;
import org.postbag.correspondence.inbox.MailDrop;
import org.postbag.correspondence.inbox.Mailboxes;
import org.postbag.intake.PublicReports;
import org.postbag.intake.PublicTracking;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Ids;
import org.postbag.kernel.OfficeOwned;
import org.postbag.kernel.Refusal;
import org.postbag.kernel.StaffId;
import org.postbag.offices.Role;
import org.postbag.platform.TestDatabase;
import org.postbag.privacy.HoldReason;
import org.postbag.privacy.Holds;
import org.postbag.workflow.ProcessRuntime;
import org.postbag.workflow.TaskForms;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.support.Repositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ReflectionUtils;

/** No office ever sees another's data: not by table, repository, service, task, link or job, with or without Hibernate. */
@PostbagTest
class TenantIsolationTest {

    /** Tables that belong to the installation; each has its reason in decision 0003. */
    private static final Set<String> INSTALLATION_TABLES = Set.of("staff_membership");

    @Autowired
    private TestOffices offices;

    @Autowired
    private Journeys journey;

    @Autowired
    private EngineClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseWork work;

    @Autowired
    private CaseNotes notes;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private CaseRegister register;

    @Autowired
    private WorkList list;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private TaskForms forms;

    @Autowired
    private ProcessRuntime processes;

    @Autowired
    private Holds holds;

    @Autowired
    private Tracking links;

    @Autowired
    private PublicTracking tracking;

    @Autowired
    private PublicReports reports;

    private TestOffice mine;
    private TestOffice theirs;
    private CaseId theirCase;

    @Autowired
    private Mailboxes mailboxes;

    private String theirReference;
    private UUID theirTask;

    @BeforeEach
    void twoOfficesWithACaseEach() {
        mine = offices.open();
        theirs = offices.open();
        journey.report(mine);
        theirCase = journey.report(theirs);
        theirReference = theirs.call(() -> cases.byId(theirCase)).orElseThrow().reference();
        theirTask = theirs.call(() -> inbox.ofCase(theirCase)).get(0).id();
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
    void everyEntityOfAnOfficeIsFilteredByHibernate_andByTheDatabaseWhenHibernateIsNot() {
        oneRowOfEverything(mine);
        oneRowOfEverything(theirs);
        for (EntityType<?> type : entities.getMetamodel().getEntities()) {
            assertThat(OfficeOwned.class).as(type.getName()).isAssignableFrom(type.getJavaType());
            for (TestOffice office : List.of(mine, theirs)) {
                List<?> filtered = office.call(() -> transaction.execute(tx -> all(type)));
                List<?> unfiltered = office.call(() -> transaction.execute(tx -> {
                    entities.unwrap(Session.class).disableFilter("_tenantId");
                    return all(type);
                }));
                for (List<?> rows : List.of(filtered, unfiltered)) {
                    assertThat(rows).as(type.getName()).isNotEmpty().allSatisfy(row -> assertThat(
                                    ((OfficeOwned) row).officeId())
                            .isEqualTo(office.id()));
                }
            }
        }
    }

    @Test
    void noRepositoryFindsAnotherOfficesRowByItsKey() {
        oneRowOfEverything(theirs);
        Repositories repositories = new Repositories(context);
        Set<Class<?>> tried = new HashSet<>();
        for (Class<?> type : repositories) {
            ListCrudRepository<Object, UUID> repository = repository(repositories, type);
            List<UUID> theirKeys = theirKeys(type);
            assertThat(theirKeys).as("%s to be found", type.getSimpleName()).isNotEmpty();
            assertThat(foundBy(theirs, repository, theirKeys))
                    .as("%s at home", type.getSimpleName())
                    .isEqualTo(theirKeys);
            assertThat(foundBy(mine, repository, theirKeys))
                    .as(type.getSimpleName())
                    .isEmpty();
            tried.add(type);
        }
        assertThat(tried)
                .isEqualTo(entities.getMetamodel().getEntities().stream()
                        .map(EntityType::getJavaType)
                        .collect(Collectors.toSet()));
    }

    @Test
    void aRepositoryThatReadsPastTheBarriersIsFound() {
        Repositories repositories = new Repositories(context);
        Class<?> type = StreamSupport.stream(repositories.spliterator(), false)
                .filter(entity -> entity.getSimpleName().equals("CaseFile"))
                .findFirst()
                .orElseThrow();
        ListCrudRepository<Object, UUID> honest = repository(repositories, type);
        List<UUID> theirKeys = theirKeys(type);

        assertThat(foundBy(mine, honest, theirKeys)).isEmpty();
        assertThat(foundBy(mine, readingAs(theirs, honest), theirKeys)).isEqualTo(theirKeys);
    }

    @Test
    void noServiceAnswersForAnotherOfficesCase() {
        mine.runAs(Role.MANAGER, () -> {
            assertThat(cases.byId(theirCase)).isEmpty();
            assertThat(cases.byReference(theirReference)).isEmpty();
            assertThat(timeline.of(theirCase)).isEmpty();
            assertThat(register.find(theirReference, Set.of(), 0, 50)).isEmpty();
            assertThat(register.find("", Set.of(), 0, 50)).hasSize(1);
            for (WorkQueue queue : WorkQueue.values()) {
                assertThat(list.find(queue, WorkFilter.none(), List.of(), 0, 50))
                        .extracting(WorkRow::caseId)
                        .doesNotContain(theirCase);
            }
            assertThat(inbox.byId(theirTask)).isEmpty();
            assertThat(inbox.ofCase(theirCase)).isEmpty();
            assertThat(forms.formOf(theirTask)).isEmpty();
            assertThat(processes.timersOf(theirCase)).isEmpty();
            assertThat(processes.correlate(CaseProcess.MESSAGE_RECEIVED, theirCase, Map.of()))
                    .isFalse();
            StaffId me = mine.staff(Role.MANAGER).id();
            List<ThrowingCallable> acts = List.of(
                    () -> work.claim(theirTask),
                    () -> work.unclaim(theirTask),
                    () -> work.assign(List.of(theirTask), me),
                    () -> work.assignCase(theirCase, me),
                    () -> work.await(theirCase),
                    () -> work.resume(theirCase),
                    () -> work.reopen(theirCase),
                    () -> notes.add(theirCase, "We were here."),
                    () -> forms.complete(theirTask, Map.of("outcome", "spam")));
            for (ThrowingCallable act : acts) {
                assertThatThrownBy(act).isInstanceOf(Refusal.class);
            }
        });
        assertThat(theirs.call(() -> inbox.ofCase(theirCase)))
                .singleElement()
                .extracting(TaskItem::id)
                .isEqualTo(theirTask);
    }

    @Test
    void aHoldOnAnotherOfficesCaseHoldsNothingThere() {
        mine.runAs(Role.COMPLIANCE, () -> holds.hold(theirCase, HoldReason.LEGAL_CLAIM));
        assertThat(theirs.call(() -> holds.reasonFor(theirCase))).isEmpty();
    }

    @Test
    void aLinkOpensNothingAtAnotherOffice() {
        String link = theirs.call(() -> transaction.execute(tx -> links.newLink(theirCase)));
        String token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(tracking.open(theirs.id(), token)).isPresent();
        assertThat(tracking.open(mine.id(), token)).isEmpty();
        assertThatThrownBy(() -> tracking.addInformation(mine.id(), token, "Hello", "key"))
                .isInstanceOf(Refusal.class);
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
                  and not (c.relrowsecurity and c.relforcerowsecurity
                    and exists (select 1 from pg_policy p where p.polrelid = c.oid)
                    and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polpermissive
                      and coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
                        not like '%office_id%'))
                """,
                String.class));
    }

    /** Besides the open case: one that was erased, and a hold. */
    private void oneRowOfEverything(TestOffice office) {
        clock.set(Instant.parse("2027-03-01T10:00:00Z"));
        CaseId erased = journey.report(office);
        journey.triage(office, erased, "accept");
        journey.close(office, erased);
        clock.set(Instant.parse("2028-03-03T10:00:00Z"));
        clock.runDueJobs(office.id());
        CaseId held = journey.report(office);
        office.runAs(Role.COMPLIANCE, () -> holds.hold(held, HoldReason.LEGAL_CLAIM));
        office.runAs(Role.CASEWORKER, () -> notes.add(held, "Only for us."));
        office.run(() -> transaction.executeWithoutResult(
                tx -> mailboxes.readOwn(new EmailAddress(office.office().email()), "secret")));
        MailDrop.drop(context, office, "From: edda@mailbox.example\r\nSubject: Only for us\r\n\r\nWords\r\n");
    }

    private List<?> all(EntityType<?> type) {
        return entities.createQuery("from " + type.getName()).getResultList();
    }

    private List<UUID> theirKeys(Class<?> type) {
        return theirs.call(() -> transaction.execute(
                tx -> entities.createQuery("select e.id from " + type.getSimpleName() + " e", UUID.class)
                        .getResultList()));
    }

    private List<UUID> foundBy(TestOffice reader, ListCrudRepository<Object, UUID> repository, List<UUID> keys) {
        return keys.stream()
                .filter(key -> reader.call(() -> Boolean.TRUE.equals(
                        transaction.execute(tx -> repository.findById(key).isPresent() || repository.existsById(key)))))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static ListCrudRepository<Object, UUID> repository(Repositories repositories, Class<?> type) {
        return (ListCrudRepository<Object, UUID>)
                repositories.getRepositoryFor(type).orElseThrow();
    }

    /** A repository that reads in a thread of its own, bound to the office whose row it is. */
    @SuppressWarnings("unchecked")
    private ListCrudRepository<Object, UUID> readingAs(TestOffice office, ListCrudRepository<Object, UUID> honest) {
        return (ListCrudRepository<Object, UUID>) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ListCrudRepository.class},
                (proxy, method, arguments) -> CompletableFuture.supplyAsync(() -> office.call(() ->
                                transaction.execute(tx -> ReflectionUtils.invokeMethod(method, honest, arguments))))
                        .join());
    }

    private static void assertRefusedByTheDatabase(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                        .isEqualTo("42501"));
    }
}
