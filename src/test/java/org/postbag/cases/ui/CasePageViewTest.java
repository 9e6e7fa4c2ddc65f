package org.postbag.cases.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Article;
import elemental.json.Json;
import elemental.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.Journeys;
import org.postbag.TestScreen;
import org.postbag.cases.CaseNotes;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.CaseSnapshot;
import org.postbag.correspondence.Direction;
import org.postbag.correspondence.Letter;
import org.postbag.correspondence.LetterBody;
import org.postbag.correspondence.Letters;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.postbag.uikit.Presence;
import org.springframework.beans.factory.annotation.Autowired;

/** The case page as its people use it: writing, closing, races, and what others do meanwhile. */
class CasePageViewTest extends CaseworkViewTest {

    private static final String HOSTILE = "<img src=x onerror=alert(1)> {{7*7}} ${7*7}";

    @Autowired
    private CaseNotes notes;

    @Autowired
    private Letters letters;

    @Autowired
    private EngineClock clock;

    @Autowired
    private Presence presence;

    private final List<String> told = new CopyOnWriteArrayList<>();

    private CaseId id;

    @BeforeEach
    void report() {
        id = journey.report(office);
    }

    @Test
    void whoeverComesSecondIsToldWhoWasFirst() {
        screen.open(page());
        office.runAs(colleague, () -> work.claim(journey.task(id, CaseProcess.TRIAGE)));

        screen.press("Claim");

        assertThat(screen.notices()).singleElement().asString().contains(colleague.fullName());
        assertThat(screen.offers("Claim")).isFalse();
        assertThat(screen.text()).contains(colleague.fullName() + " has this");
    }

    @Test
    void anEnquiryIsTakenOnWhereItStands() {
        screen.open(page()).press("Accept");

        assertThat(screen.notices()).contains("You have taken the case on.");
        assertThat(screen.offers("Close case")).isTrue();
        assertThat(screen.offers("Accept")).isFalse();
        assertThat(file().owner()).contains(me.id());
    }

    @Test
    void whatAnEndedSessionCouldNotSendIsPutBackIntoTheTask() {
        JsonObject kept = Json.createObject();
        kept.put("outcome", "Join it to a case we have");
        kept.put("duplicateOf", "TV-7F3K-9X");
        kept.put("triageNote", "His sister wrote last week.");
        screen.open(page());

        assertThat(screen.answer("return kept()", kept)).isEqualTo(1);

        assertThat(screen.valueOf("outcome")).isEqualTo("duplicate");
        assertThat(screen.valueOf("duplicateOf")).isEqualTo("TV-7F3K-9X");
        assertThat(screen.valueOf("triageNote")).isEqualTo("His sister wrote last week.");
        assertThat(screen.offers("Accept")).as("the button says what it does").isFalse();
    }

    @Test
    void aCaseIsNotClosedBeforeItIsSaidHowItEnded() {
        takeOn();
        screen.open(page()).press("Close case");
        Dialog dialog = _get(Dialog.class);

        screen.press(_get(dialog, Button.class, spec -> spec.withText("Close case")));
        assertThat(TestScreen.words(dialog)).isNotEmpty();
        assertThat(dialog.isOpened()).as("there is something to mend").isTrue();
        assertThat(file().closed()).isFalse();

        screen.fill("Outcome", "resolved").fill("What to tell the resident", "The roof is mended.");
        screen.press(_get(dialog, Button.class, spec -> spec.withText("Close case")));

        assertThat(file().closed()).isTrue();
        assertThat(screen.notices()).contains("The case is closed.");
        assertThat(screen.offers("Reopen case")).isTrue();
        assertThat(screen.offers("Reply")).as("nobody writes on a closed case").isFalse();
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void whatIsBeingWrittenIsThereAgainAfterTheSessionEnded() {
        takeOn();
        screen.open(page())
                .fill("Your reply", LetterBody.plain("Dear Edda,\n\nI have"))
                .fill("Subject", "Your roof");
        screen.press("Add note: ").fill("Your note", "Ask Harbour Homes");
        screen.close();

        screen = screens.of(me).open(page());

        assertThat(screen.valueOf("Your reply")).isEqualTo(LetterBody.plain("Dear Edda,\n\nI have"));
        assertThat(screen.valueOf("Subject")).isEqualTo("Your roof");
        assertThat(screen.text()).contains("Draft saved");
        screen.press("Add note: ");
        assertThat(screen.valueOf("Your note")).isEqualTo("Ask Harbour Homes");
        screen.close();
        screen = screens.of(colleague).open(page()).press("Add note: ");
        assertThat(screen.valueOf("Your note")).as("a draft is its writer's").isEqualTo("");
    }

    @Test
    void aNoteIsNoLetter() {
        takeOn();
        screen.open(page());
        int before = lettersOut().size();

        screen.press("Add note: ").fill("Your note", "Seems to be the whole block.");
        assertThat(screen.offers("Send")).as("one way to be done at a time").isFalse();
        screen.press(_get(Button.class, spec -> spec.withText("Add note")));

        assertThat(lettersOut()).hasSize(before);
        Article note = article("Seems to be the whole block.");
        assertThat(note.hasClassName("pb-note")).isTrue();
        assertThat(note.hasClassName("pb-letter")).isFalse();
        assertThat(TestScreen.words(note)).contains("Internal note").contains(me.fullName());
    }

    @Test
    void aReplyGoesOnceHoweverOftenSendIsPressed() {
        takeOn();
        screen.open(page());
        int before = lettersOut().size();
        screen.fill("Your reply", LetterBody.plain("I have written to Harbour Homes."));
        Button send = _get(Button.class, spec -> spec.withText("Send reply"));

        screen.press(send);
        screen.press(send);

        assertThat(lettersOut()).hasSize(before + 1);
        assertThat(screen.text())
                .contains("I have written to Harbour Homes.")
                .contains("Write your letter before you send it.");
        assertThat(screen.offers("Undo")).isTrue();
    }

    @Test
    void whatWasTakenBackIsADraftAgain() {
        takeOn();
        screen.open(page())
                .fill("Your reply", LetterBody.plain("Too early"))
                .press("Send reply")
                .press("Undo");

        assertThat(screen.valueOf("Your reply")).isEqualTo(LetterBody.plain("Too early"));
        assertThat(screen.offers("Undo")).isFalse();
    }

    @Test
    void whatAColleagueDoesShowsWithoutTouchingWhatIsTyped() {
        takeOn();
        screen.open(page()).fill("Your reply", LetterBody.plain("Dear Edda,"));
        Component box = replyBox();

        office.runAs(colleague, () -> notes.add(id, "The landlord called."));
        screen.until("the note is shown", () -> screen.text().contains("The landlord called."));

        assertThat(screen.valueOf("Your reply")).isEqualTo(LetterBody.plain("Dear Edda,"));
        assertThat(replyBox()).as("the same box").isSameAs(box);
    }

    @Test
    void whoElseHasTheCaseOpenIsSaid_andWhoIsWriting() {
        takeOn();
        screen.open(page());
        assertThat(screen.text()).doesNotContain("has this case open");

        Presence.Visit visit = office.call(() ->
                presence.enter(id, colleague.id(), colleague.fullName(), Runnable::run, () -> told.add("changed")));
        screen.until("it is said", () -> screen.text().contains(colleague.fullName() + " has this case open too."));
        visit.typed();
        screen.until("it is said", () -> screen.text().contains(colleague.fullName() + " is writing on this case."));
        screen.fill("Your reply", LetterBody.plain("Dear Edda,"));
        assertThat(visit.others()).containsExactly(new Presence.Colleague(me.fullName(), true));
        assertThat(told).isNotEmpty();
        visit.leave();
        screen.until("nobody is there", () -> !screen.text().contains("on this case."));

        screen.close();
        assertThat(visit.others()).isEmpty();
        screen = screens.of(me).open(page());
    }

    @Test
    void whatLooksLikeMarkupIsText() {
        Map<String, Object> answers = Journeys.answers();
        answers.put("fullName", HOSTILE);
        answers.put("description", HOSTILE);
        id = journey.report(office, answers);
        office.runAs(colleague, () -> notes.add(id, HOSTILE));

        screen.open(page());

        assertThat(screen.heading()).contains(HOSTILE);
        assertThat(_find(Article.class)).hasSize(2).allSatisfy(article -> assertThat(TestScreen.words(article))
                .contains(HOSTILE));
        assertThat(_find(Article.class))
                .allSatisfy(article ->
                        assertThat(article.getElement().getOuterHTML()).doesNotContain("<img"));
    }

    @Test
    void whoOnlyWatchesIsOfferedNothingToChange() {
        takeOn();
        screen.close();
        screen = screens.of(office.staff(Role.COMPLIANCE)).open(page());

        assertThat(screen.text()).contains(reference());
        for (String act : List.of("Claim", "Unclaim", "Assign", "Accept", "Reply", "Close case", "Reopen case")) {
            assertThat(screen.offers(act)).as(act).isFalse();
        }
    }

    @Test
    void theWayBackLeadsToTheQueueOneCameFrom() {
        screen.open(page() + "?queue=unassigned").follow("Unassigned");

        assertThat(screen.address()).isEqualTo("staff/tasks?queue=unassigned");
    }

    @Test
    void aWholeLifeStandsInOneTimeline() {
        clock.advance(Duration.ofSeconds(1));
        takeOn();
        clock.advance(Duration.ofSeconds(1));
        screen.open(page()).press("Add note: ").fill("Your note", "Seems to be the whole block.");
        screen.press(_get(Button.class, spec -> spec.withText("Add note")));
        clock.advance(Duration.ofSeconds(1));
        screen.press("Reply")
                .fill("Your reply", LetterBody.plain("I have written to Harbour Homes."))
                .press("Send reply");
        clock.advance(Duration.ofSeconds(21));
        clock.runDueJobs(office.id());
        clock.advance(Duration.ofSeconds(1));
        office.runAs(me, () -> work.await(id));
        clock.advance(Duration.ofSeconds(1));
        office.runAs(me, () -> work.resume(id));
        clock.advance(Duration.ofSeconds(1));
        journey.close(office, id);

        screen.open(page());

        String timeline = TestScreen.words(_get(TimelinePanel.class));
        assertThat(timeline)
                .containsSubsequence(
                        "The roof has leaked since October",
                        "routine events",
                        "Seems to be the whole block.",
                        "I have written to Harbour Homes.",
                        "routine events",
                        "Closed: ");
        assertThat(folded())
                .as("what matters to nobody most of the time")
                .hasSize(2)
                .noneMatch(Details::isOpened);
        assertThat(summaries().get(0)).contains("automatic letter", "sorted", "target set", "decided");
        assertThat(summaries().get(1)).contains("waiting on others", "no longer waiting");

        Details first = folded().get(0);
        screen.act(() -> first.setOpened(true));

        assertThat(TestScreen.words(first))
                .contains("Sorted")
                .contains("Target set: ")
                .contains("Decided: taken on")
                .contains("Given to " + me.fullName())
                .contains("Automatic letter to Edda Lindqvist, by email: ");
        office.runAs(colleague, () -> notes.add(id, "The landlord called."));
        screen.until("the note is shown", () -> screen.text().contains("The landlord called."));
        assertThat(folded()).as("it stays open while others work").contains(first);
        assertThat(first.isOpened()).isTrue();
    }

    @Test
    void joinedCasesLeadToEachOther() {
        CaseId second = journey.report(office);
        journey.complete(
                office,
                Role.CASEWORKER,
                second,
                CaseProcess.TRIAGE,
                Map.of(
                        "outcome", "duplicate",
                        "category", "housing",
                        "priority", "NORMAL",
                        "duplicateOf", reference()));
        String duplicate = "staff/cases/"
                + office.call(() -> cases.byId(second)).orElseThrow().reference();

        assertThat(panel(page())).contains("Joined to this").doesNotContain("Joined to" + file().title());
        assertThat(screen.text()).contains("A duplicate was joined to this case");
        assertThat(panel(duplicate)).contains("Joined to").doesNotContain("Joined to this");

        screen.press("Reopen case");

        assertThat(panel(duplicate)).doesNotContain("Joined to");
        assertThat(panel(page())).doesNotContain("Joined to");
        assertThat(screen.text()).contains("A duplicate was reopened as a case of its own");
    }

    private static Component replyBox() {
        return _get(
                Component.class,
                spec -> spec.withPredicate(
                        part -> "Your reply".equals(part.getElement().getProperty("accessibleName"))));
    }

    private String panel(String page) {
        screen.open(page);
        return TestScreen.words(_get(PersonPanel.class));
    }

    /** The runs of routine events; each letter within has a fold of its own. */
    private static List<Details> folded() {
        return _find(TimelinePanel.class).stream()
                .flatMap(timeline -> _find(timeline, Details.class).stream())
                .filter(details -> details.getSummaryText().contains("routine event"))
                .toList();
    }

    private static List<String> summaries() {
        return folded().stream()
                .map(details -> TestScreen.words(details.getParent().orElseThrow()))
                .toList();
    }

    private void takeOn() {
        journey.triage(office, id, "accept");
        assertThat(file().owner()).isNotEmpty();
    }

    private String page() {
        return "staff/cases/" + reference();
    }

    private String reference() {
        return file().reference();
    }

    private CaseSnapshot file() {
        return office.call(() -> cases.byId(id)).orElseThrow();
    }

    private List<Letter> lettersOut() {
        return office.call(() -> letters.ofCase(id)).stream()
                .filter(letter -> letter.direction() == Direction.OUT)
                .toList();
    }

    private static Article article(String words) {
        return _get(
                Article.class,
                spec -> spec.withPredicate(article -> TestScreen.words(article).contains(words)));
    }
}
