package org.postbag.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postbag.correspondence.LetterDesk.header;
import static org.postbag.correspondence.LetterDesk.reply;
import static org.postbag.correspondence.LetterDesk.text;
import static org.postbag.correspondence.LetterDesk.token;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseTimeline;
import org.postbag.cases.TimelineEntry;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.offices.Role;
import org.postbag.offices.StaffMember;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.TaskSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PostbagTest
class LettersModuleTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:15:00Z");

    @Autowired
    private Letters letters;

    @Autowired
    private CaseTimeline timeline;

    @Autowired
    private TaskInbox tasks;

    @Autowired
    private Tracking tracking;

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
        caseId = desk.open(office, "Edda Lindqvist", address, "Damp at 4 Pollard House");
        clock.runDueJobs(office.id());
    }

    @Test
    void sendsAReplyThatThreadsBelowTheAcknowledgement() throws Exception {
        SentLetter sent = asCaseworker(() -> letters.send(reply(caseId, "Dear Ms Lindqvist,\n\nwe have asked them.")));

        assertThat(sent.undoUntil()).contains(NOW.plusSeconds(20));
        assertThat(sent.needsApproval()).isFalse();
        clock.runDueJobs(office.id());
        assertThat(desk.mailbox(address)).hasSize(1);
        clock.advance(Duration.ofSeconds(21));
        clock.runDueJobs(office.id());

        List<MimeMessage> mails = desk.mailbox(address);
        assertThat(mails).hasSize(2);
        MimeMessage acknowledgement = mails.get(0);
        MimeMessage mail = mails.get(1);
        assertThat(mail.getSubject()).isEqualTo("Re: " + acknowledgement.getSubject());
        assertThat(header(mail, "In-Reply-To")).isEqualTo(acknowledgement.getMessageID());
        assertThat(header(mail, "References")).isEqualTo(acknowledgement.getMessageID());
        assertThat(header(mail, "Auto-Submitted")).isEmpty();
        assertThat(header(mail, "Reply-To")).isEqualTo(header(acknowledgement, "Reply-To"));
        assertThat(text(mail))
                .startsWith("Dear Ms Lindqvist,\n\nwe have asked them.\n\n"
                        + office.staff(Role.CASEWORKER).fullName() + "\nOffice of Rowan Ashdown\n");
        assertThat(token(mail)).isNotEqualTo(token(acknowledgement));
        assertThat(letter(sent.messageId()).state()).isEqualTo(LetterState.SENT);
        assertThat(letter(sent.messageId()).sentAt()).contains(clock.now());
    }

    @Test
    void sendsFormattedWordsBothWaysAndNothingThatCouldDoHarm() throws Exception {
        String hostile = "<p>Dear <strong onclick=\"x()\">Edda</strong>,</p><script>window.harm=1</script>"
                + "<ul><li>we have asked</li></ul><img src=\"https://track.example/x.png\">";
        asCaseworker(() -> {
            letters.saveDraft(caseId, DraftKind.REPLY, "", LetterBody.ofHtml(hostile));
            LetterBody written =
                    letters.draft(caseId, DraftKind.REPLY).orElseThrow().written();
            assertThat(written.html()).isEqualTo("<p>Dear <strong>Edda</strong>,</p><ul><li>we have asked</li></ul>");
            return letters.send(new WriteReply(caseId, "", written, UUID.randomUUID()));
        });
        clock.advance(Duration.ofMinutes(1));
        clock.runDueJobs(office.id());

        MimeMessage mail = desk.mailbox(address).get(1);
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        String plain = (String) parts.getBodyPart(0).getContent();
        String html = (String) parts.getBodyPart(1).getContent();
        assertThat(plain.replace("\r\n", "\n"))
                .startsWith("Dear Edda,\n\n- we have asked\n\n"
                        + office.staff(Role.CASEWORKER).fullName() + "\n");
        String link = plain.replaceAll("(?s).*(https?://\\S+/track/\\S+).*", "$1");
        assertThat(html)
                .contains("<p>Dear <strong>Edda</strong>,</p><ul><li>we have asked</li></ul><p>")
                .contains("<a href=\"" + link + "\">" + link + "</a>")
                .doesNotContain("script")
                .doesNotContain("track.example");
    }

    @Test
    void aDraftThatWasKeptAsTextOpens() {
        asCaseworker(() -> {
            letters.saveDraft(caseId, DraftKind.REPLY, "", "Dear <Edda>,\n\nwe");
            LetterBody written =
                    letters.draft(caseId, DraftKind.REPLY).orElseThrow().written();
            assertThat(written.html()).isEqualTo("<p>Dear &lt;Edda&gt;,</p><p>we</p>");
            return written;
        });
    }

    @Test
    void answersTheLetterBefore() {
        for (int i = 0; i < 3; i++) {
            asCaseworker(() -> letters.send(reply(caseId, "One more.")));
            clock.advance(Duration.ofMinutes(1));
            clock.runDueJobs(office.id());
        }
        List<MimeMessage> mails = desk.mailbox(address);

        assertThat(header(mails.get(3), "References").split(" ")).hasSize(3);
        assertThat(header(mails.get(3), "References")).endsWith(header(mails.get(2), "Message-ID"));
        assertThat(header(mails.get(3), "In-Reply-To")).isEqualTo(header(mails.get(2), "Message-ID"));
    }

    @Test
    void sendsOneLetterForADoubleClick() throws Exception {
        WriteReply reply = reply(caseId, "Once.");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<SentLetter>> clicks = new ArrayList<>();
        office.staff(Role.CASEWORKER);
        for (int i = 0; i < 8; i++) {
            clicks.add(threads.submit(() -> asCaseworker(() -> letters.send(reply))));
        }
        List<UUID> sent = new ArrayList<>();
        for (Future<SentLetter> click : clicks) {
            sent.add(click.get().messageId());
        }
        threads.shutdown();
        clock.advance(Duration.ofMinutes(1));
        clock.runDueJobs(office.id());

        assertThat(sent).hasSize(8).containsOnly(sent.get(0));
        assertThat(desk.mailbox(address)).hasSize(2);
    }

    @Test
    void sendsOneLetterFromTwoWindows() throws Exception {
        office.staff(Role.CASEWORKER);
        asCaseworker(() -> {
            letters.saveDraft(caseId, DraftKind.REPLY, "", "From two windows.");
            return null;
        });
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<SentLetter>> windows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            windows.add(threads.submit(() -> asCaseworker(() -> letters.send(reply(caseId, "From two windows.")))));
        }
        List<UUID> sent = new ArrayList<>();
        for (Future<SentLetter> window : windows) {
            sent.add(window.get().messageId());
        }
        threads.shutdown();

        assertThat(sent).containsOnly(sent.get(0));
    }

    @Test
    void takesALetterBackInTime() {
        SentLetter sent =
                asCaseworker(() -> letters.send(new WriteReply(caseId, "My words", "A slip.", UUID.randomUUID())));
        clock.runDueJobs(office.id());
        asCaseworker(() -> {
            letters.saveDraft(caseId, DraftKind.REPLY, "", "Begun anew.");
            assertThat(letters.undo(sent.messageId())).isTrue();
            assertThat(letters.undo(sent.messageId())).isFalse();
            DraftView draft = letters.draft(caseId, DraftKind.REPLY).orElseThrow();
            assertThat(draft.body()).isEqualTo("A slip.\n\nBegun anew.");
            assertThat(draft.subject()).endsWith("My words");
            return true;
        });
        clock.advance(Duration.ofMinutes(1));
        clock.runDueJobs(office.id());

        assertThat(desk.mailbox(address)).hasSize(1);
        assertThat(letter(sent.messageId()).state()).isEqualTo(LetterState.WITHDRAWN);
    }

    @Test
    void takesALetterBackBeforeItsProcessHasBegun() {
        SentLetter sent = asCaseworker(() -> letters.send(reply(caseId, "A slip.")));

        assertThat(asCaseworker(() -> letters.undo(sent.messageId()))).isTrue();
        clock.advance(Duration.ofMinutes(1));
        clock.runDueJobs(office.id());
        assertThat(desk.mailbox(address)).hasSize(1);
    }

    @Test
    void cannotTakeBackWhatHasLeft() {
        SentLetter sent = asCaseworker(() -> letters.send(reply(caseId, "Gone.")));
        clock.advance(Duration.ofSeconds(21));
        clock.runDueJobs(office.id());

        assertThat(asCaseworker(() -> letters.undo(sent.messageId()))).isFalse();
        assertThat(asCaseworker(() -> letters.undo(UUID.randomUUID()))).isFalse();
        assertThat(letter(sent.messageId()).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void sendsAtOnceWhereTheOfficeWantsNoUndo() {
        desk.undoSeconds(office, 0);
        SentLetter sent = asCaseworker(() -> letters.send(reply(caseId, "At once.")));

        assertThat(sent.undoUntil()).isEmpty();
        clock.runDueJobs(office.id());
        assertThat(desk.mailbox(address)).hasSize(2);
    }

    @Test
    void keepsDraftsOfEachColleagueAndKind() {
        asCaseworker(() -> {
            letters.saveDraft(caseId, DraftKind.REPLY, "Re\r\nBcc: x@y.example", "One\u0000 🙂");
            letters.saveDraft(caseId, DraftKind.REPLY, "Re", "Two 🙂");
            letters.saveDraft(caseId, DraftKind.NOTE, "", "A note");
            assertThat(letters.draft(caseId, DraftKind.REPLY))
                    .map(DraftView::body)
                    .contains("Two 🙂");
            return true;
        });
        office.runAs(Role.MANAGER, () -> assertThat(letters.draft(caseId, DraftKind.REPLY))
                .isEmpty());
        asCaseworker(() -> {
            letters.saveDraft(caseId, DraftKind.REPLY, "", " ");
            assertThat(letters.draft(caseId, DraftKind.REPLY)).isEmpty();
            assertThat(letters.draft(caseId, DraftKind.NOTE))
                    .map(DraftView::body)
                    .contains("A note");
            return true;
        });
        asCaseworker(() -> letters.send(reply(caseId, "Sent.")));
        asCaseworker(() -> {
            assertThat(letters.draft(caseId, DraftKind.REPLY)).isEmpty();
            return true;
        });
    }

    @Test
    void refusesWhatIsNoLetter() {
        assertThatThrownBy(() -> asCaseworker(() -> letters.send(reply(caseId, " \n\t"))))
                .isInstanceOf(LetterEmpty.class);
        assertThatThrownBy(() -> asCaseworker(() -> letters.send(reply(caseId, "x".repeat(50_001)))))
                .isInstanceOf(LetterTooLong.class)
                .hasMessageContaining("50,000");
        CaseId byPhone = desk.open(office, "Jonas Lindqvist", "", "A call");
        assertThatThrownBy(() -> asCaseworker(() -> letters.send(reply(byPhone, "Hello"))))
                .isInstanceOf(NoAddressToWriteTo.class)
                .hasMessageContaining("Jonas Lindqvist");
        CaseId elsewhere = desk.open(offices.open(), "Somebody", desk.address(), "Elsewhere");
        assertThatThrownBy(() -> asCaseworker(() -> letters.send(reply(elsewhere, "Hello"))))
                .isInstanceOf(CaseGone.class);
    }

    @Test
    void carriesHostileWordsAsWords() throws Exception {
        String hostile = "Damp\r\nBcc: all@eastmarsh.example\r\n\r\n<script>alert(1)</script> 🌧 {{&name}}";
        CaseId odd = desk.open(office, "Edda\r\nBcc: x@y.example 🌧" + "ẞ".repeat(150), desk.address(), hostile);
        clock.runDueJobs(office.id());
        asCaseworker(() -> letters.send(new WriteReply(odd, hostile, hostile + "\n.\n{{&body}}", UUID.randomUUID())));
        clock.advance(Duration.ofMinutes(1));
        clock.runDueJobs(office.id());

        String to = office.call(
                () -> asCaseworker(() -> letters.ofCase(odd)).get(0).to().orElseThrow());
        assertThat(desk.mailbox(to)).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getSubject()).contains("<script>").doesNotContain("\n");
        });
        assertThat(text(desk.mailbox(to).get(1)))
                .contains("{{&name}}")
                .contains("{{&body}}")
                .contains("\n.\n");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COMPLIANCE"})
    void letsOnlyThoseWriteWhoWorkOnCases(Role role) {
        office.runAs(role, () -> {
            assertThat(letters.ofCase(caseId)).hasSize(1);
            assertThatThrownBy(() -> letters.send(reply(caseId, "Hello"))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> letters.undo(UUID.randomUUID())).isInstanceOf(AccessDeniedException.class);
        });
        assertThatThrownBy(() -> office.run(() -> letters.ofCase(caseId))).isInstanceOf(Exception.class);
    }

    @Test
    void showsNothingOfAnotherOffice() {
        SentLetter sent = asCaseworker(() -> letters.send(reply(caseId, "Hello")));
        TestOffice other = offices.open();

        other.runAs(Role.MANAGER, () -> {
            assertThat(letters.ofCase(caseId)).isEmpty();
            assertThat(letters.byId(sent.messageId())).isEmpty();
            assertThat(letters.undo(sent.messageId())).isFalse();
            assertThatThrownBy(() -> letters.saveDraft(caseId, DraftKind.REPLY, "", "Hello"))
                    .isInstanceOf(CaseGone.class);
        });
    }

    @Test
    void tellsARefusedAddressAtOnceAndSendsToTheCorrectedOne() {
        CaseId wrong = desk.open(office, "Jonas Lindqvist", "jonas@nowhere.invalid", "Damp");
        assertThat(clock.runDueJobsThatMayFail(office.id())).hasSize(1);
        TaskItem task = office.call(() -> tasks.ofCase(wrong)).stream()
                .filter(item -> item.source() == TaskSource.FAILED_JOB)
                .findFirst()
                .orElseThrow();
        assertThat(asCaseworker(() -> letters.ofCase(wrong))).singleElement().satisfies(failed -> {
            assertThat(failed.state()).isEqualTo(LetterState.FAILED);
            assertThat(failed.attempts()).isEqualTo(1);
            assertThat(failed.failure()).contains("The address does not take mail. Check it, or write by post.");
        });
        String astray = office.call(() -> tracking.newLink(wrong)).replaceFirst(".*/track/", "");
        String right = desk.address();
        asCaseworker(() -> {
            letters.correctAddressAndRetry(task.id(), new EmailAddress(right));
            return true;
        });
        clock.runDueJobs(office.id());

        assertThat(desk.mailbox(right)).hasSize(1);
        assertThat(office.call(() -> tasks.byId(task.id()))).isEmpty();
        assertThat(office.call(() -> tracking.caseOf(astray)))
                .as("a link that went astray")
                .isEmpty();
        String arrived = LetterDesk.token(desk.mailbox(right).get(0));
        assertThat(office.call(() -> tracking.caseOf(arrived))).contains(wrong);
        asCaseworker(() -> letters.send(reply(wrong, "There you are.")));
        clock.advance(Duration.ofMinutes(1));
        clock.runDueJobs(office.id());
        assertThat(desk.mailbox(right)).hasSize(2);
    }

    @Test
    void standsOnTheTimeline() {
        asCaseworker(() -> letters.send(reply(caseId, "On its way.")));
        StaffMember author = office.staff(Role.CASEWORKER);

        asCaseworker(() -> {
            List<TimelineEntry.Letter> entries = timeline.of(caseId).stream()
                    .filter(TimelineEntry.Letter.class::isInstance)
                    .map(TimelineEntry.Letter.class::cast)
                    .toList();
            assertThat(entries).hasSize(2);
            assertThat(entries.get(0).automatic()).isTrue();
            assertThat(entries.get(0).stateInWords()).isEqualTo("Sent");
            assertThat(entries.get(1).from()).isEqualTo(author.fullName());
            assertThat(entries.get(1).stateInWords()).isEqualTo("About to be sent");
            return true;
        });
    }

    @Test
    void waitsForTheRepresentativeWhereTheOfficeWantsIt() {
        desk.requireApproval(office);
        SentLetter sent = asCaseworker(() -> letters.send(reply(caseId, "May I?")));
        assertThat(sent.needsApproval()).isTrue();
        clock.runDueJobs(office.id());
        clock.advance(Duration.ofDays(2));
        clock.runDueJobs(office.id());
        assertThat(desk.mailbox(address)).hasSize(1);
        TaskItem task = approval();
        office.runAs(Role.REPRESENTATIVE, () -> tasks.complete(task.id(), Map.of("decision", "approve")));

        assertThat(letter(sent.messageId()).sendAfter()).contains(clock.now().plusSeconds(20));
        clock.advance(Duration.ofSeconds(21));
        clock.runDueJobs(office.id());
        assertThat(desk.mailbox(address)).hasSize(2);
    }

    @Test
    void sendsTheRepresentativesOwnLettersWithoutAsking() {
        desk.requireApproval(office);

        office.runAs(Role.REPRESENTATIVE, () -> assertThat(
                        letters.send(reply(caseId, "From me.")).needsApproval())
                .isFalse());
    }

    private TaskItem approval() {
        return office.call(() -> tasks.ofCase(caseId)).stream()
                .filter(task -> task.taskKey().equals(CorrespondenceProcess.APPROVE))
                .findFirst()
                .orElseThrow();
    }

    private Letter letter(UUID id) {
        return asCaseworker(() -> letters.byId(id).orElseThrow());
    }

    private <T> T asCaseworker(Supplier<T> work) {
        List<T> result = new ArrayList<>();
        office.runAs(Role.CASEWORKER, () -> result.add(work.get()));
        return result.get(0);
    }
}
