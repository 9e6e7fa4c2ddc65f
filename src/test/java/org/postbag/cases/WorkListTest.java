package org.postbag.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.TaskRows.Row;
import org.postbag.cases.WorkFilter.Due;
import org.postbag.cases.WorkSort.Property;
import org.postbag.kernel.StaffId;
import org.postbag.offices.Role;
import org.postbag.offices.StaffMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What each queue and each filter holds of an office's tasks, in which order, and page by page. */
@PostbagTest
class WorkListTest {

    /** In summer, when London's days do not begin when those of UTC do. */
    private static final Instant NOW = Instant.parse("2026-07-08T10:00:00Z");

    private static final Instant TODAY_BEGINS = Instant.parse("2026-07-07T23:00:00Z");
    private static final Instant TOMORROW_BEGINS = Instant.parse("2026-07-08T23:00:00Z");
    private static final Instant IN_A_WEEK = Instant.parse("2026-07-14T23:00:00Z");

    /** A filter that everything here passes, but that asks for the cases: the list is then read the other way round. */
    private static final WorkFilter ALL_ARE_HOUSING = categories("housing");

    @Autowired
    private TestOffices offices;

    @Autowired
    private WorkList list;

    @Autowired
    private EngineClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestOffice office;
    private StaffMember me;
    private StaffMember colleague;

    @BeforeEach
    void open() {
        office = offices.open();
        me = office.staff(Role.CASEWORKER);
        colleague = office.another(Role.CASEWORKER);
        clock.set(NOW);
    }

    @ParameterizedTest
    @EnumSource
    void aQueueIsEmptyWhereThereIsNothingToDo(WorkQueue queue) {
        add(offices.open(), row("in another office").due(NOW.minusSeconds(1)).waiting());

        office.runAs(me, () -> {
            assertThat(list.find(queue, WorkFilter.none(), List.of(), 0, 50)).isEmpty();
            assertThat(list.count(queue, WorkFilter.none())).isZero();
            assertThat(list.counts()).containsEntry(queue, 0);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "MINE: mine; mine, late",
                "UNASSIGNED: free; free, late",
                "TEAM: a colleague's; a colleague's, waiting",
                "OVERDUE: free, late; mine, late",
                "WAITING: a colleague's, waiting; the manager's to take, waiting",
                "ALL: a colleague's; a colleague's, waiting; free; free, late; mine; mine, late; the manager's to take, waiting"
            })
    void aQueueHoldsItsTasks(WorkQueue queue, String titles) {
        fillTheQueues();
        List<String> expected = List.of(titles.split("; "));

        assertThat(found(me, queue, WorkFilter.none())).containsExactlyInAnyOrderElementsOf(expected);
        office.runAs(me, () -> {
            assertThat(list.count(queue, WorkFilter.none())).isEqualTo(expected.size());
            assertThat(list.counts()).containsEntry(queue, expected.size());
        });
    }

    @Test
    void aManagerCouldTakeWhatIsForCaseworkersToo() {
        fillTheQueues();

        assertThat(found(office.staff(Role.MANAGER), WorkQueue.UNASSIGNED, WorkFilter.none()))
                .containsExactlyInAnyOrder("free", "free, late", "the manager's to take, waiting");
    }

    private void fillTheQueues() {
        Instant late = NOW.minusSeconds(1);
        add(row("mine").holder(me.id()));
        // Due this very moment is not late yet.
        add(row("free").due(NOW));
        add(row("a colleague's").holder(colleague.id()).undated());
        add(row("mine, late").holder(me.id()).due(late));
        add(row("free, late").due(late));
        add(row("a colleague's, waiting").holder(colleague.id()).waiting());
        add(row("the manager's to take, waiting").role(Role.MANAGER).waiting());
        add(offices.open(), row("in another office").due(late).waiting());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void aFilterLeavesOnlyWhatFits(String about, WorkFilter filter, List<String> titles) {
        add(row("bus", "TV-BUS0-01").category("transport").person("Ada Quill").priority(Priority.URGENT));
        add(row("leaking roof", "TV-ROOF-01").priority(Priority.HIGH).kind(CaseProcess.TRIAGE));
        add(row("100% damp", "TV-DAMP-01").priority(Priority.LOW));
        add(row("1000 damp", "TV-DAMP-02").person("Bela_Frost").category("benefits"));

        assertThat(found(me, WorkQueue.ALL, filter)).containsExactlyInAnyOrderElementsOf(titles);
        office.runAs(me, () -> assertThat(list.count(WorkQueue.ALL, filter)).isEqualTo(titles.size()));
    }

    static Stream<Arguments> aFilterLeavesOnlyWhatFits() {
        return Stream.of(
                Arguments.of("one category", categories("transport"), List.of("bus")),
                Arguments.of("two categories", categories("transport", "benefits"), List.of("bus", "1000 damp")),
                Arguments.of("no such category", categories("nothing"), List.of()),
                Arguments.of("one urgency", priorities(Priority.URGENT), List.of("bus")),
                Arguments.of(
                        "two urgencies", priorities(Priority.LOW, Priority.HIGH), List.of("leaking roof", "100% damp")),
                Arguments.of("one kind", kinds(CaseProcess.TRIAGE), List.of("leaking roof")),
                Arguments.of(
                        "two kinds",
                        kinds(CaseProcess.TRIAGE, CaseProcess.WORK),
                        List.of("bus", "leaking roof", "100% damp", "1000 damp")),
                Arguments.of("no such kind", kinds("Task_Nothing"), List.of()),
                Arguments.of("a name, in capitals", text("ADA QU"), List.of("bus")),
                Arguments.of("part of a reference", text("damp-0"), List.of("100% damp", "1000 damp")),
                Arguments.of("a title with spaces around it", text("  roof "), List.of("leaking roof")),
                Arguments.of("a per cent sign is one", text("100%"), List.of("100% damp")),
                Arguments.of("a line is no gap", text("_"), List.of("1000 damp")),
                Arguments.of("a backslash is one", text("\\"), List.of()),
                Arguments.of(
                        "all at once",
                        new WorkFilter(
                                Set.of("housing"),
                                Set.of(Priority.HIGH, Priority.URGENT),
                                Set.of(CaseProcess.TRIAGE),
                                Optional.of(Due.WEEK),
                                Optional.empty(),
                                "roof"),
                        List.of("leaking roof")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "OVERDUE: yesterday; a minute ago",
                "TODAY: a minute ago; at noon; at the end of the day",
                "WEEK: yesterday; a minute ago; at noon; at the end of the day; tomorrow; on the seventh day"
            })
    void dueIsMeantInDaysOfLondon(Due due, String titles) {
        add(row("yesterday").due(TODAY_BEGINS.minusSeconds(1)));
        add(row("a minute ago").due(NOW.minusSeconds(60)));
        add(row("at noon").due(NOW.plusSeconds(3600)));
        add(row("at the end of the day").due(TOMORROW_BEGINS.minusSeconds(1)));
        add(row("tomorrow").due(TOMORROW_BEGINS));
        add(row("on the seventh day").due(IN_A_WEEK.minusSeconds(1)));
        add(row("in a week").due(IN_A_WEEK));
        add(row("some day").undated());
        WorkFilter filter = new WorkFilter(Set.of(), Set.of(), Set.of(), Optional.of(due), Optional.empty(), "");

        assertThat(found(me, WorkQueue.ALL, filter)).containsExactly(titles.split("; "));
    }

    @Test
    void oneColleaguesTasksAreShownAlone() {
        StaffMember third = office.another(Role.CASEWORKER);
        add(row("mine").holder(me.id()));
        add(row("a colleague's").holder(colleague.id()));
        add(row("a third's").holder(third.id()));
        add(row("free"));

        assertThat(found(me, WorkQueue.TEAM, holder(third.id()))).containsExactly("a third's");
        assertThat(found(me, WorkQueue.ALL, holder(me.id()))).containsExactly("mine");
        assertThat(found(me, WorkQueue.UNASSIGNED, holder(third.id()))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ':',
            value = {
                "due,created: a b c e d",
                "due,-created: b a c d e",
                "-due,created: c a b e d",
                "-due,-created: c b a d e",
                "created,due: a e b c d",
                "-created,-due: d c b a e",
                "priority,constituent: d c b a e",
                "priority,-constituent: d b c e a",
                "-priority,constituent: a e c b d",
                "-priority,-constituent: e a b c d",
                "constituent,created: a e d c b",
                "constituent,-created: a d e c b",
                "due,-priority: a b c e d",
                "created,-reference: e a c b d",
                "-created,reference: d b c a e",
                "category,-reference: e d c b a",
                "-priority,created,reference: a e b c d"
            })
    void theOrderHasLevels(String order, String titles) {
        Instant first = NOW.minusSeconds(120);
        Instant second = NOW.minusSeconds(60);
        Instant soon = NOW.plusSeconds(3600);
        Instant later = NOW.plusSeconds(7200);
        add(row("d", "TV-0004-00").undated().created(NOW).priority(Priority.LOW).person("Bela Frost"));
        add(row("b", "TV-0002-00").due(soon).created(second).person("Zoe Ash"));
        add(row("e", "TV-0005-00")
                .undated()
                .created(first)
                .priority(Priority.HIGH)
                .person("Bela Frost"));
        add(row("a", "TV-0001-00")
                .due(soon)
                .created(first)
                .priority(Priority.HIGH)
                .person("ada quill"));
        add(row("c", "TV-0003-00").due(later).created(second).person("Cy Moss"));
        String[] expected = titles.split(" ");

        assertThat(titles(list(WorkFilter.none(), sorts(order), 0, 50))).containsExactly(expected);
        assertThat(titles(list(ALL_ARE_HOUSING, sorts(order), 0, 50))).containsExactly(expected);
    }

    @Test
    void whatIsDueFirstStandsFirstUntilAnOrderIsChosen() {
        add(row("some day").undated());
        add(row("later").due(NOW.plusSeconds(2)));
        add(row("late").due(NOW.minusSeconds(2)));
        add(row("soon").due(NOW.plusSeconds(1)));

        assertThat(titles(list(WorkFilter.none(), List.of(), 0, 50)))
                .isEqualTo(titles(list(ALL_ARE_HOUSING, List.of(), 0, 50)))
                .containsExactly("late", "soon", "later", "some day");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "due", "-created", "priority", "category,-due", "constituent,priority"})
    void pagesFollowEachOtherWhereEverythingIsEqual(String order) {
        for (int number = 1; number <= 7; number++) {
            add(row("task " + number));
        }
        for (WorkFilter filter : List.of(WorkFilter.none(), ALL_ARE_HOUSING)) {
            List<WorkRow> pages = Stream.of(0, 3, 6, 9)
                    .flatMap(offset -> list(filter, sorts(order), offset, 3).stream())
                    .toList();

            assertThat(pages)
                    .isEqualTo(list(filter, sorts(order), 0, 50))
                    .hasSize(7)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void aTaskIsFoundByItsKeyAloneAndOnlyInItsOffice() {
        UUID task = add(row("the one", "TV-SEEK-01").undated());
        // As many cases as a page holds name the reference, and are due before it.
        for (int number = 0; number < 60; number++) {
            add(row("Follows TV-SEEK-01"));
        }
        UUID elsewhere = add(offices.open(), row("elsewhere"));

        office.runAs(me, () -> {
            assertThat(list.byId(task)).map(WorkRow::title).contains("the one");
            assertThat(list.byId(elsewhere)).isEmpty();
            assertThat(list.byId(UUID.randomUUID())).isEmpty();
        });
    }

    private Row row(String title) {
        return new Row(title, NOW);
    }

    private Row row(String title, String reference) {
        return new Row(title, reference, NOW);
    }

    private UUID add(Row row) {
        return add(office, row);
    }

    private UUID add(TestOffice to, Row row) {
        return new TaskRows(jdbc, transaction).add(to, row);
    }

    private List<String> found(StaffMember person, WorkQueue queue, WorkFilter filter) {
        List<String> titles = new ArrayList<>();
        office.runAs(person, () -> titles.addAll(titles(list.find(queue, filter, List.of(), 0, 50))));
        return titles;
    }

    private List<WorkRow> list(WorkFilter filter, List<WorkSort> sorts, int offset, int limit) {
        List<WorkRow> rows = new ArrayList<>();
        office.runAs(me, () -> rows.addAll(list.find(WorkQueue.ALL, filter, sorts, offset, limit)));
        return rows;
    }

    private static List<String> titles(List<WorkRow> rows) {
        return rows.stream().map(WorkRow::title).toList();
    }

    /** Levels as an address writes them. */
    private static List<WorkSort> sorts(String order) {
        return Arrays.stream(order.split(","))
                .filter(level -> !level.isEmpty())
                .map(level -> new WorkSort(
                        Property.valueOf(level.replace("-", "").toUpperCase(Locale.ROOT)), level.startsWith("-")))
                .toList();
    }

    private static WorkFilter categories(String... keys) {
        return new WorkFilter(Set.of(keys), Set.of(), Set.of(), Optional.empty(), Optional.empty(), "");
    }

    private static WorkFilter priorities(Priority... levels) {
        return new WorkFilter(Set.of(), Set.of(levels), Set.of(), Optional.empty(), Optional.empty(), "");
    }

    private static WorkFilter kinds(String... taskKeys) {
        return new WorkFilter(Set.of(), Set.of(), Set.of(taskKeys), Optional.empty(), Optional.empty(), "");
    }

    private static WorkFilter holder(StaffId colleague) {
        return new WorkFilter(Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.of(colleague), "");
    }

    private static WorkFilter text(String words) {
        return new WorkFilter(Set.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), words);
    }
}
