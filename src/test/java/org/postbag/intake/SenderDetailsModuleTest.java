package org.postbag.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseSnapshot;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.constituents.Constituents;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.Letters;
import org.postbag.correspondence.SentLetter;
import org.postbag.correspondence.Tracking;
import org.postbag.correspondence.WriteReply;
import org.postbag.correspondence.inbox.MailDrop;
import org.postbag.correspondence.inbox.MailInbox;
import org.postbag.correspondence.inbox.MailRow;
import org.postbag.correspondence.inbox.MailState;
import org.postbag.correspondence.inbox.Relay;
import org.postbag.correspondence.inbox.RelayAddresses;
import org.postbag.correspondence.inbox.ReviewReason;
import org.postbag.correspondence.inbox.SenderHints;
import org.postbag.kernel.EmailAddress;
import org.postbag.offices.Role;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose address a mail's sender is: a relay's is nobody's, and what fails the mail server's check proves nothing (law.md EM-8). */
@PostbagTest
class SenderDetailsModuleTest {

    private static final String FAILED =
            "Authentication-Results: mx.postbag.example; dmarc=fail header.from=mailbox.example\r\n";
    private static final String SIGNATURE =
            "The roof leaks.\r\n\r\nKind regards,\r\nEdda Lindqvist\r\n12 High Street\r\nTestvale\r\nTV1 4AB\r\n01632 960123";

    @Autowired
    private BeanFactory application;

    @Autowired
    private SenderDetails details;

    @Autowired
    private Tracking links;

    @Autowired
    private Letters letters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MailInbox inbox;

    @Autowired
    private RelayAddresses relays;

    @Autowired
    private Constituents constituents;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private TestOffices offices;

    @Autowired
    private EngineClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private TestOffice office;
    private String resident;

    @BeforeEach
    void anOfficeAndAResident() {
        office = offices.open();
        resident = desk.address();
    }

    @Test
    void aRelaysAddressIsNobodys_andWhatTheLetterSaysIsTakenByAPerson() {
        MailRow mail = arrive(
                from("Edda via Petitions <sign-42@relay.petitions.example>")
                        + "Auto-Submitted: auto-generated\r\nReply-To: Edda Lindqvist <" + resident + ">\r\n",
                SIGNATURE);

        assertThat(mail.state()).isEqualTo(MailState.ENQUIRY);
        assertThat(person(mail).email()).isEmpty();
        clock.runDueJobs(office.id());
        assertThat(desk.mailbox("sign-42@relay.petitions.example")).isEmpty();
        SenderHints hints = hints(mail);
        assertThat(hints.name()).contains("Edda Lindqvist");
        assertThat(hints.email()).contains(new EmailAddress(resident));

        office.runAs(Role.CASEWORKER, () -> details.take(mail.id()));

        ConstituentDetails person = person(mail);
        assertThat(person.fullName()).isEqualTo("Edda Lindqvist");
        assertThat(person.email()).contains(resident);
        assertThat(person.phone()).contains("01632 960123");
        assertThat(person.addressLine1()).contains("12 High Street");
        assertThat(person.town()).contains("Testvale");
        assertThat(person.postcode()).contains("TV1 4AB");
    }

    @Test
    void twoWhoWriteThroughOneRelayAreTwoPeople_andNeitherAnswersForTheOther() {
        MailRow first = arrive(from("Petitions <letters@campaigns.example>"), "One.");
        MailRow second = arrive(from("Petitions <letters@campaigns.example>"), "Two.");
        MailRow aboutTheFirst = arrive(
                from(
                        "Petitions <letters@campaigns.example>",
                        "About [" + file(first).reference() + "]"),
                "Three.");

        assertThat(person(first).id()).isNotEqualTo(person(second).id());
        assertThat(aboutTheFirst.state()).isEqualTo(MailState.ENQUIRY);
        assertThat(aboutTheFirst.caseId()).isNotEqualTo(first.caseId());
    }

    @Test
    void whatALetterChangesForEveryCaseIsSaidFirst_andLinksToTheFormerAddressAreShut() {
        arrive(from("Edda Lindqvist <" + resident + ">", "The bus"), "It does not come.");
        clock.runDueJobs(office.id());
        String link = LetterDesk.token(desk.mailbox(resident).get(0));
        String other = desk.address();
        MailRow mail = arrive(
                from("Edda Lindqvist <" + resident + ">") + "Reply-To: Edda Lindqvist <" + other + ">\r\n", SIGNATURE);

        DetailsChange change = as(() -> details.change(mail.id()));
        assertThat(change.cases()).isEqualTo(2);
        assertThat(change.shutsLinks()).isTrue();
        assertThat(change.isWorthAsking()).isTrue();
        assertThat(change.fields())
                .contains(
                        new DetailsChange.Field("Email", resident, other),
                        new DetailsChange.Field("Town", "", "Testvale"));
        assertThat(as(() -> links.caseOf(link))).as("so far").isPresent();
        SentLetter waiting = as(() -> letters.send(
                new WriteReply(mail.caseId().orElseThrow(), "", "We have asked them.", UUID.randomUUID())));

        office.runAs(Role.CASEWORKER, () -> details.take(mail.id()));
        assertThat(person(mail).email()).contains(other);
        assertThat(as(() -> links.caseOf(link))).isEmpty();
        assertThat(audited("links-shut")).isEqualTo(2);
        assertThat(audited("details-taken-from-letter")).isEqualTo(2);
        assertThat(as(() -> details.change(mail.id())).fields()).isEmpty();
        assertThat(as(() -> details.change(mail.id())).isWorthAsking()).isFalse();
        assertThat(as(() -> letters.byId(waiting.messageId()).orElseThrow()).to())
                .as("the letter that has not left yet")
                .contains(other);
    }

    @Test
    void theAddressThatLettersOfSeveralOfficesLeaveFromIsNobodys() {
        MailRow mail = arrive(from("Office of somebody (via Postbag) <letters@postbag-test.example>"), "We ask you.");

        assertThat(mail.state()).isEqualTo(MailState.ENQUIRY);
        assertThat(person(mail).email()).isEmpty();
    }

    @Test
    void programsAreStillPrograms() {
        assertThat(arrive(from("Shop <no-reply@shop.example>"), "Your order.").state())
                .isEqualTo(MailState.AUTOMATIC);
    }

    @Test
    void theOperatorKeepsTheList() {
        String pattern = "*@" + UUID.randomUUID().toString().substring(0, 8) + ".example";
        String sender = "jane" + pattern.substring(1);
        assertThat(person(arrive(from("Jane <" + sender + ">"), "One.")).email())
                .contains(sender);

        offices.runAsOperator(() -> relays.add(pattern, true));
        assertThat(person(arrive(from("Jane <" + sender + ">"), "Two.")).email())
                .isEmpty();

        offices.runAsOperator(() -> relays.all().stream()
                .filter(relay -> relay.pattern().equals(pattern))
                .map(Relay::id)
                .forEach(relays::remove));
        assertThat(person(arrive(from("Jane <" + sender + ">"), "Three.")).email())
                .contains(sender);
    }

    @Test
    void whatFailsTheCheckIsNotJoinedToWhomItNames_andNobodyIsWrittenTo() {
        ConstituentDetails known = person(arrive(from("Edda Lindqvist <" + resident + ">"), "The roof leaks."));
        clock.runDueJobs(office.id());
        int letters = desk.mailbox(resident).size();

        MailRow forged = arrive(FAILED + from("Edda Lindqvist <" + resident + ">"), "Send me my file.");

        assertThat(forged.state()).isEqualTo(MailState.ENQUIRY);
        assertThat(forged.unproven()).isTrue();
        assertThat(person(forged).id()).isNotEqualTo(known.id());
        assertThat(person(forged).email()).isEmpty();
        clock.runDueJobs(office.id());
        assertThat(desk.mailbox(resident)).hasSize(letters);
        assertThat(hints(forged).email()).contains(new EmailAddress(resident));
    }

    @Test
    void anAnswerThatFailsTheCheckIsLeftToAPerson() {
        CaseSnapshot file = file(arrive(from("Edda Lindqvist <" + resident + ">"), "The roof leaks."));
        clock.runDueJobs(office.id());

        MailRow forged =
                arrive(FAILED + from("Edda Lindqvist <" + resident + ">", "[" + file.reference() + "]"), "Still wet.");
        MailRow honest = arrive(
                "Authentication-Results: mx.postbag.example; dmarc=pass\r\n"
                        + from("Edda Lindqvist <" + resident + ">", "[" + file.reference() + "]"),
                "Still wet, I say.");

        assertThat(forged.caseId()).isNotEqualTo(Optional.of(file.id()));
        assertThat(honest.caseId()).contains(file.id());
    }

    @Test
    void anAnswerByTokenThatFailsTheCheckIsLeftToAPerson() throws Exception {
        arrive(from("Edda Lindqvist <" + resident + ">"), "The roof leaks.");
        clock.runDueJobs(office.id());
        String replyTo = desk.mailbox(resident).get(0).getReplyTo()[0].toString();

        MailRow forged = arrive(
                FAILED + "From: Edda Lindqvist <" + resident + ">\r\nTo: " + replyTo + "\r\nSubject: Re\r\n",
                "Close it.");

        assertThat(forged.state()).isEqualTo(MailState.REVIEW);
        assertThat(forged.why()).contains(ReviewReason.UNPROVEN_SENDER);
    }

    private String from(String sender) {
        return from(sender, "The roof");
    }

    private String from(String sender, String subject) {
        return "From: " + sender + "\r\nTo: " + office.office().email() + "\r\nSubject: " + subject
                + "\r\nMessage-ID: <" + UUID.randomUUID() + "@mailbox.example>\r\n";
    }

    private MailRow arrive(String head, String text) {
        UUID id = MailDrop.drop(application, office, head + "\r\n" + text + "\r\n")
                .orElseThrow();
        List<MailRow> row = new ArrayList<>();
        office.runAs(Role.CASEWORKER, () -> row.add(inbox.byId(id).orElseThrow()));
        return row.get(0);
    }

    private int audited(String action) {
        return office.call(() -> transaction.execute(
                tx -> jdbc.sql("select count(*) from app.audit_entry where office_id = ? and action = ?")
                        .param(office.id().value())
                        .param(action)
                        .query(Integer.class)
                        .single()));
    }

    private <T> T as(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        office.runAs(Role.CASEWORKER, () -> result.set(work.get()));
        return result.get();
    }

    private SenderHints hints(MailRow mail) {
        List<SenderHints> hints = new ArrayList<>();
        office.runAs(Role.CASEWORKER, () -> hints.add(inbox.content(mail.id()).hints()));
        return hints.get(0);
    }

    private CaseSnapshot file(MailRow mail) {
        return office.call(() -> cases.byId(mail.caseId().orElseThrow()).orElseThrow());
    }

    private ConstituentDetails person(MailRow mail) {
        return office.call(() -> transaction.execute(
                tx -> constituents.byId(file(mail).constituentId()).orElseThrow()));
    }
}
