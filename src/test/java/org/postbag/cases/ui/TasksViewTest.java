package org.postbag.cases.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.NativeButton;
import elemental.json.Json;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.postbag.Journeys;
import org.postbag.cases.CaseProcess;
import org.postbag.kernel.CaseId;
import org.postbag.offices.StaffMember;

/** The task list as its people use it: queues, filters, races for a task, several at once, and changes while one looks. */
class TasksViewTest extends CaseworkViewTest {

    private static final String UNASSIGNED = "staff/tasks?queue=unassigned";
    private static final String BUSY = "matches(':hover')";

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
        TasksList list = _get(TasksList.class);
        screen.key(list, "j");
        List<CaseId> before = shown();
        assertThat(selected()).isEqualTo(before.get(1));

        CaseId urgent = journey.report(office);
        screen.until("the screen is told", () -> screen.answer(BUSY, Json.create(true)) > 0);

        assertThat(shown()).isEqualTo(before);
        assertThat(selected()).isEqualTo(before.get(1));
        assertThat(screen.text()).contains("1 new task. Show it");

        screen.press("1 new task");
        assertThat(shown()).contains(urgent).hasSize(3);
        assertThat(selected()).isEqualTo(before.get(1));
        assertThat(screen.offers("1 new task")).isFalse();
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
