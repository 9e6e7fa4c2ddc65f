package org.postbag.cases.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.Journeys;
import org.postbag.TestScreen;
import org.postbag.cases.CaseSnapshot;
import org.postbag.correspondence.IncomingLetters;
import org.postbag.kernel.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two cases of one person on the case page: made one, taken apart, and letters moved between them. */
class MergeViewTest extends CaseworkViewTest {

    @Autowired
    private EngineClock clock;

    @Autowired
    private IncomingLetters letters;

    @Autowired
    private TransactionTemplate transaction;

    private CaseId first;
    private CaseId second;

    @BeforeEach
    void report() {
        first = journey.report(office);
        second = journey.report(office);
        journey.triage(office, first, "accept");
    }

    @Test
    void aCaseIsMergedIntoAnotherOfTheSamePersonAndComesBack() {
        screen.open(page(second)).press("Merge into");
        Dialog dialog = _get(Dialog.class);
        screen.press(_get(dialog, Button.class, spec -> spec.withText("Merge")));
        assertThat(dialog.isOpened()).as("no case is selected").isTrue();
        choose(dialog, reference(first));
        screen.press(_get(dialog, Button.class, spec -> spec.withText("Merge")));

        assertThat(screen.notices())
                .anyMatch(words -> words.contains(reference(second) + " is part of " + reference(first) + " now."));
        assertThat(file(second).merged()).isTrue();
        assertThat(screen.open(page(second)).text()).contains("Merged into " + reference(first));
        assertThat(screen.offers("Reopen case")).isFalse();
        clock.runDueJobs(office.id());

        screen.open(page(first));
        assertThat(screen.text()).contains(reference(second) + " was merged into this case");
        assertThat(TestScreen.words(_get(PersonPanel.class)))
                .as("its title lies here")
                .contains(reference(second))
                .doesNotContain("Merged into another case");
        screen.press(undoInTimeline());

        assertThat(screen.notices()).contains("Undone.");
        assertThat(file(second).closed()).isFalse();
        assertThat(screen.text()).contains("Undone: " + reference(second) + " was merged into this case");
        assertThat(_find(_get(TimelinePanel.class), Button.class, spec -> spec.withText("Undo")))
                .isEmpty();
    }

    @Test
    void aLetterBecomesACaseFromItsPlaceInTheTimeline() {
        office.run(() -> transaction.executeWithoutResult(status -> letters.information(
                first, "And the bus does not come.", UUID.randomUUID().toString())));

        screen.open(page(first));
        screen.press(_find(Button.class, spec -> spec.withText("Move letter")).get(1));
        Dialog dialog = _get(Dialog.class);
        choose(dialog, "A new case");
        screen.press(_get(dialog, Button.class, spec -> spec.withText("Move")));

        assertThat(screen.text())
                .contains("Letters became a case of their own")
                .doesNotContain("And the bus does not come.");
        clock.runDueJobs(office.id());
        screen.press(undoInTimeline());
        assertThat(screen.text()).contains("And the bus does not come.");
    }

    @Test
    void aCaseThatLooksLikeAnotherOfThePersonSaysSo_andLeadsToTheQuestion() {
        screen.open(page(second));
        LookAlikeLine line = _get(LookAlikeLine.class);
        assertThat(TestScreen.words(line)).contains("Looks like").contains(reference(first));

        screen.press(_get(line, Button.class));
        RadioButtonGroup<?> which = _get(_get(Dialog.class), RadioButtonGroup.class);
        assertThat(((CaseSnapshot) which.getValue()).id()).isEqualTo(first);
    }

    @Test
    void nobodyElsesCaseIsHeldAgainstIt_norOneThatIsClosed() {
        Map<String, Object> somebodyElse = Journeys.answers();
        somebodyElse.put("fullName", "Rhys Penhale");
        somebodyElse.put("email", "rhys@mailbox.example");
        CaseId alone = journey.report(office, somebodyElse);
        screen.open(page(alone));
        assertThat(_find(LookAlikeLine.class)).isEmpty();

        journey.close(office, first);
        screen.open(page(second));
        assertThat(_find(LookAlikeLine.class)).isEmpty();
    }

    @Test
    void aLetterIsOfferedToBeMovedOnlyWhereItCan() {
        screen.open(page(first));
        assertThat(screen.offers("Move letter")).as("the only one").isFalse();

        office.run(() -> transaction.executeWithoutResult(status -> letters.information(
                first, "And the bus does not come.", UUID.randomUUID().toString())));
        screen.until(
                "the first one is asked about again",
                () -> _find(Button.class, spec -> spec.withText("Move letter")).size() == 2);
        screen.press(_find(Button.class, spec -> spec.withText("Move letter")).get(0));
        RadioButtonGroup<?> where = _get(_get(Dialog.class), RadioButtonGroup.class);
        assertThat(where.getListDataView().getItems().toList())
                .as("a new case and the other one, not the messages: it did not come by email")
                .hasSize(2);
    }

    @SuppressWarnings("unchecked")
    private void choose(Dialog dialog, String begins) {
        RadioButtonGroup<Object> group = _get(dialog, RadioButtonGroup.class);
        screen.act(() -> group.setValue(group.getListDataView()
                .getItems()
                .filter(item -> group.getItemLabelGenerator().apply(item).startsWith(begins))
                .findFirst()
                .orElseThrow()));
    }

    private static Button undoInTimeline() {
        return _get(_get(TimelinePanel.class), Button.class, spec -> spec.withText("Undo"));
    }

    private String page(CaseId id) {
        return "staff/cases/" + reference(id);
    }

    private String reference(CaseId id) {
        return file(id).reference();
    }

    private CaseSnapshot file(CaseId id) {
        return office.call(() -> cases.byId(id)).orElseThrow();
    }
}
