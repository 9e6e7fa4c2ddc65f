package org.postbag.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.correspondence.Letter;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.Letters;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Files of mails from another system: looked at, brought in once, and sorted without a word to anybody. */
@PostbagTest
class MailImportsModuleTest {

    private static final String BETWEEN = "From edda@mailbox.example Tue Mar  3 09:12:00 2026\n";

    @TempDir
    private Path folder;

    @Autowired
    private MailImports imports;

    @Autowired
    private MailInbox inbox;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private TestOffices offices;

    @Autowired
    private EngineClock clock;

    private TestOffice office;
    private String resident;

    @BeforeEach
    void anOfficeAndAResident() {
        clock.set(Instant.parse("2026-11-23T10:00:00Z"));
        office = offices.open();
        resident = desk.address();
    }

    @Test
    void aFileIsLookedAtAndNothingIsTaken() throws IOException {
        Path file = file(question(), answer(), "Content-Type: multipart/mixed; boundary=b0\n\n" + nested());

        ImportPreview preview = preview(file);

        assertThat(preview.mails()).isEqualTo(3);
        assertThat(preview.known()).isZero();
        assertThat(preview.unreadable()).isEqualTo(1);
        assertThat(preview.earliest()).contains(Instant.parse("2026-03-03T09:12:00Z"));
        assertThat(preview.latest()).contains(Instant.parse("2026-03-05T09:12:00Z"));
        assertThat(preview.first().get(1).subject()).isEqualTo("The roof leaks");
        assertThat(list(MailQueue.TO_SORT)).isEmpty();
    }

    @Test
    void importedMailsWaitToBeSorted() throws IOException {
        MailImport done = bringIn(file(question(), answer()), false);

        assertThat(done.became()).isEqualTo(Map.of(MailState.REVIEW, 2));
        assertThat(done.seen()).isEqualTo(2);
        assertThat(list(MailQueue.TO_SORT))
                .allSatisfy(mail -> assertThat(mail.why()).contains(ReviewReason.IMPORTED));
        CaseId opened = as(
                Role.CASEWORKER,
                () -> inbox.newCase(list(MailQueue.TO_SORT).get(0).id()));
        clock.runDueJobs(office.id());
        assertThat(desk.mailbox(resident)).isEmpty();
    }

    @Test
    void importedEnquiriesBeginCases_answersFindThem_andNobodyIsWrittenTo() throws IOException {
        // The answer stands before its question.
        MailImport done = bringIn(file(answer(), question(), automatic()), true);

        assertThat(done.became())
                .isEqualTo(Map.of(MailState.ENQUIRY, 1, MailState.THREADED, 1, MailState.AUTOMATIC, 1));
        MailRow enquiry = list(MailQueue.TO_SORT).get(0);
        CaseId opened = enquiry.caseId().orElseThrow();
        clock.runDueJobs(office.id());
        assertThat(desk.mailbox(resident)).isEmpty();
        List<Letter> thread = as(Role.CASEWORKER, () -> letters.ofCase(opened));
        assertThat(thread)
                .extracting(Letter::createdAt)
                .containsExactly(Instant.parse("2026-03-03T09:12:00Z"), Instant.parse("2026-03-05T09:12:00Z"));
    }

    @Test
    void theSameFileBringsNothingTwice() throws IOException {
        bringIn(file(question(), answer()), false);
        Path again = file(question(), answer(), automatic());

        assertThat(preview(again).known()).isEqualTo(2);
        MailImport second = bringIn(again, false);

        assertThat(second.known()).isEqualTo(2);
        assertThat(second.became()).isEqualTo(Map.of(MailState.AUTOMATIC, 1));
        assertThat(again).doesNotExist();
    }

    @Test
    void onlyManagersBringMailsIn() throws IOException {
        Path file = file(question());
        assertThatThrownBy(() -> office.runAs(Role.CASEWORKER, () -> imports.latest()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> office.runAs(Role.COMPLIANCE, () -> unchecked(file)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private MailImport bringIn(Path file, boolean opensCases) {
        ImportPreview preview = preview(file);
        office.runAs(Role.MANAGER, () -> imports.begin("old.mbox", file, preview, opensCases));
        return Awaitility.await()
                .until(() -> as(Role.MANAGER, () -> imports.latest().get(0)), done -> done.endedAt()
                        .isPresent());
    }

    private ImportPreview preview(Path file) {
        return as(Role.MANAGER, () -> unchecked(file));
    }

    private ImportPreview unchecked(Path file) {
        try {
            return imports.preview(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private <T> T as(Role role, Supplier<T> work) {
        AtomicReference<T> answer = new AtomicReference<>();
        office.runAs(role, () -> answer.set(work.get()));
        return answer.get();
    }

    private List<MailRow> list(MailQueue queue) {
        return as(Role.CASEWORKER, () -> inbox.list(queue, 0, 50));
    }

    private Path file(String... mails) throws IOException {
        Path file = Files.createTempFile(folder, "mails", ".mbox");
        return Files.writeString(file, BETWEEN + String.join("\n" + BETWEEN, mails));
    }

    private String question() {
        return mail("question", "Tue, 3 Mar 2026 09:12:00 +0000", "", "The roof leaks", "It rains into the kitchen.");
    }

    private String answer() {
        return mail(
                "answer",
                "Thu, 5 Mar 2026 09:12:00 +0000",
                "In-Reply-To: <question" + resident + ">\n",
                "The roof leaks",
                "It still does.");
    }

    private String automatic() {
        return mail("away", "Fri, 6 Mar 2026 09:12:00 +0000", "Auto-Submitted: auto-replied\n", "Away", "I am away.");
    }

    private String mail(String name, String date, String more, String subject, String text) {
        return "From: " + resident + "\nTo: office@postbag-test.example\nDate: " + date + "\nMessage-ID: <" + name
                + resident + ">\n" + more + "Subject: " + subject + "\n\n" + text + "\n";
    }

    /** Parts within parts, more than anybody reads. */
    private static String nested() {
        StringBuilder parts = new StringBuilder();
        for (int depth = 0; depth < 12; depth++) {
            parts.append("--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n".formatted(depth, depth + 1));
        }
        return parts.toString();
    }
}
