package org.postbag.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseMerge;
import org.postbag.cases.CaseProcess;
import org.postbag.cases.CaseSnapshot;
import org.postbag.correspondence.AutomaticLetters;
import org.postbag.correspondence.Letter;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.LetterState;
import org.postbag.correspondence.Letters;
import org.postbag.correspondence.MessageCounts;
import org.postbag.correspondence.SendingTry;
import org.postbag.correspondence.UndeliveredProcess;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.PersonalDataHolder;
import org.postbag.offices.Role;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** law.md EM-2, EM-4, EM-5, EM-8. */
@PostbagTest
class MailFilingModuleTest {

    @Autowired
    private MailStore store;

    @Autowired
    private BeanFactory application;

    @Autowired
    private MailInbox inbox;

    @Autowired
    private OldMails oldMails;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseMerge merge;

    @Autowired
    private Letters letters;

    @Autowired
    private TaskInbox tasks;

    @Autowired
    private MessageCounts counts;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private Journeys journeys;

    @Autowired
    private TestOffices offices;

    @Autowired
    private EngineClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AutomaticLetters automatic;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<PersonalDataHolder> holders;

    private TestOffice office;
    private String resident;

    @BeforeEach
    void anOfficeAndAResident() {
        office = offices.open();
        resident = desk.address();
    }

    @Test
    void aLetterFromSomebodyNewBeginsACase_andIsAcknowledgedBelowIt() {
        MailRow mail = arrive(letter("<first@mailbox.example>", "The roof leaks", "It rains into the kitchen."));

        CaseSnapshot file = caseOf(mail);
        assertThat(mail.state()).isEqualTo(MailState.ENQUIRY);
        assertThat(file.title()).isEqualTo("The roof leaks");
        assertThat(toDo(file.id())).containsExactly(CaseProcess.TRIAGE);
        Letter enquiry = lettersOf(file.id()).get(0);
        assertThat(enquiry.body()).isEqualTo("It rains into the kitchen.");
        assertThat(enquiry.from()).contains(resident);
        MimeMessage acknowledgement = theOnlyMailOfTheResident();
        assertThat(header(acknowledgement, "In-Reply-To")).isEqualTo("<first@mailbox.example>");
        assertThat(header(acknowledgement, "Subject")).contains("[" + file.reference() + "]");
    }

    @Test
    void anAnswerFindsItsCaseByTheReplyAddress() {
        CaseSnapshot file = enquiry();
        String replyTo = replyTo(theOnlyMailOfTheResident());

        MailRow answer =
                arrive(mail(resident, replyTo, "<second@mailbox.example>", "Re: something else", "", "Still wet."));

        assertThat(answer.state()).isEqualTo(MailState.THREADED);
        assertThat(answer.caseId()).contains(file.id());
        assertThat(toDo(file.id())).contains(CaseProcess.READ);
        assertThat(lettersOf(file.id())).extracting(Letter::body).contains("Still wet.");
    }

    @Test
    void anAnswerFindsItsCaseByTheLetterItAnswers_orAnEarlierOne() {
        CaseSnapshot file = enquiry();
        String ours = header(theOnlyMailOfTheResident(), "Message-ID");

        assertThat(arrive(mail(
                                resident,
                                mailbox(),
                                "<a@mailbox.example>",
                                "Hello",
                                "In-Reply-To: " + ours + "\r\n",
                                "One."))
                        .caseId())
                .contains(file.id());
        assertThat(arrive(mail(
                                resident,
                                mailbox(),
                                "<b@mailbox.example>",
                                "Hello",
                                "In-Reply-To: <unknown@x.example>\r\nReferences: " + ours + " <unknown@x.example>\r\n",
                                "Two."))
                        .caseId())
                .contains(file.id());
    }

    @Test
    void aReferenceInTheSubjectCountsOnlyFromAKnownSender() {
        CaseSnapshot file = enquiry();
        String subject = "About [" + file.reference() + "]";

        MailRow known = arrive(mail(resident, mailbox(), "<a@mailbox.example>", subject, "", "One."));
        MailRow stranger = arrive(mail(desk.address(), mailbox(), "<b@mailbox.example>", subject, "", "Two."));

        assertThat(known.caseId()).contains(file.id());
        assertThat(stranger.state()).isEqualTo(MailState.ENQUIRY);
        assertThat(stranger.caseId()).isPresent().isNotEqualTo(Optional.of(file.id()));
    }

    @Test
    void aTokenProvesNothing_soAStrangerIsLeftToAPerson() {
        CaseSnapshot file = enquiry();
        String replyTo = replyTo(theOnlyMailOfTheResident());

        MailRow mail =
                arrive(mail(desk.address(), replyTo, "<a@mailbox.example>", "Re: roof", "", "I am her brother."));

        assertThat(mail.state()).isEqualTo(MailState.REVIEW);
        assertThat(mail.why()).contains(ReviewReason.UNKNOWN_SENDER);
        assertThat(mail.caseId()).contains(file.id());
        assertThat(lettersOf(file.id())).extracting(Letter::body).doesNotContain("I am her brother.");
        office.runAs(Role.CASEWORKER, () -> inbox.addTo(mail.id(), file.id()));
        assertThat(lettersOf(file.id())).extracting(Letter::body).contains("I am her brother.");
    }

    @Test
    void whatAnswersAMergedCaseLandsOnTheOneItGoesOnAs() {
        CaseSnapshot merged = enquiry();
        MimeMessage ours = theOnlyMailOfTheResident();
        CaseSnapshot other = caseOf(arrive(letter("<other@mailbox.example>", "Still the roof", "It rains again.")));
        clock.runDueJobs(office.id());
        UUID move = merge(merged, other);

        assertThat(arrive(mail(resident, replyTo(ours), "<a@mailbox.example>", "By the token", "", "One."))
                        .caseId())
                .contains(other.id());
        assertThat(arrive(mail(
                                resident,
                                mailbox(),
                                "<b@mailbox.example>",
                                "By the letter",
                                "In-Reply-To: " + header(ours, "Message-ID") + "\r\n",
                                "Two."))
                        .caseId())
                .contains(other.id());
        assertThat(arrive(mail(
                                resident,
                                mailbox(),
                                "<c@mailbox.example>",
                                "[" + merged.reference() + "] by the reference",
                                "",
                                "Three."))
                        .caseId())
                .contains(other.id());
        assertThat(lettersOf(other.id()))
                .extracting(Letter::body)
                .contains("It rains again.", "One.", "Two.", "Three.");

        clock.runDueJobs(office.id());
        office.runAs(Role.CASEWORKER, () -> merge.undo(move));

        assertThat(arrive(mail(resident, replyTo(ours), "<d@mailbox.example>", "By the token", "", "Four."))
                        .caseId())
                .as("a case of its own again")
                .contains(merged.id());
    }

    @Test
    void aMergedEnquiryIsNoLongerToSort_untilTheMergeIsUndone() {
        MailRow mail = arrive(letter("<one@mailbox.example>", "The roof", "It leaks."));
        CaseSnapshot other = caseOf(arrive(letter("<two@mailbox.example>", "The roof again", "It leaks still.")));
        clock.runDueJobs(office.id());

        UUID move = merge(caseOf(mail), other);

        assertThat(row(mail).state()).isEqualTo(MailState.THREADED);
        assertThat(row(mail).open()).isFalse();
        assertThat(row(mail).caseId()).contains(other.id());
        clock.runDueJobs(office.id());
        office.runAs(Role.CASEWORKER, () -> merge.undo(move));
        assertThat(row(mail)).isEqualTo(mail);
    }

    private UUID merge(CaseSnapshot from, CaseSnapshot onto) {
        AtomicReference<UUID> move = new AtomicReference<>();
        office.runAs(Role.CASEWORKER, () -> move.set(merge.merge(from.id(), onto.id())));
        return move.get();
    }

    @Test
    void aMailThatPointsToTwoCasesIsLeftToAPerson() {
        enquiry();
        String replyTo = replyTo(theOnlyMailOfTheResident());
        CaseSnapshot other = caseOf(arrive(letter("<other@mailbox.example>", "The bus", "It does not come.")));
        clock.runDueJobs(office.id());
        String otherLetter = header(desk.mailbox(resident).get(1), "Message-ID");

        MailRow mail = arrive(mail(
                resident,
                replyTo,
                "<a@mailbox.example>",
                "Re: both",
                "In-Reply-To: " + otherLetter + "\r\n",
                "Which?"));

        assertThat(mail.why()).contains(ReviewReason.TWO_CASES);
        assertThat(lettersOf(other.id())).extracting(Letter::body).doesNotContain("Which?");
    }

    @Test
    void nothingMatchesAcrossOffices() {
        CaseSnapshot file = enquiry();
        MimeMessage ours = theOnlyMailOfTheResident();
        TestOffice other = offices.open();
        String token = replyTo(ours).replaceAll(".*\\+(.*)@.*", "$1");

        MailRow mail = arrive(
                other,
                mail(
                        resident,
                        "office+" + token + "@" + other.office().slug() + ".example",
                        "<a@mailbox.example>",
                        "[" + file.reference() + "]",
                        "In-Reply-To: " + header(ours, "Message-ID") + "\r\n",
                        "For the other office."));

        assertThat(mail.state()).isEqualTo(MailState.ENQUIRY);
        assertThat(lettersOf(file.id())).extracting(Letter::body).doesNotContain("For the other office.");
    }

    @Test
    void programsBeginNoCase() {
        MailRow away = arrive(mail(
                resident,
                mailbox(),
                "<a@mailbox.example>",
                "Away",
                "Auto-Submitted: auto-replied\r\n",
                "Back on Monday."));

        assertThat(away.state()).isEqualTo(MailState.AUTOMATIC);
        assertThat(away.caseId()).isEmpty();
        clock.runDueJobs(office.id());
        assertThat(desk.mailbox(resident)).isEmpty();
    }

    @Test
    void aLetterToAListIsReadButNotAnsweredByAProgram() {
        MailRow mail = arrive(mail(
                resident,
                mailbox(),
                "<a@mailbox.example>",
                "To all of you",
                "List-Id: <all.example>\r\n",
                "Save the bus."));

        assertThat(mail.state()).isEqualTo(MailState.ENQUIRY);
        clock.runDueJobs(office.id());
        assertThat(desk.mailbox(resident)).isEmpty();
    }

    @Test
    void aLetterThatCameBackForGoodIsAThingToDoOnItsCase() {
        CaseSnapshot file = enquiry();
        String ours = header(theOnlyMailOfTheResident(), "Message-ID");

        MailRow bounce = arrive(report(ours, "failed", "5.1.1"));

        assertThat(bounce.state()).isEqualTo(MailState.BOUNCE);
        assertThat(bounce.caseId()).contains(file.id());
        assertThat(lettersOf(file.id())).extracting(Letter::state).contains(LetterState.FAILED);
        clock.runDueJobs(office.id());
        assertThat(toDo(file.id())).contains(UndeliveredProcess.REACH);
        assertThat(desk.mailbox(resident)).hasSize(1);
        arrive(report(ours, "failed", "5.1.1"));
        clock.runDueJobs(office.id());
        assertThat(toDo(file.id())).containsOnlyOnce(UndeliveredProcess.REACH);
    }

    @Test
    void nothingAutomaticGoesToAnAddressThatMailComesBackFrom() {
        CaseSnapshot file = enquiry();
        arrive(report(header(theOnlyMailOfTheResident(), "Message-ID"), "failed", "5.1.1"));
        clock.runDueJobs(office.id());

        office.run(() -> automatic.closing(file.id(), new SendingTry(Optional.empty(), true)));

        assertThat(desk.mailbox(resident)).hasSize(1);
    }

    @Test
    void aReadersComplaintIsKnownByTheLettersHead_andIsNoReasonToStopCasework_EM5() {
        CaseSnapshot file = enquiry();
        String ours = header(theOnlyMailOfTheResident(), "Message-ID");

        MailRow complaint = arrive(
                """
                Return-Path: <>
                From: abuse@mailbox.example
                To: %s
                Subject: Spam report
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary=x

                --x
                Content-Type: text/plain

                This is an email abuse report.
                --x
                Content-Type: message/feedback-report

                Feedback-Type: abuse
                User-Agent: Some/1.0
                Version: 1

                --x
                Content-Type: message/rfc822

                Message-ID: %s
                Subject: Yours

                Dear Edda
                --x--
                """
                        .formatted(mailbox(), ours)
                        .replace("\n", "\r\n"));

        assertThat(complaint.state()).isEqualTo(MailState.BOUNCE);
        assertThat(complaint.caseId()).contains(file.id());
        assertThat(lettersOf(file.id())).extracting(Letter::state).doesNotContain(LetterState.FAILED);
        int noted = office.call(() -> transaction.execute(status -> jdbc.sql(
                        "select count(*) from app.message where message_id = ? and complained_at is not null")
                .param(ours)
                .query(Integer.class)
                .single()));
        assertThat(noted).isEqualTo(1);
    }

    @Test
    void aReportIsKnownByItsReturnPathToo() {
        CaseSnapshot file = enquiry();
        String returnPath = header(theOnlyMailOfTheResident(), "Return-Path").replaceAll("[<>]", "");

        MailRow bounce = arrive("Return-Path: <>\r\nTo: " + returnPath + "\r\n"
                + report("<not.ours@mailbox.example>", "failed", "5.1.1").replaceFirst("(?s)^Return-Path: <>\r\n", ""));

        assertThat(bounce.caseId()).contains(file.id());
    }

    @Test
    void aLetterThatIsOnlyLateIsNot() {
        CaseSnapshot file = enquiry();

        arrive(report(header(theOnlyMailOfTheResident(), "Message-ID"), "delayed", "4.4.1"));

        assertThat(lettersOf(file.id())).extracting(Letter::state).doesNotContain(LetterState.FAILED);
    }

    @Test
    void aLetterToAClosedCaseIsLeftToAPerson() {
        CaseSnapshot file = enquiry();
        String replyTo = replyTo(theOnlyMailOfTheResident());
        journeys.triage(office, file.id(), "accept");
        journeys.close(office, file.id());

        MailRow mail = arrive(mail(resident, replyTo, "<a@mailbox.example>", "Re: roof", "", "It leaks again."));

        assertThat(mail.why()).contains(ReviewReason.CASE_CLOSED);
    }

    @Test
    void theSameMailIsTakenInOnce_butTheSameNameWithOtherWordsIsNotLost() {
        String mail = letter("<same@mailbox.example>", "The roof leaks", "It rains in.");

        assertThat(drop(office, mail)).isPresent();
        assertThat(drop(office, mail)).isEmpty();
        assertThat(drop(office, mail.replace("\r\n", "\n"))).isEmpty();
        assertThat(drop(office, letter("<same@mailbox.example>", "The roof leaks", "Other words.")))
                .isPresent();
        Map<String, Long> counted = office.call(counts::incoming);
        assertThat(counted).containsEntry("enquiry", 2L);
    }

    @Test
    void whatCannotBeReadIsListedAndKeptAsItCame() {
        StringBuilder nested = new StringBuilder("From: " + resident + "\r\nSubject: Deep\r\nMIME-Version: 1.0\r\n");
        for (int depth = 0; depth < 12; depth++) {
            nested.append("Content-Type: multipart/mixed; boundary=b" + depth + "\r\n\r\n--b" + depth + "\r\n");
        }
        MailRow mail = arrive(nested + "Content-Type: text/plain\r\n\r\nHello\r\n");

        assertThat(mail.state()).isEqualTo(MailState.UNREADABLE);
        assertThat(mail.problem()).isPresent();
        assertThat(raw(mail.id())).startsWith(nested.toString());
    }

    @Test
    void erasingTheCaseLeavesNothingOfTheMail_andItIsNotTakenInAgain() {
        String mail = letter("<erased@mailbox.example>", "The roof leaks", "It rains in.");
        CaseSnapshot file = caseOf(arrive(mail));
        PersonalDataHolder records = holders.stream()
                .filter(holder -> holder.holds().equals("letters"))
                .findFirst()
                .orElseThrow();

        office.run(() -> transaction.executeWithoutResult(tx -> records.erase(file.id())));

        int left = office.call(() -> transaction.execute(tx -> records.remaining(file.id())));
        assertThat(left).isZero();
        assertThat(drop(office, mail)).isEmpty();
    }

    @Test
    void whatIsNoCaseworkIsErasedAfterThirtyDays_andNotTakenInAgain() {
        String away = mail(
                resident,
                mailbox(),
                "<a@mailbox.example>",
                "Away",
                "Auto-Submitted: auto-replied\r\n",
                "Back on Monday.");
        arrive(away);
        assertThat(listed(MailQueue.AUTOMATIC)).hasSize(1);

        clock.advance(OldMails.KEPT.minusDays(1));
        int tooEarly = office.call(oldMails::eraseOfOffice);
        clock.advance(Duration.ofDays(2));
        int erased = office.call(oldMails::eraseOfOffice);

        assertThat(tooEarly).isZero();
        assertThat(erased).isEqualTo(1);
        assertThat(listed(MailQueue.AUTOMATIC)).isEmpty();
        assertThat(drop(office, away)).isEmpty();
    }

    private List<MailRow> listed(MailQueue queue) {
        List<MailRow> found = new ArrayList<>();
        office.runAs(Role.CASEWORKER, () -> found.addAll(inbox.list(queue, 0, 10)));
        return found;
    }

    private CaseSnapshot enquiry() {
        return caseOf(arrive(letter("<first@mailbox.example>", "The roof leaks", "It rains into the kitchen.")));
    }

    private String mailbox() {
        return office.office().email();
    }

    private String letter(String messageId, String subject, String text) {
        return mail(resident, mailbox(), messageId, subject, "", text);
    }

    private static String mail(String from, String to, String messageId, String subject, String more, String text) {
        return "From: Edda Lindqvist <" + from + ">\r\nTo: " + to + "\r\nMessage-ID: " + messageId + "\r\nSubject: "
                + subject + "\r\nDate: Tue, 24 Nov 2026 10:00:00 +0000\r\n" + more + "\r\n" + text + "\r\n";
    }

    private String report(String original, String action, String status) {
        return "Return-Path: <>\r\nFrom: Mail <mailer-daemon@mailbox.example>\r\nTo: " + mailbox()
                + "\r\nMessage-ID: <" + UUID.randomUUID() + "@mailbox.example>\r\nSubject: Undelivered\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
                + "--b\r\nContent-Type: text/plain\r\n\r\nYour mail did not arrive.\r\n"
                + "--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mailbox.example\r\n\r\n"
                + "Final-Recipient: rfc822; " + resident + "\r\nAction: " + action + "\r\nStatus: " + status + "\r\n"
                + "--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: " + original
                + "\r\nSubject: x\r\n\r\nText\r\n"
                + "--b--\r\n";
    }

    private MailRow arrive(String mail) {
        return arrive(office, mail);
    }

    private MailRow row(MailRow mail) {
        MailRow[] row = new MailRow[1];
        office.runAs(Role.CASEWORKER, () -> row[0] = inbox.byId(mail.id()).orElseThrow());
        return row[0];
    }

    private MailRow arrive(TestOffice where, String mail) {
        UUID id = drop(where, mail).orElseThrow();
        MailRow[] row = new MailRow[1];
        where.runAs(Role.CASEWORKER, () -> row[0] = inbox.byId(id).orElseThrow());
        return row[0];
    }

    private Optional<UUID> drop(TestOffice where, String mail) {
        return MailDrop.drop(application, where, mail);
    }

    private String raw(UUID id) {
        return office.call(() -> transaction.execute(tx -> {
            try (InputStream mail = store.open(id)) {
                return new String(mail.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }));
    }

    private CaseSnapshot caseOf(MailRow mail) {
        return office.call(() -> cases.byId(mail.caseId().orElseThrow()).orElseThrow());
    }

    private List<Letter> lettersOf(CaseId id) {
        List<Letter> found = new ArrayList<>();
        office.runAs(Role.CASEWORKER, () -> found.addAll(letters.ofCase(id)));
        return found;
    }

    private List<String> toDo(CaseId id) {
        clock.runDueJobs(office.id());
        return office.call(() -> tasks.ofCase(id)).stream()
                .map(TaskItem::taskKey)
                .toList();
    }

    private MimeMessage theOnlyMailOfTheResident() {
        clock.runDueJobs(office.id());
        List<MimeMessage> mails = desk.mailbox(resident);
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    private static String replyTo(MimeMessage mail) {
        try {
            Address[] addresses = mail.getReplyTo();
            return addresses[0].toString();
        } catch (MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static String header(MimeMessage mail, String name) {
        try {
            return String.join(" ", mail.getHeader(name)).replaceAll("\\s+", " ");
        } catch (MessagingException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
