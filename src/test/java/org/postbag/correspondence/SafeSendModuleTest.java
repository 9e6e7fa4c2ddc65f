package org.postbag.correspondence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postbag.correspondence.LetterConcern.Kind.ANSWERED_BY_COLLEAGUE;
import static org.postbag.correspondence.LetterConcern.Kind.FILE_OF_ANOTHER_CASE;
import static org.postbag.correspondence.LetterConcern.Kind.NAMES_SOMEBODY_ELSE;
import static org.postbag.correspondence.LetterConcern.Kind.NEW_ADDRESS;
import static org.postbag.correspondence.LetterConcern.Kind.SPECIAL_CATEGORY;
import static org.postbag.correspondence.LetterDesk.reply;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseTimeline;
import org.postbag.cases.TimelineEntry;
import org.postbag.correspondence.inbox.MailDrop;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.postbag.offices.StaffMember;
import org.postbag.privacy.Disclosures;
import org.postbag.privacy.SpecialBasis;
import org.postbag.privacy.SpecialBasis.Ground;
import org.postbag.workflow.TaskInbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What a letter is held back for before it is sent, and letters that leave later. */
@PostbagTest
class SafeSendModuleTest {

    private static final String NOTES = "The roof has leaked since October.";
    private static final Instant NOW = Instant.parse("2026-11-24T10:15:00Z");

    @Autowired
    private Letters letters;

    @Autowired
    private Attachments attachments;

    @Autowired
    private OrganisationLetters organisations;

    @Autowired
    private IncomingLetters incoming;

    @Autowired
    private Disclosures disclosures;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationContext application;

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
    void whoeverAnswersALetterThatAColleagueHasAnsweredIsTold() {
        StaffMember colleague = office.another(Role.CASEWORKER);
        office.runAs(colleague, () -> letters.send(reply(caseId, "Dear Edda, we are on it.")));

        asCaseworker(() -> {
            assertThatThrownBy(() -> letters.send(reply(caseId, "Dear Edda, who are you?")))
                    .isInstanceOf(LetterWorthALook.class)
                    .hasMessageContaining(colleague.fullName());
            return letters.send(reply(caseId, "Dear Edda, who are you?")
                    .accepting(List.of(new LetterConcern(ANSWERED_BY_COLLEAGUE, colleague.fullName()))));
        });
        clock.advance(Duration.ofMinutes(1));
        asCaseworker(() -> letters.send(reply(caseId, "One more thing.")));
        assertThat(replies()).hasSize(3);
    }

    @Test
    void aFileOfAnotherCaseIsLookedAt_andTheAuditTellsThatItWasAccepted() {
        CaseId other = desk.open(office, "Maud Tarrant", desk.address(), "Lamps");
        clock.runDueJobs(office.id());
        attach(other, "lamps.txt", "The lamps of Maud Tarrant");
        asCaseworker(() -> letters.send(reply(other, "See the file.")));
        attach(caseId, "roof.txt", "The lamps of Maud Tarrant");
        WriteReply letter = reply(caseId, "See the file.");

        LetterConcern concern = asCaseworker(() -> letters.concerns(letter)).get(0);
        assertThat(concern.kind()).isEqualTo(FILE_OF_ANOTHER_CASE);
        assertThat(concern.sentence())
                .contains("“roof.txt” lies on case "
                        + office.call(() -> cases.byId(other)).orElseThrow().reference());
        SentLetter sent = asCaseworker(() -> {
            assertThatThrownBy(() -> letters.send(letter)).isInstanceOf(LetterWorthALook.class);
            return letters.send(letter.accepting(List.of(concern)));
        });
        assertThat(audited(sent)).contains("warning-accepted-file-of-another-case");

        attach(caseId, "roof again.txt", "The lamps of Maud Tarrant");
        assertThat(asCaseworker(() -> letters.concerns(letter)))
                .as("sent about this case before")
                .isEmpty();
    }

    @Test
    void aFileThatCameOntoAnotherCaseIsLookedAt_butNotOneOfAnotherOffice() {
        MailDrop.drop(application, office, mailWithNotes(desk.address())).orElseThrow();
        TestOffice elsewhere = offices.open();
        MailDrop.drop(application, elsewhere, mailWithNotes(desk.address())).orElseThrow();
        attach(caseId, "mine.txt", "Only mine");
        assertThat(asCaseworker(() -> letters.concerns(reply(caseId, "Hello")))).isEmpty();

        attach(caseId, "notes.txt", NOTES);
        assertThat(asCaseworker(() -> letters.concerns(reply(caseId, "Hello"))))
                .extracting(LetterConcern::kind)
                .containsExactly(FILE_OF_ANOTHER_CASE);
        CaseId theirs = desk.open(elsewhere, "Bo Farrell", desk.address(), "Bins");
        elsewhere.runAs(Role.CASEWORKER, () -> {
            attachments.attach(
                    theirs, DraftKind.REPLY, "mine.txt", new ByteArrayInputStream("Only mine".getBytes(UTF_8)));
            assertThat(letters.concerns(reply(theirs, "Hello")))
                    .extracting(LetterConcern::kind)
                    .doesNotContain(FILE_OF_ANOTHER_CASE);
        });
    }

    @Test
    void specialCategoryDataGoesOutsideOnlyByARightThatIsRegistered_ER3() {
        String council = "housing@" + office.office().slug() + "-council.example";
        UUID councilId = desk.council(office, "Thornwick Council", council);
        WriteToOrganisation letter = LetterDesk.toOrganisation(
                caseId, councilId, "Her mother has dementia and Jonas O’Leary-Webb was convicted.");
        List<LetterConcern> concerns = asCaseworker(() -> organisations.concerns(letter));
        assertThat(concerns)
                .containsExactly(
                        new LetterConcern(NAMES_SOMEBODY_ELSE, "Jonas O’Leary-Webb"),
                        new LetterConcern(SPECIAL_CATEGORY, "health (“dementia”)"),
                        new LetterConcern(SPECIAL_CATEGORY, "criminal offences (“convicted”)"));
        SpecialBasis right = new SpecialBasis(Ground.CANNOT_CONSENT, "She does not know him any more.");
        SentLetter sent = asCaseworker(() -> {
            assertThatThrownBy(() -> organisations.send(letter)).isInstanceOf(LetterWorthALook.class);
            assertThatThrownBy(() -> organisations.send(letter.accepting(concerns, Optional.empty())))
                    .as("no right")
                    .isInstanceOf(LetterWorthALook.class);
            assertThatThrownBy(() -> organisations.send(
                            letter.accepting(concerns, Optional.of(new SpecialBasis(Ground.CANNOT_CONSENT, " ")))))
                    .isInstanceOf(BasisIncomplete.class);
            return organisations.send(letter.accepting(concerns, Optional.of(right)));
        });
        clock.advance(Duration.ofMinutes(1));
        clock.runDueJobs(office.id());

        assertThat(desk.mailbox(council)).hasSize(1);
        assertThat(asCaseworker(() -> disclosures.ofCase(caseId)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.special()).contains(right));
        assertThat(audited(sent)).contains("warning-accepted-names-somebody-else", "warning-accepted-special-category");
    }

    @Test
    void piecesThatGoAlongAreReadToo_andALetterThatSaysNothingOfTheKindIsNotAskedAbout() {
        UUID councilId = desk.council(office, "Thornwick Council", "housing@thornwick.example");
        office.run(() -> transaction.executeWithoutResult(status -> incoming.information(
                caseId, "I have diabetes.", UUID.randomUUID().toString())));
        UUID piece = asCaseworker(() -> organisations.letters(caseId)).get(0).letter();
        assertThat(asCaseworker(() -> organisations.concerns(
                        LetterDesk.toOrganisation(caseId, councilId, "When is the roof mended? Edda Lindqvist asks."))))
                .isEmpty();
        assertThat(asCaseworker(() -> organisations.concerns(new WriteToOrganisation(
                        caseId, councilId, "", "See below.", false, false, List.of(piece), UUID.randomUUID()))))
                .containsExactly(new LetterConcern(SPECIAL_CATEGORY, "health (“diabetes”)"));
    }

    @ParameterizedTest
    @CsvSource({
        "She is a Muslim and prays, religion",
        "Mae ganddo anabledd, health",
        "a member of the Labour Party, politics",
        "his trade union, trade union",
        "They took his fingerprints, genetic or biometric data",
        "because he is gay, sex life",
        "of Romany origin, ethnic origin",
        "He is in prison, criminal offences"
    })
    void wordsThatSpeakOfSpecialCategoriesAreFound(String text, String category) {
        assertThat(SpecialWords.in(text)).singleElement().satisfies(found -> assertThat(found)
                .startsWith(category + " (“"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The roof at 4 Church Road leaks. Come to the surgery on Friday, at Labour Hall, Green Lane.",
                "Black mould and a broken gate: when does the council mend the race course wall?"
            })
    void streetsAndSurgeriesAreNoSuchWords(String text) {
        assertThat(SpecialWords.in(text)).isEmpty();
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

    private void attach(CaseId to, String name, String words) {
        asCaseworker(
                () -> attachments.attach(to, DraftKind.REPLY, name, new ByteArrayInputStream(words.getBytes(UTF_8))));
    }

    private static String mailWithNotes(String from) {
        return "From: " + from + "\r\nSubject: Notes\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\n\r\nSee the notes.\r\n--b\r\nContent-Disposition: attachment; filename=notes.txt\r\n\r\n"
                + NOTES + "\r\n--b--\r\n";
    }

    /** What the audit tells of a letter. */
    private List<String> audited(SentLetter letter) {
        return office.call(() -> transaction.execute(tx -> jdbc.queryForList(
                "select action from app.audit_entry where object_id = ?",
                String.class,
                letter.messageId().toString())));
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
