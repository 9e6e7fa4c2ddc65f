package org.postbag.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postbag.correspondence.LetterDesk.header;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.TestScreen;
import org.postbag.TestScreens;
import org.postbag.correspondence.dns.SenderAlignment;
import org.postbag.correspondence.dns.TestDns;
import org.postbag.correspondence.inbox.MailDrop;
import org.postbag.correspondence.mail.MailNotSent;
import org.postbag.correspondence.mail.MailPaused;
import org.postbag.correspondence.mail.MailRelay;
import org.postbag.correspondence.mail.Sender;
import org.postbag.correspondence.mail.SenderChoice;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.offices.Installation;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** No letter leaves from an address that is not aligned with the mail server it leaves through (law.md EM-7). */
@PostbagTest
class SenderAlignmentModuleTest {

    private static final String FALLBACK = "letters@postbag-test.example";

    @Autowired
    private SenderAlignment senders;

    @Autowired
    private TestDns dns;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private TestOffices offices;

    @Autowired
    private TestScreens screens;

    @Autowired
    private EngineClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationContext application;

    private TestOffice office;
    private String resident;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2026-11-24T10:15:00Z"));
        office = offices.open();
        resident = desk.address();
    }

    @Test
    void anAlignedOfficeWritesFromItsOwnAddress_andDnsIsNotAskedForEachLetter() {
        report();
        int asked = dns.asked();
        report();
        report();

        assertThat(header(desk.mailbox(resident).get(2), "From"))
                .isEqualTo("Office of Rowan Ashdown <" + office.office().email() + ">");
        assertThat(dns.asked()).isEqualTo(asked);
        assertThat(settings()).contains("Letters leave from " + office.office().email() + ": DNS proves");
    }

    @Test
    void anotherOfficesLettersLeaveFromTheInstallationsAddress_andAnswersComeBackToTheCase() throws Exception {
        dns.put(TestDns.domainOf(office), "v=spf1 ip4:203.0.113.7 -all");
        CaseId caseId = report();

        MimeMessage mail = desk.mailbox(resident).get(0);
        String mailbox = office.office().email();
        assertThat(header(mail, "From")).isEqualTo("\"Office of Rowan Ashdown (via Postbag)\" <" + FALLBACK + ">");
        assertThat(header(mail, "Reply-To")).containsPattern(mailbox.replace("@", "\\+[a-z2-7]{16}@"));
        assertThat(settings())
                .contains("Letters leave from " + FALLBACK)
                .contains("Answers come to " + mailbox + " all the same");

        answer("To: " + header(mail, "Reply-To"), "By the reply address");
        answer("To: " + mailbox + "\nIn-Reply-To: " + mail.getMessageID(), "By the letter");
        assertThat(bodies(caseId)).contains("By the reply address", "By the letter");
    }

    @Test
    void allCopiesOfALetterComeFromOneAddress() {
        dns.put(TestDns.domainOf(office), "v=spf1 -all");
        desk.open(office, "Jonas Lindqvist", "jonas@nowhere.invalid", "Damp");
        clock.runDueJobsThatMayFail(office.id());
        dns.put(TestDns.domainOf(office), "v=spf1 include:spf.postbag-test.example -all");
        office.runAs(Role.MANAGER, senders::lookUp);
        clock.advance(Duration.ofMinutes(2));
        clock.runDueJobsThatMayFail(office.id());

        assertThat(leftFrom()).containsExactly(Optional.of(FALLBACK));
        assertThat(office.call(senders::now).from().orElseThrow().value())
                .isEqualTo(office.office().email());
    }

    @Test
    void whatIsKnownStaysKnownWhileNobodyAnswers_andWhatNobodyKnowsIsNotTrusted() {
        report();
        dns.silence(TestDns.domainOf(office));
        office.runAs(Role.MANAGER, senders::lookUp);
        report();
        assertThat(header(desk.mailbox(resident).get(1), "From"))
                .contains(office.office().email());

        TestOffice unknown = offices.open();
        dns.silence(TestDns.domainOf(unknown));
        assertThat(unknown.call(senders::now)).isEqualTo(Sender.of(new EmailAddress(FALLBACK)));
    }

    @Test
    void withoutAnAddressToLeaveFromALetterWaits_andStaffAreTold() {
        CaseId caseId = report();
        office.runAs(Role.CASEWORKER, () -> letters.send(LetterDesk.reply(caseId, "We have asked.")));
        UUID letter = waiting();
        LetterDelivery refusing = delivery(Sender.none("Nothing leaves from here."));

        SendingTry first = new SendingTry(Optional.empty(), false);
        assertThatThrownBy(() -> office.run(() -> refusing.send(letter, first)))
                .isInstanceOf(MailNotSent.class)
                .hasMessage("Nothing leaves from here.");
        Letter waits = letter(caseId, letter);
        assertThat(waits.state()).isEqualTo(LetterState.QUEUED);
        assertThat(waits.failure()).contains("Nothing leaves from here.");
        assertThat(desk.mailbox(resident)).hasSize(1);

        office.run(() -> delivery(Sender.of(new EmailAddress(FALLBACK))).send(letter, first));
        assertThat(header(desk.mailbox(resident).get(1), "From")).contains(FALLBACK);
    }

    @Test
    void whereALetterLeavesFromIsDecidedAnewUntilACopyMayHaveLeft() {
        CaseId caseId = report();
        office.runAs(Role.CASEWORKER, () -> letters.send(LetterDesk.reply(caseId, "We have asked.")));
        UUID letter = waiting();
        Sender own = Sender.of(new EmailAddress(office.office().email()));
        RuntimeException behind = MailNotSent.beforeItsTurn();

        tryInVain(letter, own, new MailPaused());
        assertThat(leavesFrom(letter)).isEmpty();
        tryInVain(letter, own, behind);
        assertThat(leavesFrom(letter)).isEmpty();

        tryInVain(letter, Sender.of(new EmailAddress(FALLBACK)), new IllegalStateException("Nobody knows"));
        assertThat(leavesFrom(letter)).contains(FALLBACK);
        tryInVain(letter, own, behind);
        assertThat(leavesFrom(letter)).contains(FALLBACK);
    }

    private void tryInVain(UUID letter, Sender sender, RuntimeException problem) {
        LetterDelivery failing = delivery(sender, mail -> {
            throw problem;
        });
        SendingTry attempt = new SendingTry(Optional.empty(), false);
        assertThatThrownBy(() -> office.run(() -> failing.send(letter, attempt)))
                .isInstanceOf(RuntimeException.class);
    }

    private Optional<String> leavesFrom(UUID letter) {
        return office.call(() ->
                transaction.execute(status -> jdbc.sql("select coalesce(leaves_from, '') from app.message where id = ?")
                        .param(letter)
                        .query(String.class)
                        .optional()
                        .filter(address -> !address.isEmpty())));
    }

    private CaseId report() {
        CaseId caseId = desk.open(office, "Edda Lindqvist", resident, "Damp");
        clock.runDueJobs(office.id());
        return caseId;
    }

    private void answer(String headers, String text) {
        MailDrop.drop(
                application,
                office,
                "From: " + resident + "\n" + headers + "\nSubject: Re: Damp\nMessage-ID: <" + UUID.randomUUID()
                        + "@mailbox.example>\n\n" + text);
        clock.runDueJobs(office.id());
    }

    private String settings() {
        try (TestScreen screen = screens.of(office.staff(Role.MANAGER)).open("staff/settings")) {
            return screen.text();
        }
    }

    private List<String> bodies(CaseId caseId) {
        return lettersOf(caseId).stream().map(Letter::body).toList();
    }

    private Letter letter(CaseId caseId, UUID id) {
        return lettersOf(caseId).stream()
                .filter(letter -> letter.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Letter> lettersOf(CaseId caseId) {
        AtomicReference<List<Letter>> found = new AtomicReference<>(List.of());
        office.runAs(Role.CASEWORKER, () -> found.set(letters.ofCase(caseId)));
        return found.get();
    }

    private List<Optional<String>> leftFrom() {
        return office.call(
                () -> transaction.execute(status -> jdbc.sql("select leaves_from from app.message where attempts > 0")
                        .query((row, number) -> Optional.ofNullable(row.getString(1)))
                        .list()));
    }

    private UUID waiting() {
        return office.call(
                () -> transaction.execute(status -> jdbc.sql("select id from app.message where kind = 'REPLY'")
                        .query(UUID.class)
                        .single()));
    }

    private LetterDelivery delivery(Sender sender) {
        return delivery(sender, bean(MailRelay.class));
    }

    private LetterDelivery delivery(Sender sender, MailRelay relay) {
        SenderChoice always = new SenderChoice() {
            @Override
            public Sender now() {
                return sender;
            }

            @Override
            public void forget() {
                // Nothing is remembered.
            }
        };
        return new LetterDelivery(
                bean(Installation.class),
                bean(Messages.class),
                bean(LetterMails.class),
                always,
                bean(OrganisationPost.class),
                relay,
                bean(OwnTransaction.class),
                bean(LetterNews.class),
                bean(LettersAfterOutage.class),
                bean(Clock.class));
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
