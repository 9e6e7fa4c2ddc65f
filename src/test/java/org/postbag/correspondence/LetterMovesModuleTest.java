package org.postbag.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postbag.correspondence.LetterDesk.header;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseMoved;
import org.postbag.cases.CaseMoves;
import org.postbag.cases.CaseOutcome;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.CaseSnapshot;
import org.postbag.cases.CaseStatus;
import org.postbag.cases.MergeRefused;
import org.postbag.correspondence.inbox.MailDrop;
import org.postbag.correspondence.inbox.MailInbox;
import org.postbag.correspondence.inbox.MailRow;
import org.postbag.correspondence.inbox.MailState;
import org.postbag.correspondence.inbox.ReviewReason;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.postbag.privacy.HoldReason;
import org.postbag.privacy.Holds;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters go from a case to where they belong, and back. */
@PostbagTest
class LetterMovesModuleTest {

    @Autowired
    private BeanFactory application;

    @Autowired
    private TestOffices offices;

    @Autowired
    private Journeys journey;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private EngineClock clock;

    @Autowired
    private LetterMoves letters;

    @Autowired
    private Letters written;

    @Autowired
    private IncomingLetters incoming;

    @Autowired
    private CaseMoves moves;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private MailInbox inbox;

    @Autowired
    private Messages messages;

    @Autowired
    private Holds holds;

    @Autowired
    private TaskInbox tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestOffice office;
    private String resident;
    private CaseId id;
    private UUID enquiry;

    @BeforeEach
    void aCaseWithALetterAboutSomethingElse() {
        office = offices.open();
        resident = desk.address();
        MailRow roof = arrive("<roof@mailbox.example>", "The roof leaks", "");
        enquiry = roof.id();
        id = roof.caseId().orElseThrow();
        clock.runDueJobs(office.id());
        journey.triage(office, id, "accept");
        arrive("<bus@mailbox.example>", "The bus", "In-Reply-To: " + acknowledgement() + "\r\n");
    }

    @Test
    void aLetterBecomesACaseOfItsOwnAndAnswersFollowIt_EM2() {
        answer();
        int mails = desk.mailbox(resident).size();
        CaseMoved moved = as(() -> letters.toNewCase(letter("The bus"), true));
        clock.runDueJobs(office.id());

        CaseSnapshot split = moved.onto();
        assertThat(file(split.id()).title()).isEqualTo("The bus");
        assertThat(file(split.id()).status()).isEqualTo(CaseStatus.NEW);
        assertThat(file(split.id()).constituentId()).isEqualTo(file(id).constituentId());
        assertThat(subjects(id)).doesNotContain("The bus").contains("The roof leaks");
        assertThat(subjects(split.id())).startsWith("The bus").hasSize(2);
        assertThat(keys(split.id())).containsExactly(CaseProcess.TRIAGE);
        assertThat(keys(id)).containsExactly(CaseProcess.WORK);
        assertThat(desk.mailbox(resident)).as("not acknowledged twice").hasSize(mails);

        MimeMessage ours = desk.mailbox(resident).get(mails - 1);
        MailRow later = MailDrop.drop(
                        application,
                        office,
                        "From: " + resident + "\r\nTo: " + header(ours, "Reply-To")
                                + "\r\nMessage-ID: <later@mailbox.example>"
                                + "\r\nSubject: Re: The bus\r\nIn-Reply-To: " + header(ours, "Message-ID")
                                + "\r\n\r\nStill no bus.")
                .map(this::row)
                .orElseThrow();
        assertThat(later.caseId()).as("the token is the old case's").contains(split.id());
        assertThat(later.state()).isEqualTo(MailState.THREADED);
    }

    @Test
    void aSplitIsUndoneWithWhatHasComeSince() {
        List<String> before = subjects(id);
        CaseMoved moved = as(() -> letters.toNewCase(letter("The bus"), false));
        clock.runDueJobs(office.id());
        arrive("<more@mailbox.example>", "Re: The bus", "In-Reply-To: <bus@mailbox.example>\r\n");
        assertThat(subjects(moved.onto().id())).containsExactly("The bus", "Re: The bus");

        office.runAs(Role.CASEWORKER, () -> moves.undo(moved.move()));

        assertThat(subjects(id)).containsAll(before).contains("Re: The bus");
        assertThat(file(moved.onto().id()).outcome()).contains(CaseOutcome.MERGED);
        assertThat(keys(moved.onto().id())).isEmpty();
        assertThat(keys(id))
                .as("nobody has read either of the two")
                .containsExactlyInAnyOrder(CaseProcess.WORK, CaseProcess.READ, CaseProcess.READ);
    }

    @Test
    void whatWasReadOnTheNewCaseIsNotToBeReadAgain() {
        CaseMoved moved = as(() -> letters.toNewCase(letter("The bus"), false));
        clock.runDueJobs(office.id());
        journey.triage(office, moved.onto().id(), "accept");

        office.runAs(Role.CASEWORKER, () -> moves.undo(moved.move()));

        assertThat(keys(id)).containsExactly(CaseProcess.WORK);
    }

    @Test
    void theMailOfAnEnquiryThatComesBackIsWhatItWas() {
        CaseMoved moved = as(() -> letters.toNewCase(letter("The roof leaks"), false));
        clock.runDueJobs(office.id());
        assertThat(row(enquiry).state()).isEqualTo(MailState.ENQUIRY);

        office.runAs(Role.CASEWORKER, () -> moves.undo(moved.move()));

        assertThat(row(enquiry).state()).isEqualTo(MailState.ENQUIRY);
        assertThat(row(enquiry).caseId()).contains(id);
    }

    @Test
    void aSplitIsNotUndoneWhileSomebodyWritesOnBothCases() {
        CaseMoved moved = as(() -> letters.toNewCase(letter("The bus"), false));
        clock.runDueJobs(office.id());
        office.runAs(Role.CASEWORKER, () -> {
            written.saveDraft(id, DraftKind.REPLY, "", "About the roof");
            written.saveDraft(moved.onto().id(), DraftKind.REPLY, "", "About the bus");
        });

        office.runAs(Role.CASEWORKER, () -> assertThatThrownBy(() -> moves.undo(moved.move()))
                .isInstanceOf(MergeRefused.class)
                .hasMessageContaining("writing on both"));
    }

    @Test
    void twoColleaguesWhoSplitOffTheSameLetterMakeOneCase() throws Exception {
        UUID bus = letter("The bus");
        AtomicReference<CompletableFuture<Void>> second = new AtomicReference<>();
        office.runAs(
                Role.CASEWORKER,
                () -> transaction.executeWithoutResult(status -> {
                    letters.toNewCase(bus, false);
                    second.set(CompletableFuture.runAsync(
                            () -> office.runAs(Role.CASEWORKER, () -> letters.toNewCase(bus, false))));
                }));

        assertThatThrownBy(() -> second.get().get()).hasRootCauseInstanceOf(LettersStay.class);
        assertThat(casesOfOffice()).isEqualTo(2);
    }

    private int casesOfOffice() {
        return office.call(
                () -> transaction.execute(status -> jdbc.sql("select count(*) from app.case_file where office_id = ?")
                        .param(office.id().value())
                        .query(Integer.class)
                        .single()));
    }

    @Test
    void aLongSubjectIsCutToATitle() {
        String subject = "About the bus ".repeat(20).strip();
        arrive("<long@mailbox.example>", subject, "In-Reply-To: " + acknowledgement() + "\r\n");

        CaseMoved moved = as(() -> letters.toNewCase(letter(subject), false));

        assertThat(file(moved.onto().id()).title()).startsWith("About the bus").hasSizeLessThanOrEqualTo(200);
        assertThat(subjects(moved.onto().id())).containsExactly(subject);
    }

    @Test
    void aLetterGoesToAnotherCaseOfTheSamePersonAndBack() {
        CaseId other =
                arrive("<other@mailbox.example>", "About buses", "").caseId().orElseThrow();
        clock.runDueJobs(office.id());

        CaseMoved moved = as(() -> letters.toCase(letter("The bus"), other, false));
        assertThat(subjects(other)).contains("The bus", "About buses");
        assertThat(keys(other)).contains(CaseProcess.READ);
        assertThat(keys(id)).containsExactly(CaseProcess.WORK);

        office.runAs(Role.CASEWORKER, () -> moves.undo(moved.move()));
        assertThat(subjects(id)).contains("The bus");
        assertThat(subjects(other)).doesNotContain("The bus");
        assertThat(keys(id)).containsExactlyInAnyOrder(CaseProcess.WORK, CaseProcess.READ);
        assertThat(keys(other)).containsExactly(CaseProcess.TRIAGE);
    }

    @Test
    void noLetterGoesToACaseOfSomebodyElse() {
        CaseId theirs = desk.open(office, "Rhys Penhale", desk.address(), "A lamp is dark");
        UUID bus = letter("The bus");

        office.runAs(Role.CASEWORKER, () -> assertThatThrownBy(() -> letters.toCase(bus, theirs, false))
                .isInstanceOf(MergeRefused.class));
        assertThat(subjects(id)).contains("The bus");
    }

    @Test
    void theLastLetterOfTheResidentStays() {
        UUID roof = letter("The roof leaks");
        office.runAs(Role.CASEWORKER, () -> letters.toNewCase(letter("The bus"), false));

        office.runAs(Role.CASEWORKER, () -> assertThatThrownBy(() -> letters.toNewCase(roof, false))
                .isInstanceOf(LettersStay.class));
    }

    @Test
    void whatIsOnTheWrongCaseIsSortedAnew() {
        UUID bus = letter("The bus");

        UUID mail = as(() -> inbox.notThisCase(bus));

        assertThat(subjects(id)).doesNotContain("The bus");
        assertThat(keys(id)).containsExactly(CaseProcess.WORK);
        assertThat(row(mail).state()).isEqualTo(MailState.REVIEW);
        assertThat(row(mail).why()).contains(ReviewReason.NOT_THAT_CASE);
        assertThat(row(mail).open()).isTrue();

        office.runAs(Role.CASEWORKER, () -> inbox.addTo(mail, id));
        assertThat(subjects(id)).contains("The bus");
    }

    @Test
    void noLetterIsTakenOffACaseThatIsHeld() {
        office.runAs(Role.COMPLIANCE, () -> holds.hold(id, HoldReason.COMPLAINT));
        UUID bus = letter("The bus");

        office.runAs(Role.CASEWORKER, () -> assertThatThrownBy(() -> inbox.notThisCase(bus))
                .isInstanceOf(MergeRefused.class)
                .hasMessageContaining("is held"));
        assertThat(subjects(id)).contains("The bus");
    }

    @Test
    void onlyWhatCanBeMovedIsSaidToBe() {
        assertThat(ways()).containsOnlyKeys(letter("The bus"), letter("The roof leaks"), automatic());
        assertThat(ways().get(letter("The bus"))).isEqualTo(new LetterWays(true, true));
        assertThat(ways().get(letter("The roof leaks")))
                .as("the other answers ours, which answers it")
                .isEqualTo(new LetterWays(false, true));

        office.runAs(Role.COMPLIANCE, () -> holds.hold(id, HoldReason.COMPLAINT));
        assertThat(ways()).as("held").isEmpty();
        office.runAs(Role.COMPLIANCE, () -> holds.release(id));
        CaseMoved moved = as(() -> letters.toNewCase(letter("The bus"), false));
        clock.runDueJobs(office.id());
        assertThat(ways()).as("the last of the resident's").doesNotContainKey(letter("The roof leaks"));
        office.runAs(Role.CASEWORKER, () -> moves.undo(moved.move()));
        assertThat(ways()).containsKey(letter("The roof leaks"));
        assertThat(as(() -> letters.ways(moved.onto().id()))).as("closed").isEmpty();
    }

    @Test
    void whatCameThroughTheWebsiteDoesNotGoBackToTheMessages() {
        CaseId web = desk.open(office, "Rhys Penhale", desk.address(), "A lamp is dark");
        office.run(() -> transaction.executeWithoutResult(status -> {
            incoming.information(web, "It is dark.", UUID.randomUUID().toString());
            incoming.information(web, "And the bus.", UUID.randomUUID().toString());
        }));

        assertThat(as(() -> letters.ways(web)).values())
                .containsExactly(new LetterWays(true, false), new LetterWays(true, false));
    }

    private Map<UUID, LetterWays> ways() {
        return as(() -> letters.ways(id));
    }

    private UUID automatic() {
        return office.call(
                () -> transaction.execute(status -> messages.findByCaseIdOrderByCreatedAtAscIdAsc(id.value()).stream()
                        .filter(letter -> letter.kind().automatic())
                        .findFirst()
                        .orElseThrow()
                        .getId()));
    }

    /** From the case the letter is on first. */
    private void answer() {
        office.runAs(Role.CASEWORKER, () -> written.send(LetterDesk.reply(id, "We ask the bus company.")));
        clock.advance(Duration.ofMinutes(1));
        clock.runDueJobs(office.id());
    }

    private String acknowledgement() {
        return header(desk.mailbox(resident).get(0), "Message-ID");
    }

    private MailRow arrive(String messageId, String subject, String headers) {
        return MailDrop.drop(
                        application,
                        office,
                        "From: " + resident + "\r\nTo: " + office.office().email() + "\r\nMessage-ID: " + messageId
                                + "\r\nSubject: " + subject + "\r\n" + headers + "\r\nWords about it.")
                .map(this::row)
                .orElseThrow();
    }

    private MailRow row(UUID mail) {
        return as(() -> inbox.byId(mail).orElseThrow());
    }

    private UUID letter(String subject) {
        return office.call(
                () -> transaction.execute(status -> messages.findByCaseIdOrderByCreatedAtAscIdAsc(id.value()).stream()
                        .filter(letter -> letter.subject().equals(subject))
                        .findFirst()
                        .orElseThrow()
                        .getId()));
    }

    private List<String> subjects(CaseId of) {
        return office.call(
                () -> transaction.execute(status -> messages.findByCaseIdOrderByCreatedAtAscIdAsc(of.value()).stream()
                        .map(Message::subject)
                        .toList()));
    }

    private List<String> keys(CaseId of) {
        return office.call(() -> tasks.ofCase(of)).stream()
                .map(TaskItem::taskKey)
                .toList();
    }

    private CaseSnapshot file(CaseId of) {
        return office.call(() -> cases.byId(of)).orElseThrow();
    }

    private <T> T as(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        office.runAs(Role.CASEWORKER, () -> result.set(work.get()));
        return result.get();
    }
}
