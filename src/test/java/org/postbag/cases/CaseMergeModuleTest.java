package org.postbag.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.correspondence.ArrivedMail;
import org.postbag.correspondence.CaseGoesOn;
import org.postbag.correspondence.DeliveryReports;
import org.postbag.correspondence.DraftKind;
import org.postbag.correspondence.IncomingLetters;
import org.postbag.correspondence.LetterByMail;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.Letters;
import org.postbag.correspondence.OrganisationLetters;
import org.postbag.correspondence.Tracking;
import org.postbag.intake.PublicTracking;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.postbag.privacy.HoldReason;
import org.postbag.privacy.Holds;
import org.postbag.workflow.ProcessRuntime;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two cases of one person become one, and two again. */
@PostbagTest
class CaseMergeModuleTest {

    @Autowired
    private TestOffices offices;

    @Autowired
    private Journeys journey;

    @Autowired
    private EngineClock clock;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseMerge merge;

    @Autowired
    private CaseWork work;

    @Autowired
    private CaseNotes notes;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private Letters letters;

    @Autowired
    private OrganisationLetters organisations;

    @Autowired
    private IncomingLetters incoming;

    @Autowired
    private DeliveryReports reports;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private Holds holds;

    @Autowired
    private TaskInbox tasks;

    @Autowired
    private ProcessRuntime processes;

    @Autowired
    private Tracking links;

    @Autowired
    private PublicTracking tracking;

    @Autowired
    private CaseRegister register;

    @Autowired
    private TransactionTemplate transaction;

    private TestOffice office;
    private CaseId first;
    private CaseId second;

    @BeforeEach
    void twoCasesOfOnePerson() {
        clock.set(Instant.parse("2027-03-01T10:00:00Z"));
        office = offices.open();
        first = journey.report(office);
        second = journey.report(office);
        journey.triage(office, first, "accept");
    }

    @Test
    void everythingOfTheOneIsOnTheOther_andComesBackWhenItIsUndone() {
        journey.triage(office, second, "accept");
        notesOn(second);
        writeAgain(second);
        CaseSnapshot before = snapshot(second);
        List<String> letter = words(second);
        List<String> there = words(first);

        UUID move = merge(second, first);

        assertThat(words(first)).containsAll(letter).containsAll(there);
        assertThat(words(second)).isEmpty();
        assertThat(snapshot(second).outcome()).contains(CaseOutcome.MERGED);
        assertThat(snapshot(second).duplicateOf()).contains(first);
        assertThat(snapshot(second).title()).isEqualTo("Merged into another case");
        assertThat(keys(second)).isEmpty();
        assertThat(keys(first)).containsExactlyInAnyOrder(CaseProcess.WORK, CaseProcess.READ);
        office.runAs(Role.CASEWORKER, () -> assertThatThrownBy(() -> work.reopen(second))
                .isInstanceOf(MergeRefused.class));

        clock.runDueJobs(office.id());
        undo(move);

        assertThat(words(second)).isEqualTo(letter);
        assertThat(words(first)).isEqualTo(there);
        assertThat(snapshot(second)).usingRecursiveComparison().isEqualTo(before);
        assertThat(keys(second)).containsExactlyInAnyOrder(CaseProcess.WORK, CaseProcess.READ);
        assertThat(keys(first)).containsExactly(CaseProcess.WORK);
        office.runAs(Role.CASEWORKER, () -> assertThatThrownBy(() -> merge.undo(move))
                .isInstanceOf(MergeRefused.class));
    }

    @Test
    void whatWasReadSinceIsNotToBeReadAgain_andWhatCameSinceStillIs() {
        journey.triage(office, second, "accept");
        writeAgain(second);
        UUID move = merge(second, first);
        readAll(first);
        clock.advance(Duration.ofMinutes(1));
        writeAgain(first);
        clock.runDueJobs(office.id());

        undo(move);

        assertThat(keys(first)).containsExactlyInAnyOrder(CaseProcess.WORK, CaseProcess.READ);
        assertThat(keys(second)).containsExactly(CaseProcess.WORK);
    }

    private void readAll(CaseId id) {
        office.runAs(Role.CASEWORKER, () -> tasks.ofCase(id).stream()
                .filter(task -> task.taskKey().equals(CaseProcess.READ))
                .forEach(task -> tasks.complete(task.id(), Map.of())));
    }

    @Test
    void anEnquiryThatWaitsForADecisionWaitsForItAgain() {
        UUID move = merge(second, first);
        assertThat(keys(second)).isEmpty();
        clock.runDueJobs(office.id());

        undo(move);

        assertThat(snapshot(second).status()).isEqualTo(CaseStatus.NEW);
        assertThat(keys(second)).containsExactly(CaseProcess.TRIAGE);
        journey.triage(office, second, "accept");
        assertThat(keys(second)).containsExactly(CaseProcess.WORK);
    }

    @Test
    void theClockOfAnOrganisationsAnswerRunsOnOnTheOtherCase() {
        journey.triage(office, second, "accept");
        UUID council = desk.council(office, "Eastmarsh Council", "homes@eastmarsh-council.example");
        office.runAs(Role.CASEWORKER, () -> {
            organisations.send(LetterDesk.toOrganisation(first, council, "Mend the roof."));
            organisations.send(LetterDesk.toOrganisation(second, council, "Mend the gutter."));
        });
        clock.advance(Duration.ofMinutes(1));
        clock.runDueJobs(office.id());
        assertThat(timersOf(second)).contains("chase");

        UUID move = merge(second, first);
        clock.runDueJobs(office.id());

        assertThat(timersOf(second)).as("only the clock of its erasure").containsOnly("retention");
        assertThat(timersOf(first).stream().filter("chase"::equals)).hasSize(2);
        office.runAs(
                Role.CASEWORKER, () -> assertThat(organisations.waits(first)).hasSize(2));

        undo(move);
        clock.runDueJobs(office.id());

        assertThat(timersOf(second)).contains("chase");
        assertThat(timersOf(first).stream().filter("chase"::equals)).hasSize(1);
        assertThat(snapshot(second).status()).isEqualTo(CaseStatus.WAITING);
    }

    @Test
    void theLinkOfTheMergedCaseSaysWhereItGoesOn_andWhatIsWrittenThereLandsThere() {
        String link = office.call(() -> transaction.execute(status -> links.newLink(second)));
        String token = link.substring(link.lastIndexOf('/') + 1);
        merge(second, first);

        assertThat(tracking.open(office.id(), token)).hasValueSatisfying(found -> {
            assertThat(found.statusInWords())
                    .contains("We deal with it under " + snapshot(first).reference());
            assertThat(found.letters()).isEmpty();
            assertThat(found.closed()).isTrue();
        });
        tracking.addInformation(office.id(), token, "It leaks again.", "once-" + token);

        assertThat(words(first)).anyMatch(words -> words.contains("It leaks again."));
    }

    @Test
    void theBareFileIsErasedInItsTime_andWhatCameFromItStays() {
        notesOn(second);
        merge(second, first);
        clock.advance(Period.ofMonths(13));
        clock.runDueJobs(office.id());

        assertThat(office.call(() -> cases.byId(second))).isEmpty();
        assertThat(words(first)).anyMatch(words -> words.contains("Rang about it."));
    }

    private void notesOn(CaseId id) {
        office.runAs(Role.CASEWORKER, () -> notes.add(id, "Rang about it."));
    }

    @Test
    void theSearchForTheMergedCaseLeadsToTheOther() {
        merge(second, first);

        office.runAs(
                Role.CASEWORKER, () -> assertThat(register.find(snapshot(second).reference(), Set.of(), 0, 5))
                        .filteredOn(row -> row.id().equals(second))
                        .singleElement()
                        .satisfies(row -> assertThat(row.goesOnAs())
                                .contains(snapshot(first).reference())));
    }

    @Test
    void casesOfTwoPeopleAreNotMerged() {
        CaseId other = desk.open(office, "Rhys Penhale", desk.address(), "A lamp is dark");
        clock.runDueJobs(office.id());

        office.runAs(Role.CASEWORKER, () -> assertThatThrownBy(() -> merge.merge(other, first))
                .isInstanceOf(MergeRefused.class)
                .hasMessageContaining("Rhys Penhale")
                .hasMessageContaining("Cases of two people are not merged"));
    }

    @Test
    void aLetterThatHasNotLeftKeepsACaseFromBeingMerged() {
        journey.triage(office, second, "accept");
        office.runAs(Role.CASEWORKER, () -> letters.send(LetterDesk.reply(second, "We look into it.")));
        clock.runDueJobs(office.id());

        office.runAs(Role.CASEWORKER, () -> assertThatThrownBy(() -> merge.merge(second, first))
                .isInstanceOf(MergeRefused.class)
                .hasMessageContaining("a letter of it has not left yet"));
    }

    @Test
    void aLetterThatIsBeingWrittenGoesAlong() {
        journey.triage(office, second, "accept");
        office.runAs(Role.CASEWORKER, () -> letters.saveDraft(second, DraftKind.REPLY, "", "Dear Edda, we have asked"));

        merge(second, first);

        AtomicReference<String> draft = new AtomicReference<>("");
        office.runAs(Role.CASEWORKER, () -> letters.draft(first, DraftKind.REPLY)
                .ifPresent(found -> draft.set(found.written().text())));
        assertThat(draft.get()).isEqualTo("Dear Edda, we have asked");
    }

    @Test
    void aDraftWithoutWordsDoesNotKeepOneWithWordsBack_andOneThatIsGoneDoesNotKeepAMergeFromBeingUndone() {
        office.runAs(Role.CASEWORKER, () -> {
            letters.saveDraft(second, DraftKind.REPLY, "", "Dear Edda, we have asked");
            letters.saveDraft(first, DraftKind.REPLY, "A subject", "");
        });

        UUID move = merge(second, first);

        AtomicReference<String> draft = new AtomicReference<>("");
        office.runAs(Role.CASEWORKER, () -> {
            letters.draft(first, DraftKind.REPLY)
                    .ifPresent(found -> draft.set(found.written().text()));
            letters.saveDraft(first, DraftKind.REPLY, "", "");
        });
        assertThat(draft.get()).isEqualTo("Dear Edda, we have asked");
        clock.runDueJobs(office.id());

        undo(move);

        assertThat(snapshot(second).outcome()).isEmpty();
        assertThat(words(second)).isNotEmpty();
    }

    @Test
    void whatIsWrittenOnACaseThatWasMergedMeanwhileIsRefusedInWords_andMailFollows() {
        merge(second, first);
        String reference = snapshot(first).reference();

        office.runAs(Role.CASEWORKER, () -> assertThatThrownBy(
                        () -> letters.send(LetterDesk.reply(second, "We look into it.")))
                .isInstanceOf(CaseGoesOn.class)
                .hasMessageContaining(reference));
        office.runAs(Role.CASEWORKER, () -> assertThatThrownBy(
                        () -> letters.saveDraft(second, DraftKind.REPLY, "", "Dear Edda"))
                .isInstanceOf(CaseGoesOn.class)
                .hasMessageContaining(reference));

        CaseId onto = office.call(() -> transaction.execute(status -> incoming.byMail(second, mail("It rains in."))));

        assertThat(onto).isEqualTo(first);
        assertThat(words(first)).anyMatch(words -> words.contains("It rains in."));
        assertThat(words(second)).isEmpty();
    }

    private static LetterByMail mail(String text) {
        return new LetterByMail(
                UUID.randomUUID(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                "Edda Lindqvist",
                "The roof",
                text,
                ArrivedMail.typed(Optional.empty()),
                false,
                Optional.empty());
    }

    @Test
    void aLetterThatIsLateKeepsACaseFromBeingMerged() {
        journey.triage(office, second, "accept");
        AtomicReference<UUID> letter = new AtomicReference<>();
        office.runAs(
                Role.CASEWORKER,
                () -> letter.set(letters.send(LetterDesk.reply(second, "We look into it."))
                        .messageId()));
        clock.advance(Duration.ofMinutes(1));
        clock.runDueJobs(office.id());
        office.run(() -> transaction.executeWithoutResult(status -> reports.undelivered(letter.get(), false)));
        clock.runDueJobs(office.id());

        office.runAs(Role.CASEWORKER, () -> assertThatThrownBy(() -> merge.merge(second, first))
                .isInstanceOf(MergeRefused.class)
                .hasMessageContaining("is late"));
    }

    @Test
    void theLinksOfTheMergedCaseAreShutWithThoseOfTheOther() {
        String link = office.call(() -> transaction.execute(status -> links.newLink(second)));
        String token = link.substring(link.lastIndexOf('/') + 1);
        merge(second, first);

        office.run(() -> links.revokeAll(first));

        assertThat(tracking.open(office.id(), token)).isEmpty();
    }

    @Test
    void somebodyAtRiskAndWhatIsHeldIsNotMergedAway() {
        office.runAs(Role.COMPLIANCE, () -> holds.hold(second, HoldReason.COMPLAINT));
        office.runAs(Role.CASEWORKER, () -> assertThatThrownBy(() -> merge.merge(second, first))
                .isInstanceOf(MergeRefused.class)
                .hasMessageContaining("is held"));
        office.runAs(Role.COMPLIANCE, () -> holds.release(second));
        journey.triage(office, second, "safeguarding");

        office.runAs(Role.CASEWORKER, () -> assertThatThrownBy(() -> merge.merge(second, first))
                .isInstanceOf(MergeRefused.class)
                .hasMessageContaining("Protect somebody at risk"));
    }

    @Test
    void aMergeIsNotUndoneOnceALetterWasWrittenOrTheCaseIsClosed() {
        UUID move = merge(second, first);
        clock.runDueJobs(office.id());
        clock.advance(Duration.ofMinutes(1));
        office.runAs(Role.CASEWORKER, () -> letters.send(LetterDesk.reply(first, "We look into it.")));

        office.runAs(Role.CASEWORKER, () -> assertThatThrownBy(() -> merge.undo(move))
                .isInstanceOf(MergeRefused.class)
                .hasMessageContaining("a letter has been written"));

        clock.advance(Duration.ofMinutes(1));
        clock.runDueJobs(office.id());
        journey.close(office, first);
        office.runAs(Role.CASEWORKER, () -> assertThatThrownBy(() -> merge.undo(move))
                .isInstanceOf(MergeRefused.class)
                .hasMessageContaining("is closed"));
    }

    private UUID merge(CaseId from, CaseId onto) {
        AtomicReference<UUID> move = new AtomicReference<>();
        office.runAs(Role.CASEWORKER, () -> move.set(merge.merge(from, onto)));
        return move.get();
    }

    private void undo(UUID move) {
        office.runAs(Role.CASEWORKER, () -> merge.undo(move));
    }

    private void writeAgain(CaseId id) {
        office.run(() -> transaction.executeWithoutResult(status ->
                incoming.information(id, "There is more.", UUID.randomUUID().toString())));
    }

    private CaseSnapshot snapshot(CaseId id) {
        return office.call(() -> cases.byId(id)).orElseThrow();
    }

    private List<String> keys(CaseId id) {
        return office.call(() -> tasks.ofCase(id)).stream()
                .map(TaskItem::taskKey)
                .toList();
    }

    private List<String> timersOf(CaseId id) {
        return office.call(() -> processes.timersOf(id)).stream()
                .map(timer -> timer.processKey())
                .toList();
    }

    /** Letters and notes of a case as its timeline shows them. */
    private List<String> words(CaseId id) {
        AtomicReference<List<TimelineEntry>> entries = new AtomicReference<>(List.of());
        office.runAs(Role.CASEWORKER, () -> entries.set(timeline.of(id)));
        return entries.get().stream()
                .<String>mapMulti((entry, next) -> {
                    if (entry instanceof TimelineEntry.Letter letter) {
                        next.accept("letter " + letter.id() + " " + letter.body());
                    } else if (entry instanceof TimelineEntry.Note note) {
                        next.accept("note " + note.id() + " " + note.body());
                    }
                })
                .toList();
    }
}
