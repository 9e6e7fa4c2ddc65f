package org.postbag.cases.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.popover.Popover;
import elemental.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postbag.EngineClock;
import org.postbag.Journeys;
import org.postbag.TestScreen;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.Priority;
import org.postbag.cases.TaskRows;
import org.postbag.cases.TaskRows.Row;
import org.postbag.cases.WorkFilter.Due;
import org.postbag.cases.WorkQueue;
import org.postbag.cases.WorkSort.Property;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.postbag.offices.StaffMember;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The task list as its people use it: queues, filters, races for a task, several at once, and changes while one looks. */
class TasksViewTest extends CaseworkViewTest {

    private static final String UNASSIGNED = "staff/tasks?queue=unassigned";
    private static final String BUSY = "matches(':hover')";

    @Autowired
    private EngineClock clock;

    @Autowired
    private TasksReader reader;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void queuesHoldWhatTheySayAndCountIt() {
        CaseId taken = journey.report(office);
        journey.report(office);
        journey.report(office);
        office.runAs(me, () -> work.claim(journey.task(taken, CaseProcess.TRIAGE)));

        assertThat(screen.open("staff/tasks").title()).isEqualTo("Mine: 1 task – Postbag");
        assertThat(shown()).containsExactly(taken);
        assertThat(screen.open(UNASSIGNED).title()).isEqualTo("Unassigned: 2 tasks – Postbag");
        assertThat(shown()).hasSize(2).doesNotContain(taken);
        assertThat(screen.open("staff/tasks?queue=all").title()).isEqualTo("All: 3 tasks – Postbag");
        assertThat(screen.open("staff/tasks?queue=overdue").text()).contains("Nothing is overdue");
        assertThat(screen.text()).as("the drawer").contains("Mine1").contains("Unassigned2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "mine: Mine: mine; mine and late",
                "unassigned: Unassigned: free; free and late",
                "team: Team: a colleague's; a colleague's at rest",
                "overdue: Overdue: free and late; mine and late",
                "waiting: Waiting on others: a colleague's at rest; the manager's at rest",
                "all: All: mine; mine and late; free; free and late; a colleague's; a colleague's at rest; the manager's at rest"
            })
    void aQueueShowsItsTasksAndTheirNumber(String queue, String heading, String titles) {
        Instant late = clock.now().minus(Duration.ofDays(2));
        add(row("mine").holder(me.id()));
        add(row("mine and late").holder(me.id()).due(late));
        add(row("free"));
        add(row("free and late").due(late));
        add(row("a colleague's").holder(colleague.id()));
        add(row("a colleague's at rest").holder(colleague.id()).waiting());
        add(row("the manager's at rest").role(Role.MANAGER).waiting());
        String[] expected = titles.split("; ");

        screen.open("staff/tasks?queue=" + queue);

        assertThat(titles()).containsExactlyInAnyOrder(expected);
        assertThat(screen.heading()).isEqualTo(heading);
        assertThat(screen.title()).isEqualTo(heading + ": " + expected.length + " tasks – Postbag");
        assertThat(screen.text()).as("the drawer").contains(heading + expected.length);
    }

    @ParameterizedTest
    @CsvSource({
        "mine, Nothing is waiting for you",
        "unassigned, Nothing is waiting to be claimed",
        "team, Your colleagues have no tasks",
        "overdue, Nothing is overdue",
        "waiting, Nobody keeps the office waiting",
        "all, The office has no open tasks"
    })
    void anEmptyQueueSaysWhatIsTrueAndWhereToLookInstead(String queue, String words) {
        screen.open("staff/tasks?queue=" + queue);

        assertThat(titles()).isEmpty();
        assertThat(screen.title()).endsWith(": No tasks – Postbag");
        assertThat(TestScreen.words(_get(TasksList.class))).contains(words);
        assertThat(TestScreen.words(_get(TasksList.class)).contains("See all tasks"))
                .isEqualTo(!queue.equals("all"));
        assertThat(TestScreen.words(_get(TasksPreview.class))).contains("No task is selected");
    }

    @Test
    void anEmptyListOfOnesOwnOffersTheFirstThatNobodyHas() {
        journey.report(office);
        screen.open("staff/tasks");
        assertThat(TestScreen.words(_get(TasksList.class))).contains("One task has nobody yet");

        screen.press("Claim the first");

        assertThat(shown()).hasSize(1);
        assertThat(screen.title()).isEqualTo("Mine: 1 task – Postbag");
    }

    @Test
    void aLongListIsShownToItsEnd() {
        for (int number = 1; number <= 205; number++) {
            add(row("task " + number));
        }
        screen.open("staff/tasks?queue=all");
        for (int shown = 50; shown <= 200; shown += 50) {
            assertThat(titles()).hasSize(shown);
            assertThat(screen.title()).isEqualTo("All: 205 tasks – Postbag");
            screen.press("Show more of 205 tasks");
        }

        assertThat(titles()).hasSize(205).doesNotHaveDuplicates();
        assertThat(screen.offers("Show more")).isFalse();
        assertThat(screen.title()).isEqualTo("All: 205 tasks – Postbag");
    }

    @Test
    void aListLongerThanIsCountedGoesOnToItsEnd() {
        new TaskRows(jdbc, transaction)
                .addAll(
                        office,
                        IntStream.rangeClosed(1, 1003)
                                .mapToObj(number -> row("task " + number))
                                .toList());
        screen.open("staff/tasks?queue=all");
        assertThat(screen.title()).isEqualTo("All: 1,000 or more tasks – Postbag");
        assertThat(screen.text()).as("the drawer's figure").contains("1,000+");

        screen.press("Show more of 1,000 or more tasks");

        assertThat(titles()).hasSize(100).doesNotHaveDuplicates();
        office.runAs(me, () -> {
            TasksQuery all = TasksQuery.of(WorkQueue.ALL);
            assertThat(reader.page(all, 1000).isWhole()).as("at the limit").isFalse();
            TasksPage end = reader.page(all, 1050);
            assertThat(end.rows()).hasSize(1003);
            assertThat(end.isWhole()).as("fewer came than were asked for").isTrue();
            assertThat(end.found().words()).isEqualTo("1,003");
        });
    }

    @Test
    void theOrderIsChosenInLevelsAndStandsInTheAddress() {
        Instant soon = clock.now().plus(Duration.ofHours(1));
        add(row("first").priority(Priority.URGENT).person("Ada Quill"));
        add(row("second").priority(Priority.URGENT).person("Zoe Ash").due(soon));
        add(row("third").priority(Priority.LOW).person("Ada Quill").due(soon));

        screen.open("staff/tasks?queue=all&sort=-priority,constituent");
        assertThat(titles()).containsExactly("first", "second", "third");
        assertThat(screen.text()).contains("By urgency +1");
        assertThat(screen.valueOf("First by")).isEqualTo(Property.PRIORITY);
        assertThat(screen.valueOf("Then by")).isEqualTo(Property.CONSTITUENT);
        assertThat(screen.valueOf("Finally by")).isNull();

        lastFirst(1, true);
        assertThat(screen.parameter("sort")).isEqualTo("-priority,-constituent");
        assertThat(titles()).containsExactly("second", "first", "third");

        // What is chosen twice counts once, in its first place.
        screen.fill("First by", Property.CONSTITUENT);
        assertThat(screen.parameter("sort")).isEqualTo("-constituent");
        screen.fill("Then by", Property.DUE);
        assertThat(screen.parameter("sort")).isEqualTo("-constituent,due");
        assertThat(titles()).containsExactly("second", "third", "first");
        screen.fill("Finally by", Property.REFERENCE);
        assertThat(screen.parameter("sort")).isEqualTo("-constituent,due,reference");

        screen.fill("Finally by", null).fill("Then by", null).fill("First by", Property.DUE);
        lastFirst(0, false);
        assertThat(screen.address()).isEqualTo("staff/tasks?queue=all");
        assertThat(screen.text()).contains("By due date");
    }

    @ParameterizedTest
    @CsvSource({
        "priority=urgent, urgent, Urgent",
        "priority=urgent&priority=high, urgent; high, 'High, Urgent'",
        "kind=Task_TriageCase, triage, Work on the case",
        "due=overdue, late, Overdue",
        "due=week&priority=high, high, Due within 7 days",
        "text=lindqvist, triage; late, “lindqvist”"
    })
    void aFilterOfTheAddressNarrowsAndIsNamed(String filter, String titles, String words) {
        fillForFilters();

        screen.open("staff/tasks?queue=all&" + filter);

        assertThat(titles()).containsExactlyInAnyOrder(titles.split("; "));
        assertThat(TestScreen.words(_get(TasksFilters.class))).contains(words);
        assertThat(screen.title()).isEqualTo("All: " + titles().size() + " of 4 tasks – Postbag");
    }

    @Test
    void filtersAreChosenAboveTheListAndStandInTheAddress() {
        fillForFilters();
        screen.open("staff/tasks?queue=all");

        screen.fill("Urgency", Set.of(Priority.URGENT, Priority.HIGH));
        assertThat(titles()).containsExactlyInAnyOrder("urgent", "high");
        screen.fill("Colleague", colleague);
        assertThat(titles()).containsExactly("urgent");
        assertThat(screen.parameter("for")).isEqualTo(colleague.id().toString());
        screen.press("High, Urgent").press(colleague.fullName());
        assertThat(screen.address()).isEqualTo("staff/tasks?queue=all");

        screen.fill("Due", Due.OVERDUE);
        assertThat(titles()).containsExactly("late");
        screen.fill("Due", null);

        // Which kinds there are is read when somebody looks.
        Popover kinds = _get(
                Popover.class,
                spec -> spec.withPredicate(popover -> popover.getAriaLabel()
                        .filter("Filter by kind of task"::equals)
                        .isPresent()));
        screen.act(() -> kinds.setOpened(true));
        screen.fill("Kind of task", Set.of(CaseProcess.TRIAGE));
        assertThat(titles()).containsExactly("triage");
        assertThat(screen.parameter("kind")).isEqualTo(CaseProcess.TRIAGE);
    }

    @Test
    void aFilterNarrowsTheListAndStandsInTheAddress() {
        CaseId housing = journey.report(office);
        CaseId transport = journey.report(office, answers("category", "transport"));
        screen.open("staff/tasks?queue=all");
        assertThat(shown()).containsExactlyInAnyOrder(housing, transport);

        screen.open("staff/tasks?queue=all&category=transport");
        assertThat(shown()).containsExactly(transport);
        assertThat(screen.title()).isEqualTo("All: 1 of 2 tasks – Postbag");
        screen.press(_get(
                NativeButton.class,
                spec -> spec.withPredicate(
                        cross -> String.valueOf(cross.getElement().getAttribute("aria-label"))
                                .startsWith("Take away the filter: "))));
        assertThat(screen.address()).isEqualTo("staff/tasks?queue=all");
        assertThat(shown()).containsExactlyInAnyOrder(housing, transport);

        screen.open("staff/tasks?queue=all&text=" + reference(housing));
        assertThat(shown()).containsExactly(housing);
        screen.open("staff/tasks?queue=all&text=nobody-of-this-name");
        assertThat(shown()).isEmpty();
        screen.press("Clear filters");
        assertThat(screen.address()).isEqualTo("staff/tasks?queue=all");
        assertThat(shown()).hasSize(2);
    }

    @Test
    void whoeverComesSecondIsToldWhoWasFirst() {
        CaseId id = journey.report(office);
        screen.open(UNASSIGNED);
        office.runAs(colleague, () -> work.claim(journey.task(id, CaseProcess.TRIAGE)));

        screen.press("Claim");

        assertThat(screen.notices()).singleElement().asString().contains(colleague.fullName());
        assertThat(screen.offers("Claim")).as("it is gone").isFalse();
        assertThat(screen.text()).contains(colleague.fullName() + " has this");
    }

    @Test
    void aClaimedTaskStaysInItsPlaceAndSaysWhoseItIs() {
        CaseId id = journey.report(office);
        journey.report(office);
        screen.open(UNASSIGNED);
        List<CaseId> before = shown();

        screen.press("Claim");

        assertThat(screen.notices()).singleElement().asString().contains("You have “");
        assertThat(shown()).isEqualTo(before).contains(id);
        assertThat(screen.text()).contains("Yours now");
    }

    @Test
    void severalTasksGoToAColleagueAtOnce() {
        journey.report(office);
        journey.report(office);
        journey.report(office);
        screen.open(UNASSIGNED);
        TasksList list = _get(TasksList.class);
        List<CaseId> order = shown();

        screen.key(list, "x").key(list, "j").key(list, "x").press("Assign 2 tasks");
        TasksAssign dialog = _get(TasksAssign.class);
        screen.press(_get(dialog, Button.class, spec -> spec.withText("Assign")));
        assertThat(_get(dialog, ComboBox.class).getErrorMessage()).isEqualTo("Choose a colleague");
        chooses(dialog, colleague);
        screen.press(_get(dialog, Button.class, spec -> spec.withText("Assign")));

        assertThat(screen.notices()).singleElement().asString().isEqualTo(colleague.fullName() + " has 2 tasks.");
        assertThat(_find(TasksAssign.class)).isEmpty();
        screen.close();
        screen = screens.of(colleague).open("staff/tasks");
        assertThat(shown()).containsExactlyInAnyOrderElementsOf(order.subList(0, 2));
    }

    @Test
    void nothingMovesUnderTheHandWhenSomethingNewComes() {
        journey.report(office);
        journey.report(office);
        screen.open(UNASSIGNED);
        List<CaseId> before = shown();

        CaseId latest = journey.report(office);
        screen.until("the screen is told", () -> screen.answer(BUSY, Json.create(true)) > 0);

        assertThat(shown()).isEqualTo(before);
        assertThat(screen.text()).contains("1 new task. Show it");

        screen.press("1 new task");
        assertThat(shown()).contains(latest).hasSize(3);
        assertThat(screen.offers("1 new task")).isFalse();
    }

    @Test
    void aTaskSelectedByKeyKeepsItsPlaceWhereverTheHandIs() {
        journey.report(office);
        journey.report(office);
        screen.open(UNASSIGNED + "&sort=-created");
        screen.key(_get(TasksList.class), "j");
        List<CaseId> before = shown();
        assertThat(selected()).isEqualTo(before.get(1));

        for (String offer : List.of("1 new task. Show it", "2 new tasks. Show them")) {
            journey.report(office);
            screen.until("the new one is offered", () -> screen.offers(offer));
            assertThat(shown()).isEqualTo(before);
        }
        assertThat(selected()).isEqualTo(before.get(1));

        screen.press("2 new tasks");
        assertThat(shown()).hasSize(4).endsWith(before.get(0), before.get(1));
        assertThat(selected()).isEqualTo(before.get(1));
        assertThat(screen.offers("2 new tasks")).isFalse();
    }

    @Test
    void aTaskJustTakenKeepsItsPlaceWhereverTheHandIs() {
        journey.report(office);
        journey.report(office);
        screen.open(UNASSIGNED);
        List<CaseId> before = shown();
        screen.press("Claim");

        journey.report(office);
        screen.until("the new one is offered", () -> screen.offers("1 new task. Show it"));

        assertThat(shown()).isEqualTo(before);
        assertThat(screen.text()).contains("Yours now");
    }

    @Test
    void aListThatSelectedByItselfIsNotHeld() {
        CaseId first = journey.report(office);
        screen.open(UNASSIGNED).key(_get(TasksList.class), "j").open("staff/tasks?queue=team");
        assertThat(shown()).isEmpty();
        screen.open(UNASSIGNED);
        assertThat(selected()).isEqualTo(first);

        CaseId second = journey.report(office);
        screen.until("the screen is told", () -> screen.answer(BUSY, Json.create(false)) > 0);

        assertThat(shown()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void aListNobodyTouchesShowsWhatIsNewByItself() {
        CaseId first = journey.report(office);
        screen.open(UNASSIGNED);

        CaseId second = journey.report(office);
        screen.until("the screen is told", () -> screen.answer(BUSY, Json.create(false)) > 0);

        assertThat(shown()).containsExactlyInAnyOrder(first, second);
        assertThat(selected()).isEqualTo(first);
        assertThat(screen.title()).isEqualTo("Unassigned: 2 tasks – Postbag");
    }

    @Test
    void aTaskSomebodyElseDoesGoesGreyInItsPlace() {
        CaseId id = journey.report(office);
        journey.report(office);
        screen.open(UNASSIGNED);
        List<CaseId> before = shown();

        office.runAs(colleague, () -> work.claim(journey.task(id, CaseProcess.TRIAGE)));
        screen.until("the screen is told", () -> screen.answer(BUSY, Json.create(true)) > 0);

        assertThat(shown()).isEqualTo(before);
        assertThat(screen.text()).contains("No longer in this list");
    }

    @Test
    void whatLooksLikeMarkupIsText() {
        String hostile = "\"><img src=x onerror=alert(1)>";
        journey.report(office, answers("fullName", hostile));
        screen.open(UNASSIGNED);

        String row = _get(TasksRow.class).getElement().getProperty("innerHTML");
        Document read = Jsoup.parseBodyFragment(row);
        assertThat(read.select("img, [onerror]")).isEmpty();
        assertThat(read.text()).contains(hostile);
        assertThat(read.selectFirst("input").attr("aria-label")).endsWith(hostile);
        assertThat(screen.text()).contains(hostile);
    }

    @Test
    void aStrangeAddressIsPassedOver() {
        journey.report(office);

        screen.open("staff/tasks?queue=unassigned&due=never&for=nobody&sort=-x,,y&priority=%00&text=%00");

        assertThat(screen.title()).isEqualTo("Unassigned: 1 task – Postbag");
    }

    private void fillForFilters() {
        add(row("urgent").priority(Priority.URGENT).person("Ada Quill").holder(colleague.id()));
        add(row("high").priority(Priority.HIGH).person("Zoe Ash"));
        add(row("triage").kind(CaseProcess.TRIAGE).due(clock.now().plus(Duration.ofDays(30))));
        add(row("late").due(clock.now().minus(Duration.ofDays(2))));
    }

    private Row row(String title) {
        return new Row(title, clock.now());
    }

    private void add(Row row) {
        new TaskRows(jdbc, transaction).add(office, row);
    }

    /** Sets the direction of a level of the order. */
    private void lastFirst(int level, boolean on) {
        Checkbox direction = _find(_get(TasksOrder.class), Checkbox.class).get(level);
        screen.act(() -> _setValue(direction, on, true));
    }

    private List<String> titles() {
        return _find(TasksRow.class).stream().map(row -> row.row().title()).toList();
    }

    private List<CaseId> shown() {
        return _find(TasksRow.class).stream().map(row -> row.row().caseId()).toList();
    }

    private CaseId selected() {
        return _get(TasksList.class).selected().orElseThrow().caseId();
    }

    private String reference(CaseId id) {
        return office.call(() -> cases.byId(id)).orElseThrow().reference();
    }

    private void chooses(TasksAssign dialog, StaffMember member) {
        @SuppressWarnings("unchecked") // the dialog's one combo box
        ComboBox<StaffMember> who = _get(dialog, ComboBox.class);
        screen.act(() -> _setValue(who, member));
    }

    private static Map<String, Object> answers(String key, Object value) {
        Map<String, Object> answers = Journeys.answers();
        answers.put(key, value);
        return answers;
    }
}
