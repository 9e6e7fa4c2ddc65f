package org.postbag.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.correspondence.paper.Samples;
import org.postbag.correspondence.paper.WordFileRefused;
import org.postbag.correspondence.paper.WordFileView;
import org.postbag.correspondence.paper.WordFiles;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.LegalTime;
import org.postbag.offices.Role;
import org.postbag.workflow.TaskInbox;
import org.springframework.beans.factory.annotation.Autowired;

@PostbagTest
class PostalLettersModuleTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:15:00Z");
    private static final LocalDate TODAY = LegalTime.dateOf(NOW);
    private static final PostalAddress ADDRESS = PostalAddress.of("Edda Lindqvist\n4 Pollard House\nEM4 2QT");

    @Autowired
    private Letters letters;

    @Autowired
    private PostalLetters post;

    @Autowired
    private WordFiles words;

    @Autowired
    private TaskInbox tasks;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private TestOffices offices;

    @Autowired
    private EngineClock clock;

    private TestOffice office;
    private String email;
    private CaseId caseId;

    @BeforeEach
    void openCase() {
        clock.set(NOW);
        office = offices.open();
        email = desk.address();
        caseId = desk.open(office, "Edda Lindqvist", email, "Damp");
        clock.runDueJobs(office.id());
    }

    @Test
    void waitsForSomebodyToPostIt_andIsNeverMailed() {
        SentLetter sent = send("Dear Edda, we wait.");
        clock.runDueJobs(office.id());

        assertThat(letter(sent).state()).isEqualTo(LetterState.TO_POST);
        assertThat(postingTasks()).isEqualTo(1);
        office.runAs(Role.CASEWORKER, () -> assertThat(post.printed(sent.messageId()))
                .hasValueSatisfying(page -> {
                    assertThat(page.addressee()).containsExactlyElementsOf(ADDRESS.lines());
                    assertThat(page.text()).isEqualTo("Dear Edda, we wait.");
                    assertThat(page.subject()).isEqualTo("Damp");
                    assertThat(page.signature()).isNotEmpty();
                }));

        clock.advance(Duration.ofDays(1));
        office.runAs(Role.CASEWORKER, () -> post.posted(sent.messageId(), TODAY));
        clock.runDueJobs(office.id());

        assertThat(letter(sent).state()).isEqualTo(LetterState.SENT);
        assertThat(letter(sent).sentAt()).contains(Instant.parse("2026-11-24T12:00:00Z"));
        assertThat(postingTasks()).isZero();
        assertThat(desk.mailbox(email)).as("the acknowledgement alone").hasSize(1);
    }

    @Test
    void isPostedOnce_andOnADayOnWhichItCanHaveBeen() {
        SentLetter sent = send("Dear Edda");
        clock.runDueJobs(office.id());
        office.runAs(Role.CASEWORKER, () -> {
            assertThatThrownBy(() -> post.posted(sent.messageId(), TODAY.plusDays(1)))
                    .isInstanceOf(PostedDayRefused.class);
            assertThatThrownBy(() -> post.posted(sent.messageId(), TODAY.minusDays(1)))
                    .isInstanceOf(PostedDayRefused.class);
            post.posted(sent.messageId(), TODAY);
        });
        Instant at = letter(sent).sentAt().orElseThrow();
        clock.advance(Duration.ofDays(2));
        office.runAs(Role.CASEWORKER, () -> post.posted(sent.messageId(), TODAY.plusDays(2)));

        assertThat(letter(sent).sentAt()).contains(at);
    }

    @Test
    void isNotPrintedBeforeItIsApproved_norWhenItWasTakenBack() {
        desk.requireApproval(office);
        SentLetter sent = send("May I?");
        clock.runDueJobs(office.id());
        office.runAs(Role.CASEWORKER, () -> {
            assertThat(post.printed(sent.messageId())).isEmpty();
            assertThat(letters.undo(sent.messageId())).isTrue();
            assertThat(post.printed(sent.messageId())).isEmpty();
        });
    }

    @Test
    void isNotAskedAboutTheEmailAddress() {
        CaseId byPhone = desk.open(office, "Maud Tarrant", desk.address(), "A call");
        WriteReply letter = LetterDesk.reply(byPhone, "Good afternoon.");
        office.runAs(Role.CASEWORKER, () -> {
            assertThat(letters.concerns(letter)).isNotEmpty();
            assertThat(letters.concerns(letter.byPost(ADDRESS))).isEmpty();
        });
    }

    @Test
    void canBeTakenBackUntilItIsPosted() {
        SentLetter sent = send("A slip");
        clock.runDueJobs(office.id());
        office.runAs(Role.CASEWORKER, () -> {
            assertThat(letters.undo(sent.messageId())).isTrue();
            assertThat(letters.draft(caseId, DraftKind.REPLY))
                    .map(DraftView::body)
                    .contains("A slip");
            post.posted(sent.messageId(), TODAY);
        });

        assertThat(letter(sent).state()).isEqualTo(LetterState.WITHDRAWN);
        assertThat(postingTasks()).isZero();
    }

    @Test
    void isForWhoeverHasNoEmailAddress() {
        CaseId unreachable = desk.open(office, "Noah Whitfield", "", "Bus");
        clock.runDueJobs(office.id());
        office.runAs(Role.CASEWORKER, () -> {
            assertThatThrownBy(() -> letters.send(LetterDesk.reply(unreachable, "Dear Noah")))
                    .isInstanceOf(NoAddressToWriteTo.class);
            letters.send(LetterDesk.reply(unreachable, "Dear Noah").byPost(ADDRESS));
        });
    }

    @Test
    void anOfficesWordFilesAreItsOwn() {
        office.runAs(Role.MANAGER, () -> {
            words.add("Letterhead.docx", Samples.wordFile("Address", "Letter"));
            assertThat(words.all()).extracting(WordFileView::name).containsExactly("Letterhead");
            assertThatThrownBy(() -> words.add("letterhead.docx", Samples.wordFile("Letter")))
                    .isInstanceOf(WordFileRefused.class)
                    .hasMessageContaining("of this name");
        });
        SentLetter sent = send("Dear Edda");
        office.runAs(Role.CASEWORKER, () -> {
            WordFileView file = words.all().get(0);
            assertThat(words.merged(file.id(), post.printed(sent.messageId()).orElseThrow()))
                    .hasValueSatisfying(merged -> assertThat(merged).isNotEmpty());
        });
        TestOffice other = offices.open();
        other.runAs(Role.MANAGER, () -> {
            assertThat(words.all()).isEmpty();
            assertThat(post.printed(sent.messageId())).isEmpty();
        });
        office.runAs(Role.MANAGER, () -> {
            words.remove(words.all().get(0).id());
            assertThat(words.all()).isEmpty();
        });
    }

    @Test
    void anAddressFitsTheWindowOfAnEnvelope() {
        assertThatThrownBy(() -> PostalAddress.of("Edda\n\n ")).isInstanceOf(AddressNotPrintable.class);
        assertThatThrownBy(() -> PostalAddress.of("a\n".repeat(9))).isInstanceOf(AddressNotPrintable.class);
        assertThatThrownBy(() -> PostalAddress.of("Edda\n" + "x".repeat(81))).isInstanceOf(AddressNotPrintable.class);
        assertThat(PostalAddress.of(" Edda \r\n\r\n4 Pollard House ").lines())
                .containsExactly("Edda", "4 Pollard House");
    }

    private SentLetter send(String body) {
        AtomicReference<SentLetter> sent = new AtomicReference<>();
        office.runAs(
                Role.CASEWORKER,
                () -> sent.set(letters.send(LetterDesk.reply(caseId, body).byPost(ADDRESS))));
        return sent.get();
    }

    private Letter letter(SentLetter sent) {
        AtomicReference<Letter> found = new AtomicReference<>();
        office.runAs(
                Role.CASEWORKER, () -> found.set(letters.byId(sent.messageId()).orElseThrow()));
        return found.get();
    }

    private long postingTasks() {
        return office.call(() -> tasks.ofCase(caseId)).stream()
                .filter(task -> task.taskKey().equals(CorrespondenceProcess.POST))
                .count();
    }
}
