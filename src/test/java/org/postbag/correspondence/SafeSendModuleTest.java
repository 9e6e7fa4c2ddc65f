package org.postbag.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postbag.correspondence.LetterConcern.Kind.NAMES_SOMEBODY_ELSE;
import static org.postbag.correspondence.LetterConcern.Kind.NEW_ADDRESS;
import static org.postbag.correspondence.LetterDesk.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseTimeline;
import org.postbag.cases.TimelineEntry;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.postbag.workflow.TaskInbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a letter is held back for before it is sent, and letters that leave later. */
@PostbagTest
@Import(LetterDesk.class)
class SafeSendModuleTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:15:00Z");

    @Autowired
    private Letters letters;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private TaskInbox tasks;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private TestOffices offices;

    @Autowired
    private EngineClock clock;

    private TestOffice office;
    private String address;
    private CaseId caseId;

    @BeforeEach
    void openCase() {
        clock.set(NOW);
        office = offices.open();
        address = desk.address();
        caseId = desk.open(office, "Edda Lindqvist", address, "Damp");
        desk.open(office, "Jonas O’Leary-Webb", desk.address(), "Lamps");
        clock.runDueJobs(office.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jonas O’Leary-Webb has written too.",
                "As JONAS O’LEARY-WEBB’s letter says",
                "Dear Jonas\nO’Leary-Webb, thank you"
            })
    void aLetterThatNamesSomebodyElseIsSentOnlyWhenItsWriterHasLooked(String text) {
        LetterConcern concern = new LetterConcern(NAMES_SOMEBODY_ELSE, "Jonas O’Leary-Webb");
        WriteReply letter = reply(caseId, text);

        asCaseworker(() -> {
            assertThatThrownBy(() -> letters.send(letter))
                    .isInstanceOf(LetterWorthALook.class)
                    .hasMessage(concern.sentence());
            assertThatThrownBy(() -> letters.send(
                            letter.accepting(List.of(new LetterConcern(NAMES_SOMEBODY_ELSE, "Somebody Else")))))
                    .as("what was accepted about another letter")
                    .isInstanceOf(LetterWorthALook.class);
            assertThat(letters.concerns(letter)).containsExactly(concern);
            return letters.send(letter.accepting(List.of(concern)));
        });
        assertThat(replies()).hasSize(1);
    }

    @Test
    void theirOwnNameOneWordAndPeopleOfOtherOfficesAreNoMatter() {
        desk.open(offices.open(), "Only Elsewhere", desk.address(), "Roof");

        asCaseworker(() ->
                letters.send(reply(caseId, "Dear Edda Lindqvist, Jonas and Only Elsewhere: O’Leary-Webb Jonas.")));
        assertThat(replies()).hasSize(1);
    }

    @Test
    void anAddressNobodyHasUsedIsLookedAt() {
        String fresh = desk.address();
        CaseId byPhone = desk.open(office, "Maud Tarrant", fresh, "A call");
        WriteReply letter = reply(byPhone, "Good afternoon.");

        asCaseworker(() -> {
            assertThatThrownBy(() -> letters.send(letter))
                    .isInstanceOf(LetterWorthALook.class)
                    .hasMessageContaining(fresh);
            return letters.send(letter.accepting(List.of(new LetterConcern(NEW_ADDRESS, fresh))));
        });
        asCaseworker(() -> letters.send(reply(byPhone, "Once more.")));
    }

    @Test
    void aLetterLeavesWhenItsWriterWants() {
        Instant later = NOW.plus(Duration.ofDays(2));
        SentLetter sent =
                asCaseworker(() -> letters.send(reply(caseId, "On Thursday.").at(later)));
        assertThat(sent.undoUntil()).contains(later);
        assertThat(stateInWords()).isEqualTo("Leaves Thu 26 Nov 2026, 10:15");

        clock.advance(Duration.ofDays(2).minusSeconds(1));
        clock.runDueJobs(office.id());
        assertThat(desk.mailbox(address)).hasSize(1);

        clock.advance(Duration.ofSeconds(2));
        clock.runDueJobs(office.id());
        assertThat(desk.mailbox(address)).hasSize(2);
    }

    @Test
    void untilThenItCanBeTakenBack() {
        SentLetter sent =
                asCaseworker(() -> letters.send(reply(caseId, "On Thursday.").at(NOW.plus(Duration.ofDays(2)))));
        clock.advance(Duration.ofDays(1));
        clock.runDueJobs(office.id());

        assertThat(asCaseworker(() -> letters.undo(sent.messageId()))).isTrue();
        clock.advance(Duration.ofDays(2));
        clock.runDueJobs(office.id());
        assertThat(desk.mailbox(address)).hasSize(1);
        assertThat(asCaseworker(() ->
                        letters.draft(caseId, DraftKind.REPLY).orElseThrow().body()))
                .isEqualTo("On Thursday.");
    }

    @Test
    void anApprovedLetterWaitsForItsTimeToo() {
        desk.requireApproval(office);
        Instant later = NOW.plus(Duration.ofDays(2));
        asCaseworker(() -> letters.send(reply(caseId, "On Thursday.").at(later)));
        clock.runDueJobs(office.id());
        office.runAs(
                Role.REPRESENTATIVE,
                () -> tasks.complete(
                        tasks.ofCase(caseId).stream()
                                .filter(task -> task.taskKey().equals(CorrespondenceProcess.APPROVE))
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        Map.of("decision", "approve")));
        clock.advance(Duration.ofDays(1));
        clock.runDueJobs(office.id());
        assertThat(desk.mailbox(address)).hasSize(1);

        clock.set(later.plusSeconds(1));
        clock.runDueJobs(office.id());
        assertThat(desk.mailbox(address)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 400})
    void noLetterLeavesInThePastOrInYears(int days) {
        asCaseworker(() -> {
            assertThatThrownBy(() -> letters.send(reply(caseId, "Hello").at(NOW.plus(Duration.ofDays(days)))))
                    .isInstanceOf(SendTimeRefused.class);
            return true;
        });
        assertThat(replies()).isEmpty();
    }

    @Test
    void namesAreLookedForAsTheyStandInAText() {
        assertThat(SecondLook.runsOfWords("Dear Anna-Lou  Ó Súilleabháin’s, (Bo)."))
                .contains("anna-lou ó súilleabháin", "ó súilleabháin bo", "dear anna-lou ó súilleabháin")
                .doesNotContain("bo", "anna-lou");
    }

    private String stateInWords() {
        return asCaseworker(() -> timeline.of(caseId).stream()
                .filter(TimelineEntry.Letter.class::isInstance)
                .map(TimelineEntry.Letter.class::cast)
                .filter(letter -> !letter.automatic())
                .findFirst()
                .orElseThrow()
                .stateInWords());
    }

    private List<Letter> replies() {
        return asCaseworker(() -> letters.ofCase(caseId)).stream()
                .filter(letter -> letter.kind() == LetterKind.REPLY)
                .toList();
    }

    private <T> T asCaseworker(Supplier<T> work) {
        List<T> result = new ArrayList<>();
        office.runAs(Role.CASEWORKER, () -> result.add(work.get()));
        return result.get(0);
    }
}
