package org.postbag.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postbag.correspondence.LetterDesk.header;
import static org.postbag.correspondence.LetterDesk.text;
import static org.postbag.correspondence.LetterDesk.token;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.kernel.CaseId;
import org.postbag.platform.LoopbackMailServer;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.TaskSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PostbagTest
class AutomaticLettersModuleTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:15:00Z");

    @Autowired
    private AutomaticLetters automatic;

    @Autowired
    private Messages messages;

    @Autowired
    private Tracking tracking;

    @Autowired
    private CorrespondenceRecords records;

    @Autowired
    private MessageCounts counts;

    @Autowired
    private TaskInbox tasks;

    @Autowired
    private LoopbackMailServer mail;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private TestOffices offices;

    @Autowired
    private EngineClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private TestOffice office;

    @BeforeEach
    void openOffice() {
        clock.set(NOW);
        office = offices.open();
    }

    @Test
    void acknowledgesAnEnquiryOnce() throws Exception {
        String address = desk.address();
        CaseId id = desk.open(office, "Zoë 🌧 Lindqvist", address, "Damp & mould at 4 Pollard House");
        clock.runDueJobs(office.id());
        office.run(() -> automatic.acknowledge(id, new SendingTry(Optional.empty(), false)));
        office.run(() -> automatic.acknowledge(id, new SendingTry(Optional.empty(), true)));

        assertThat(desk.mailbox(address)).hasSize(1);
        MimeMessage letter = desk.mailbox(address).get(0);
        assertThat(((InternetAddress) letter.getFrom()[0]).getPersonal()).isEqualTo("Office of Rowan Ashdown");
        assertThat(letter.getSubject()).matches("\\[TV-[^\\]]+\\] Damp & mould at 4 Pollard House");
        assertThat(header(letter, "Auto-Submitted")).isEqualTo("auto-replied");
        assertThat(((InternetAddress) letter.getReplyTo()[0]).getAddress())
                .matches("office\\+[a-z2-7]{16}@" + office.office().slug() + "\\.example");
        assertThat(text(letter))
                .contains("Dear Zoë 🌧 Lindqvist")
                .contains("Thursday 26 November 2026")
                .contains("/o/" + office.office().slug() + "/privacy")
                .contains("call us on 01632 960100")
                .contains("Call 999")
                .doesNotContain("{{")
                .doesNotContain(LetterTexts.LINK)
                .doesNotContainIgnoringCase("newsletter");
        assertThat(office.call(() -> tracking.caseOf(token(letter)))).contains(id);
    }

    @Test
    void keepsNoPrivateLinkInTheDatabase() {
        String address = desk.address();
        CaseId id = desk.open(office, "Edda Lindqvist", address, "Damp");
        clock.runDueJobs(office.id());
        String token = token(desk.mailbox(address).get(0));

        office.run(() -> transaction.executeWithoutResult(status -> {
            assertThat(messages.findByCaseIdOrderByCreatedAtAscIdAsc(id.value()))
                    .allMatch(letter -> !letter.body().text().contains(token));
            assertThat(jdbc.sql("select token_hash from app.tracking_token where case_id = :id")
                            .param("id", id.value())
                            .query(String.class)
                            .list())
                    .hasSize(1)
                    .noneMatch(hash -> hash.contains(token));
        }));
        assertThat(office.call(() -> tracking.caseOf(token.substring(1) + "x"))).isEmpty();
        assertThat(office.call(() -> tracking.caseOf("x"))).isEmpty();
        TestOffice other = offices.open();
        assertThat(other.call(() -> tracking.caseOf(token))).isEmpty();
    }

    @Test
    void writesNothingToPrograms_EM4() {
        for (String sender : List.of(
                "noreply@shop.example",
                "mailer-daemon@mx.example",
                "me@" + office.office().slug() + ".example")) {
            CaseId id = desk.open(office, "A program", sender, "Your order");
            clock.runDueJobs(office.id());
            office.run(() -> automatic.signpost(id, new SendingTry(Optional.empty(), false)));
            office.run(() -> automatic.closing(id, new SendingTry(Optional.empty(), false)));

            assertThat(letters(id)).as(sender).isEmpty();
        }
    }

    @Test
    void doesNotAcknowledgeWithoutAnAddress() {
        desk.open(office, "By phone", "", "A call");

        clock.runDueJobs(office.id());
    }

    @Test
    void acknowledgesFiveTimesADayAndAgainTomorrow() {
        String address = desk.address();
        for (int i = 0; i < 7; i++) {
            desk.open(office, "Edda Lindqvist", address.toUpperCase(java.util.Locale.ROOT), "Letter " + i);
            clock.runDueJobs(office.id());
        }
        assertThat(desk.mailbox(address)).hasSize(5);
        clock.advance(Duration.ofHours(25));
        desk.open(office, "Edda Lindqvist", address, "Tomorrow");
        clock.runDueJobs(office.id());

        assertThat(desk.mailbox(address)).hasSize(6);
    }

    @Test
    void sendsOneAcknowledgementWhenTheMailServerComesBack() {
        String address = desk.address();
        mail.stop();
        CaseId id;
        try {
            id = desk.open(office, "Edda Lindqvist", address, "Damp");
            assertThat(clock.runDueJobsThatMayFail(office.id())).hasSize(1);
        } finally {
            mail.start();
        }
        Letter waiting = letters(id).get(0);
        assertThat(waiting.state()).isEqualTo(LetterState.QUEUED);
        assertThat(waiting.failure()).contains("The mail server could not be reached.");
        assertThat(office.call(() -> tasks.ofCase(id)))
                .extracting(TaskItem::source)
                .doesNotContain(TaskSource.FAILED_JOB);
        clock.advance(Duration.ofMinutes(1));
        clock.runDueJobs(office.id());
        clock.advance(Duration.ofHours(2));
        clock.runDueJobs(office.id());

        assertThat(desk.mailbox(address)).hasSize(1);
        assertThat(letters(id)).singleElement().satisfies(sent -> {
            assertThat(sent.state()).isEqualTo(LetterState.SENT);
            assertThat(sent.attempts()).isEqualTo(2);
            assertThat(sent.failure()).isEmpty();
        });
    }

    @Test
    void allThatWaitedLeavesWhenTheMailServerIsBack_notEachAtItsOwnTime() {
        String first = desk.address();
        String second = desk.address();
        mail.stop();
        try {
            desk.open(office, "Edda Lindqvist", first, "Damp");
            clock.runDueJobsThatMayFail(office.id());
            clock.advance(Duration.ofSeconds(40));
            desk.open(office, "Jonas Lindqvist", second, "The bus");
            clock.runDueJobsThatMayFail(office.id());
        } finally {
            mail.start();
        }
        clock.advance(Duration.ofSeconds(20));
        clock.runDueJobs(office.id());

        assertThat(desk.mailbox(first)).hasSize(1);
        assertThat(desk.mailbox(second)).as("due in forty seconds only").hasSize(1);
    }

    @Test
    void becomesATaskWhenEveryTryHasFailed() {
        String address = desk.address();
        CaseId id;
        mail.stop();
        try {
            id = desk.open(office, "Edda Lindqvist", address, "Damp");
            for (int i = 0; i < 126; i++) {
                assertThat(letters(id)).noneMatch(letter -> letter.state() == LetterState.FAILED);
                clock.runDueJobsThatMayFail(office.id());
                clock.advance(Duration.ofHours(1));
            }
        } finally {
            mail.start();
        }
        assertThat(letters(id)).singleElement().satisfies(failed -> {
            assertThat(failed.state()).isEqualTo(LetterState.FAILED);
            assertThat(failed.attempts()).isEqualTo(126);
        });
        TaskItem task = failure(id);
        assertThat(task.name()).isEqualTo("Put right: Acknowledge enquiry");
        office.run(() -> tasks.retry(task.id()));
        clock.runDueJobs(office.id());

        assertThat(desk.mailbox(address)).hasSize(1);
        assertThat(office.call(() -> tasks.byId(task.id()))).isEmpty();
    }

    @Test
    void mayBeSentTwiceButWithOneMessageIdWhenItsStateWasLost() throws Exception {
        String address = desk.address();
        CaseId id = desk.open(office, "Edda Lindqvist", address, "Damp");
        clock.runDueJobs(office.id());
        // As if the program had been killed between the mail server's answer and our commit.
        office.run(() -> transaction.executeWithoutResult(
                status -> jdbc.sql("update app.message set state = 'QUEUED', sent_at = null where case_id = :id")
                        .param("id", id.value())
                        .update()));
        office.run(() -> automatic.acknowledge(id, new SendingTry(Optional.empty(), false)));

        assertThat(desk.mailbox(address)).hasSize(2);
        assertThat(desk.mailbox(address).get(0).getMessageID())
                .isEqualTo(desk.mailbox(address).get(1).getMessageID());
    }

    @Test
    void signpostsWithoutForwardingAnything() throws Exception {
        String address = desk.address();
        CaseId id = desk.open(office, "Edda Lindqvist", address, "Damp");
        clock.runDueJobs(office.id());
        office.run(() -> automatic.signpost(id, new SendingTry(Optional.empty(), false)));
        office.run(() -> automatic.signpost(id, new SendingTry(Optional.empty(), false)));

        assertThat(desk.mailbox(address)).hasSize(2);
        MimeMessage signpost = desk.mailbox(address).get(1);
        assertThat(signpost.getSubject()).startsWith("Re: [");
        assertThat(header(signpost, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(signpost, "In-Reply-To"))
                .isEqualTo(desk.mailbox(address).get(0).getMessageID());
        assertThat(text(signpost)).contains("Find your MP").contains("We have not passed your letter to anybody");
    }

    @Test
    void leavesNothingBehindWhenErased() {
        CaseId id = desk.open(office, "Edda Lindqvist", desk.address(), "Damp");
        clock.runDueJobs(office.id());

        office.run(() -> transaction.executeWithoutResult(status -> {
            assertThat(records.remaining(id)).isEqualTo(3);
            assertThat(records.erase(id)).isEqualTo(3);
            assertThat(records.remaining(id)).isZero();
        }));
    }

    @Test
    void countsLettersByState() {
        desk.open(office, "Edda Lindqvist", desk.address(), "Damp");
        clock.runDueJobs(office.id());

        assertThat(office.call(counts::outgoing)).containsEntry("sent", 1L).containsEntry("failed", 0L);
        assertThat(office.call(counts::incoming)).containsEntry("enquiry", 0L).containsEntry("threaded", 0L);
    }

    private List<Letter> letters(CaseId id) {
        return office.call(
                () -> transaction.execute(status -> messages.findByCaseIdOrderByCreatedAtAscIdAsc(id.value()).stream()
                        .map(Message::toLetter)
                        .toList()));
    }

    private TaskItem failure(CaseId id) {
        return office.call(() -> tasks.ofCase(id)).stream()
                .filter(task -> task.source() == TaskSource.FAILED_JOB)
                .findFirst()
                .orElseThrow();
    }
}
