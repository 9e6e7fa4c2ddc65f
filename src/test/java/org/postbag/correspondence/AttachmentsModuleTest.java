package org.postbag.correspondence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postbag.correspondence.LetterDesk.reply;

import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseTimeline;
import org.postbag.cases.TimelineEntry;
import org.postbag.correspondence.files.FileNotKept;
import org.postbag.correspondence.files.FilePieces;
import org.postbag.correspondence.inbox.ArrivedFile;
import org.postbag.correspondence.inbox.ArrivedFiles;
import org.postbag.correspondence.inbox.MailDrop;
import org.postbag.correspondence.inbox.MailGone;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.PersonalDataHolder;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.Role;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.TaskSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that go along with letters: law.md EM-9, EM-10. */
@PostbagTest
class AttachmentsModuleTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:15:00Z");
    private static final String ODD = "Brief für Müller – 1.pdf";

    @Autowired
    private Attachments attachments;

    @Autowired
    private ArrivedFiles arrived;

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

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private List<PersonalDataHolder> holders;

    @Autowired
    private ApplicationContext application;

    private TestOffice office;
    private String address;
    private CaseId caseId;

    @BeforeEach
    void openCase() {
        clock.set(NOW);
        office = offices.open();
        address = desk.address();
        caseId = desk.open(office, "Edda Lindqvist", address, "Damp");
        clock.runDueJobs(office.id());
    }

    @Test
    void whatIsInfectedIsNotKept_andTheRestSaysWhetherItWasLookedAt_EM10() {
        Attachments scanned = new Attachments(
                application.getBean(AttachmentRows.class),
                application.getBean(FilePieces.class),
                AttachmentsModuleTest::isClean,
                application.getBean(CaseAddressBook.class),
                application.getBean(CurrentStaff.class));
        office.runAs(Role.CASEWORKER, () -> {
            assertThatThrownBy(() -> transaction.execute(status -> scanned.attach(
                            caseId, DraftKind.REPLY, "bad.pdf", new ByteArrayInputStream(pdf("EICAR", 300_000)))))
                    .isInstanceOf(AttachmentRefused.class)
                    .hasMessageContaining("“bad.pdf” has a virus in it and is not kept");
            transaction.executeWithoutResult(status -> scanned.attach(
                    caseId, DraftKind.REPLY, "good.pdf", new ByteArrayInputStream(pdf("words", 300_000))));
            attachments.attach(caseId, DraftKind.REPLY, "unseen.pdf", new ByteArrayInputStream(pdf("words", 10)));
        });

        List<Attachment> kept = asCaseworker(() -> attachments.ofDraft(caseId, DraftKind.REPLY));
        assertThat(kept).extracting(Attachment::name).containsExactly("good.pdf", "unseen.pdf");
        assertThat(kept).extracting(Attachment::scanned).containsExactly(true, false);
    }

    /** Reads all of it, as the scanner does. */
    private static boolean isClean(InputStream file) {
        try {
            if (new String(file.readAllBytes(), ISO_8859_1).endsWith("EICAR")) {
                throw new FileNotKept(FileNotKept.Reason.INFECTED);
            }
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] pdf(String end, int bytes) {
        return ("%PDF-1.7\n" + " ".repeat(bytes) + end).getBytes(ISO_8859_1);
    }

    @Test
    void filesArriveByteForByteUnderTheirNames() throws Exception {
        byte[] large = pdf(700_000);
        attach(ODD, large);
        attach("notes.txt", "Words".getBytes(UTF_8));
        send(reply(caseId, "See the files."));

        MimeMessage mail = desk.mailbox(address).get(1);
        assertThat(mail.getContentType()).startsWith("multipart/mixed");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(3);
        assertThat((String) parts.getBodyPart(0).getContent()).startsWith("See the files.");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo(ODD);
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
        assertThat(bytes(parts.getBodyPart(1))).isEqualTo(large);
        assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("notes.txt");
        assertThat(bytes(parts.getBodyPart(2))).asString(UTF_8).isEqualTo("Words");
        assertThat(ofDraft()).as("used up with the draft").isEmpty();
        assertThat(filesInTimeline()).extracting(TimelineEntry.File::name).containsExactly(ODD, "notes.txt");
    }

    @Test
    void everyTryHasTheSameFilesAndTheSameMessageId() throws Exception {
        CaseId wrong = desk.open(office, "Jonas Lindqvist", address, "Damp");
        clock.runDueJobs(office.id());
        String id = asCaseworker(() -> {
            attachments.attach(wrong, DraftKind.REPLY, ODD, new ByteArrayInputStream(pdf(20)));
            return letters.send(reply(wrong, "See the file.")).messageId().toString();
        });
        office.run(() -> transaction.executeWithoutResult(tx ->
                jdbc.update("update app.message set recipient = 'jonas@nowhere.invalid' where id = ?::uuid", id)));
        clock.advance(Duration.ofMinutes(1));
        assertThat(clock.runDueJobsThatMayFail(office.id())).hasSize(1);
        TaskItem task = office.call(() -> tasks.ofCase(wrong)).stream()
                .filter(item -> item.source() == TaskSource.FAILED_JOB)
                .findFirst()
                .orElseThrow();
        String right = desk.address();
        asCaseworker(() -> {
            letters.correctAddressAndRetry(task.id(), new EmailAddress(right));
            return true;
        });
        clock.runDueJobs(office.id());

        MimeMessage mail = desk.mailbox(right).get(0);
        assertThat(mail.getMessageID()).startsWith("<" + id + ".1@");
        assertThat(bytes(((MimeMultipart) mail.getContent()).getBodyPart(1))).isEqualTo(pdf(20));
    }

    @Test
    void whatCannotGoAlongIsRefusedWithASentence_andNothingOfItIsKept() {
        byte[] program = new byte[2_000];
        program[0] = 'M';
        program[1] = 'Z';
        refused("letter.pdf", new ByteArrayInputStream(new byte[0]), "“letter.pdf” is empty.");
        refused("letter.pdf", new ByteArrayInputStream(program), "not what its name says");
        refused("letter.exe", new ByteArrayInputStream(program), "of a kind that is not sent");
        refused("letter.pdf", new ByteArrayInputStream(pdf((int) Attachments.MOST_BYTES + 1)), "17.5 MB");
        refused("letter.pdf", new BreaksOff(pdf(600_000)), "did not arrive whole");
        assertThat(kept()).isZero();

        for (int i = 0; i < Attachments.MOST_FILES; i++) {
            attach(i + ".txt", new byte[] {'x'});
        }
        refused("one-more.txt", new ByteArrayInputStream(new byte[] {'x'}), "20 files");
        assertThat(kept()).isEqualTo(Attachments.MOST_FILES);
    }

    @Test
    void theFilesOfAllTogetherFitIntoOneMail() {
        attach("half.pdf", pdf(9_000_000));
        refused("other-half.pdf", new ByteArrayInputStream(pdf(9_000_000)), "together");
        asCaseworker(() -> {
            attachments.remove(ofDraft().get(0).id());
            return true;
        });
        assertThat(kept()).isZero();
        attach("other-half.pdf", pdf(9_000_000));
    }

    /** law.md EM-9: a browser sends what is dropped together at once. */
    @Test
    void filesThatArriveAtOnceFitTogetherToo() throws Exception {
        assertThat(ofDraft()).isEmpty();
        List<Future<Boolean>> uploads = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        for (String name : List.of("half.pdf", "other-half.pdf")) {
            uploads.add(threads.submit(() -> {
                try {
                    attach(name, pdf(9_000_000));
                    return true;
                } catch (AttachmentRefused tooLarge) {
                    return false;
                }
            }));
        }
        threads.shutdown();
        assertThat(List.of(uploads.get(0).get(), uploads.get(1).get())).containsExactlyInAnyOrder(true, false);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void filesComeBackWithALetterThatIsTakenBack() {
        attach(ODD, pdf(20));
        UUID first = asCaseworker(() -> letters.send(reply(caseId, "A slip.")).messageId());
        assertThat(asCaseworker(() -> letters.undo(first))).isTrue();
        assertThat(ofDraft()).extracting(Attachment::name).containsExactly(ODD);

        send(reply(caseId, "Said right."));
        assertThat(desk.mailbox(address)).hasSize(2);
        assertThat(filesInTimeline()).hasSize(1);
    }

    @Test
    void filesAreSeenByWhoeverApproves_andComeBackWithALetterThatIsReturned() {
        desk.requireApproval(office);
        attach(ODD, pdf(20));
        asCaseworker(() -> letters.send(reply(caseId, "For approval.")));
        clock.runDueJobs(office.id());
        assertThat(filesInTimeline()).extracting(TimelineEntry.File::name).containsExactly(ODD);

        office.runAs(
                Role.REPRESENTATIVE,
                () -> tasks.complete(
                        tasks.ofCase(caseId).stream()
                                .filter(task -> task.taskKey().equals(CorrespondenceProcess.APPROVE))
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        Map.of("decision", "return")));
        clock.runDueJobs(office.id());
        assertThat(ofDraft()).extracting(Attachment::name).containsExactly(ODD);
    }

    @Test
    void theSameWordsWithAFileAreAnotherLetter() {
        asCaseworker(() -> letters.send(reply(caseId, "See the file.")));
        asCaseworker(() -> letters.send(reply(caseId, "See the file.")));
        attach(ODD, pdf(20));
        asCaseworker(() -> letters.send(reply(caseId, "See the file.")));
        asCaseworker(() -> letters.send(reply(caseId, "See the file.")));
        clock.advance(Duration.ofMinutes(1));
        clock.runDueJobs(office.id());

        assertThat(desk.mailbox(address)).hasSize(3);
    }

    @Test
    void aDraftsFilesAreItsWritersAlone() {
        attach(ODD, pdf(20));
        UUID file = ofDraft().get(0).id();
        office.runAs(Role.MANAGER, () -> {
            assertThat(attachments.ofDraft(caseId, DraftKind.REPLY)).isEmpty();
            attachments.remove(file);
        });
        assertThat(asCaseworker(() -> attachments.ofDraft(caseId, DraftKind.ORGANISATION)))
                .isEmpty();
        assertThat(ofDraft()).hasSize(1);
    }

    @Test
    void aFileThatArrivedIsSentOn_onItsOwnCaseAlone() throws Exception {
        byte[] scan = pdf(300_000);
        MailDrop.drop(application, office, mailWith(address, scan)).orElseThrow();
        CaseId began = office.call(() -> transaction.execute(tx -> new CaseId(jdbc.queryForObject(
                "select case_id from app.incoming_mail where office_id = ?",
                UUID.class,
                office.id().value()))));
        List<ArrivedFile> files = asCaseworker(() -> arrived.of(began));
        assertThat(files).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo(ODD);
            assertThat(file.bytes()).isEqualTo(scan.length);
        });
        ArrivedFile file = files.get(0);
        assertThatThrownBy(
                        () -> asCaseworker(() -> arrived.attach(caseId, DraftKind.REPLY, file.mail(), file.number())))
                .isInstanceOf(MailGone.class);

        asCaseworker(() -> arrived.attach(began, DraftKind.REPLY, file.mail(), file.number()));
        send(reply(began, "Your scan."));
        List<MimeMessage> mails = desk.mailbox(address);
        MimeMultipart parts = (MimeMultipart) mails.get(mails.size() - 1).getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo(ODD);
        assertThat(bytes(parts.getBodyPart(1))).isEqualTo(scan);
    }

    @Test
    void filesOfMailsFromBeforeAreFoundWhenTheyAreAskedFor() {
        MailDrop.drop(application, office, mailWith(address, pdf(30))).orElseThrow();
        CaseId began = office.call(() -> transaction.execute(tx -> {
            jdbc.update("delete from app.incoming_mail_file");
            jdbc.update("update app.incoming_mail set files_listed = false");
            return new CaseId(jdbc.queryForObject("select case_id from app.incoming_mail", UUID.class));
        }));
        assertThat(asCaseworker(() -> arrived.of(began))).hasSize(1);
    }

    @Test
    void filesAreErasedWithTheirCase() {
        attach(ODD, pdf(600_000));
        send(reply(caseId, "See the file."));
        attach("draft.txt", "Words".getBytes(UTF_8));
        PersonalDataHolder records = holders.stream()
                .filter(holder -> holder.holds().equals("letters"))
                .findFirst()
                .orElseThrow();
        office.run(() -> transaction.executeWithoutResult(tx -> records.erase(caseId)));

        int rows = office.call(() ->
                transaction.execute(tx -> jdbc.queryForObject("select count(*) from app.attachment", Integer.class)));
        assertThat(kept()).isZero();
        assertThat(rows).isZero();
    }

    private void attach(String name, byte[] content) {
        asCaseworker(() -> attachments.attach(caseId, DraftKind.REPLY, name, new ByteArrayInputStream(content)));
    }

    private void refused(String name, InputStream content, String sentence) {
        assertThatThrownBy(() -> asCaseworker(() -> attachments.attach(caseId, DraftKind.REPLY, name, content)))
                .as(name)
                .isInstanceOf(AttachmentRefused.class)
                .hasMessageContaining(sentence);
    }

    private List<Attachment> ofDraft() {
        return asCaseworker(() -> attachments.ofDraft(caseId, DraftKind.REPLY));
    }

    /** How many files of the office there are pieces of. */
    private int kept() {
        return office.call(() -> transaction.execute(tx ->
                jdbc.queryForObject("select count(distinct attachment_id) from app.attachment_part", Integer.class)));
    }

    private List<TimelineEntry.File> filesInTimeline() {
        return asCaseworker(() -> timeline.of(caseId)).stream()
                .filter(TimelineEntry.Letter.class::isInstance)
                .map(TimelineEntry.Letter.class::cast)
                .flatMap(letter -> letter.files().stream())
                .toList();
    }

    private void send(WriteReply letter) {
        asCaseworker(() -> letters.send(letter));
        clock.advance(Duration.ofMinutes(1));
        clock.runDueJobs(office.id());
    }

    private <T> T asCaseworker(Supplier<T> work) {
        List<T> result = new ArrayList<>();
        office.runAs(Role.CASEWORKER, () -> result.add(work.get()));
        return result.get(0);
    }

    private static byte[] bytes(BodyPart part) throws Exception {
        try (InputStream content = part.getInputStream()) {
            return content.readAllBytes();
        }
    }

    /** Of this size, and no two bytes alike for long. */
    private static byte[] pdf(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        byte[] head = "%PDF-1.7\n%...\n".getBytes(ISO_8859_1);
        System.arraycopy(head, 0, content, 0, Math.min(head.length, size));
        return content;
    }

    private static String mailWith(String from, byte[] file) {
        return "From: " + from + "\r\nSubject: A scan\r\nMessage-ID: <" + UUID.randomUUID()
                + "@mailbox.example>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                + "--b\r\n\r\nSee the scan.\r\n--b\r\nContent-Type: application/pdf\r\n"
                + "Content-Disposition: attachment; filename*=UTF-8''Brief%20f%C3%BCr%20M%C3%BCller%20%E2%80%93%201.pdf\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(file) + "\r\n--b--\r\n";
    }

    /** An upload whose connection is lost near its end. */
    private static final class BreaksOff extends InputStream {

        private final InputStream content;

        private BreaksOff(byte[] content) {
            this.content = new ByteArrayInputStream(Arrays.copyOf(content, content.length));
        }

        @Override
        public int read() throws IOException {
            int next = content.read();
            if (next < 0) {
                throw new IOException("The connection is lost");
            }
            return next;
        }
    }
}
