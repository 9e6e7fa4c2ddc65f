package org.postbag.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postbag.correspondence.LetterDesk.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.correspondence.mail.MailPaused;
import org.postbag.kernel.CaseId;
import org.postbag.offices.CopiedDatabase;
import org.postbag.offices.Installation;
import org.postbag.offices.Role;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.TaskSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A restored backup or a copied database never mails anybody by itself (decision 0012). */
@PostbagTest
class PausedMailModuleTest {

    @Autowired
    private Letters letters;

    @Autowired
    private Installation installation;

    @Autowired
    private TaskInbox tasks;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private TestOffices offices;

    @Autowired
    private EngineClock clock;

    @Autowired
    private JdbcClient jdbc;

    private CopiedDatabase copy;
    private TestOffice office;

    @BeforeEach
    void copyTheDatabase() {
        clock.set(Instant.parse("2026-11-24T10:15:00Z"));
        office = offices.open();
        copy = new CopiedDatabase(jdbc);
        copy.begin();
    }

    @AfterEach
    void bringBack() {
        copy.close();
    }

    @Test
    void lettersWaitForWeeksWithoutATryOrATask_andLeaveWhenTheOperatorSaysSo() {
        String address = desk.address();
        CaseId id = desk.open(office, "Edda Lindqvist", address, "Damp");
        assertThat(clock.runDueJobsThatMayFail(office.id())).singleElement().isInstanceOf(MailPaused.class);
        SentLetter reply = send(id);
        for (int day = 0; day < 14; day++) {
            clock.advance(Duration.ofDays(1));
            assertThat(clock.runDueJobsThatMayFail(office.id())).hasSize(2).hasOnlyElementsOfType(MailPaused.class);
        }

        assertThat(desk.mailbox(address)).isEmpty();
        assertThat(letters(id)).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.attempts()).isZero();
            assertThat(letter.failure()).isEmpty();
        });
        assertThat(office.call(() -> tasks.ofCase(id)))
                .extracting(TaskItem::source)
                .doesNotContain(TaskSource.FAILED_JOB);

        offices.runAsOperator(installation::sayLive);
        clock.runDueJobs(office.id());

        assertThat(desk.mailbox(address)).hasSize(2);
        assertThat(letters(id)).allMatch(letter -> letter.state() == LetterState.SENT);
        assertThat(reply.needsApproval()).isFalse();
    }

    @Test
    void aLetterThatWaitsCanStillBeTakenBack() {
        String address = desk.address();
        CaseId id = desk.open(office, "Edda Lindqvist", address, "Damp");
        clock.runDueJobsThatMayFail(office.id());
        SentLetter reply = send(id);
        clock.advance(Duration.ofDays(1));
        clock.runDueJobsThatMayFail(office.id());
        office.runAs(Role.CASEWORKER, () -> assertThat(letters.undo(reply.messageId()))
                .isTrue());

        offices.runAsOperator(installation::sayLive);
        clock.runDueJobs(office.id());

        assertThat(desk.mailbox(address)).as("the acknowledgement alone").hasSize(1);
    }

    private SentLetter send(CaseId id) {
        AtomicReference<SentLetter> sent = new AtomicReference<>();
        office.runAs(Role.CASEWORKER, () -> sent.set(letters.send(reply(id, "We have asked them."))));
        return sent.get();
    }

    private List<Letter> letters(CaseId id) {
        AtomicReference<List<Letter>> found = new AtomicReference<>();
        office.runAs(Role.CASEWORKER, () -> found.set(letters.ofCase(id)));
        return found.get();
    }
}
