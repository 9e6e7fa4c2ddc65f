package org.postbag.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.postbag.correspondence.LetterDesk.header;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.postbag.correspondence.AddressIsTheResidents;
import org.postbag.correspondence.Attachments;
import org.postbag.correspondence.DraftKind;
import org.postbag.correspondence.EnclosedLetter;
import org.postbag.correspondence.IncomingLetters;
import org.postbag.correspondence.Letter;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.LetterKind;
import org.postbag.correspondence.LetterNotOfThisCase;
import org.postbag.correspondence.LetterState;
import org.postbag.correspondence.Letters;
import org.postbag.correspondence.OrganisationHasNoAddress;
import org.postbag.correspondence.OrganisationLetters;
import org.postbag.correspondence.WriteToOrganisation;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.offices.Role;
import org.postbag.privacy.Disclosure;
import org.postbag.privacy.Disclosures;
import org.postbag.workflow.TaskInbox;
import org.postbag.workflow.TaskItem;
import org.postbag.workflow.TaskSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The correspondence with an organisation, by mail: what goes out, what comes back, and that it never meets the resident's. */
@PostbagTest
class OrganisationMailModuleTest {

    private static final String NAME = "Eastmarsh Council";

    @Autowired
    private OrganisationLetters organisations;

    @Autowired
    private Letters letters;

    @Autowired
    private Attachments attachments;

    @Autowired
    private IncomingLetters incoming;

    @Autowired
    private Disclosures disclosures;

    @Autowired
    private MailInbox inbox;

    @Autowired
    private TaskInbox tasks;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Journeys journey;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private TestOffices offices;

    @Autowired
    private EngineClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationContext application;

    private TestOffice office;
    private String resident;
    private String domain;
    private String council;
    private UUID councilId;
    private CaseId caseId;

    @BeforeEach
    void takeOn() {
        office = offices.open();
        resident = desk.address();
        domain = office.office().slug() + "-council.example";
        council = "housing@" + domain;
        caseId = desk.open(office, "Edda Lindqvist", resident, "Damp");
        clock.runDueJobs(office.id());
        journey.triage(office, caseId, "accept");
        councilId = desk.council(office, NAME, council);
    }

    @Test
    void goesToTheOrganisationAlone_inAThreadOfItsOwn_withNothingThatWasNotChosen_ER8() throws Exception {
        send(List.of());

        MimeMessage mail = desk.mailbox(council).get(0);
        String reference = reference();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(header(mail, "To")).contains(council);
        assertThat(header(mail, "Subject")).isEqualTo("[" + reference + "] Damp");
        assertThat(header(mail, "In-Reply-To")).isEmpty();
        assertThat(header(mail, "Reply-To"))
                .contains("+")
                .isNotEqualTo(header(desk.mailbox(resident).get(0), "Reply-To"));
        assertThat(LetterDesk.text(mail))
                .startsWith("When is the roof mended?")
                .contains(reference)
                .doesNotContain("Edda")
                .doesNotContain(resident)
                .doesNotContain("/track/");
        assertThat(desk.mailbox(resident)).as("the acknowledgement").hasSize(1);
    }

    @Test
    void whatWasChosenGoesAlong_andIsWrittenIntoTheDisclosureRegisterWhenItHasLeft_DS21() {
        office.run(() -> transaction.executeWithoutResult(status -> incoming.information(
                caseId, "It rains into the kitchen.", UUID.randomUUID().toString())));
        List<EnclosedLetter> offered = asCaseworker(() -> organisations.letters(caseId));
        assertThat(offered).hasSize(1);
        WriteToOrganisation letter = new WriteToOrganisation(
                caseId,
                councilId,
                "",
                "When is the roof mended?",
                true,
                false,
                List.of(offered.get(0).letter()),
                UUID.randomUUID());
        asCaseworker(() -> organisations.send(letter));
        assertThat(entries()).as("it has not left").isEmpty();
        asCaseworker(() -> organisations.send(letter));
        leave();

        assertThat(desk.mailbox(council)).as("pressed twice").hasSize(1);
        assertThat(LetterDesk.text(desk.mailbox(council).get(0)))
                .contains("Edda Lindqvist")
                .contains("It rains into the kitchen.")
                .doesNotContain(resident);
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.recipient()).isEqualTo(NAME);
            assertThat(entry.address()).isEqualTo(council);
            assertThat(entry.caseReference()).isEqualTo(reference());
            assertThat(entry.pieces())
                    .containsExactly(
                            "The letter itself",
                            "Name and address of the resident",
                            offered.get(0).title());
            assertThat(entry.sentBy()).contains(office.staff(Role.CASEWORKER).id());
        });
        AtomicReference<List<Disclosure>> register = new AtomicReference<>();
        office.runAs(Role.COMPLIANCE, () -> register.set(disclosures.list(0, 10)));
        assertThat(register.get()).isEqualTo(entries());
    }

    @Test
    void filesThatGoAlongAreInTheDisclosureRegisterByName_DS21() throws Exception {
        byte[] photo = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        asCaseworker(
                () -> attachments.attach(caseId, DraftKind.ORGANISATION, "roof.png", new ByteArrayInputStream(photo)));
        send(List.of());

        MimeMultipart parts = (MimeMultipart) desk.mailbox(council).get(0).getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("roof.png");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(photo);
        assertThat(entries()).singleElement().satisfies(entry -> assertThat(entry.pieces())
                .containsExactly("The letter itself", "File “roof.png”"));
    }

    @Test
    void theirAnswerStaysFromTheResident() {
        send(List.of());
        MailRow answer = arrive("bo.farrell@" + domain, replyTo(council), "", "It is mended on Monday.");

        assertThat(answer.state()).isEqualTo(MailState.THREADED);
        assertThat(answer.caseId()).contains(caseId);
        assertThat(fromOrganisations()).extracting(Letter::body).containsExactly("It is mended on Monday.");
        assertThat(seenByResident()).extracting(Letter::kind).containsOnly(LetterKind.ACKNOWLEDGEMENT);
    }

    @Test
    void aStrangerOnTheirThreadIsReviewed_andPutThereByAPerson_EM1() {
        send(List.of());
        MailRow stranger = arrive("somebody@elsewhere.example", replyTo(council), "", "I have it on my desk.");
        assertThat(stranger.state()).isEqualTo(MailState.REVIEW);
        assertThat(stranger.why()).contains(ReviewReason.UNKNOWN_SENDER);

        asCaseworker(() -> {
            inbox.addTo(stranger.id(), caseId);
            return true;
        });
        assertThat(fromOrganisations()).hasSize(1);
        assertThat(seenByResident()).extracting(Letter::body).doesNotContain("I have it on my desk.");
    }

    @Test
    void neitherMaySpeakOnTheOthersThread() {
        send(List.of());
        MailRow forwarded =
                arrive("bo.farrell@" + domain, replyTo(resident), "", "Your constituent sent us your letter.");
        MailRow crossed = arrive(resident, replyTo(council), "", "What did they say?");

        assertThat(List.of(forwarded, crossed)).allSatisfy(mail -> {
            assertThat(mail.state()).isEqualTo(MailState.REVIEW);
            assertThat(mail.why()).contains(ReviewReason.UNKNOWN_SENDER);
        });
        asCaseworker(() -> {
            inbox.addTo(forwarded.id(), caseId);
            return true;
        });
        assertThat(seenByResident()).extracting(Letter::body).doesNotContain("Your constituent sent us your letter.");
    }

    @Test
    void findsItsThreadByTheReferenceWhenItsSenderIsKnown_EM2() {
        send(List.of());
        MailRow answer = arrive(
                "bo.farrell@" + domain, office.office().email(), "", "It is mended.", "About [" + reference() + "]");
        assertThat(answer.state()).isEqualTo(MailState.THREADED);
        assertThat(fromOrganisations()).hasSize(1);
    }

    @Test
    void whatAProgramOfTheirsWritesIsAHoldingReply_notLaidAside() {
        send(List.of());
        MailRow receipt =
                arrive("no-reply@" + domain, replyTo(council), "Auto-Submitted: auto-replied\r\n", "Ticket 20311.");

        assertThat(receipt.state()).isEqualTo(MailState.THREADED);
        assertThat(asCaseworker(() -> organisations.waits(caseId)))
                .as("the clock runs on")
                .hasSize(1);
        assertThat(desk.mailbox("no-reply@" + domain)).isEmpty();
    }

    @Test
    void aWrongAddressIsCorrectedForTheOrganisation_notForTheResident() {
        UUID nowhere = desk.council(office, "Harbour Homes", "contact@nowhere.invalid");
        AtomicReference<UUID> letter = new AtomicReference<>();
        asCaseworker(() -> {
            letter.set(organisations
                    .send(LetterDesk.toOrganisation(caseId, nowhere, "Please mend it."))
                    .messageId());
            return true;
        });
        clock.set(clock.now().plusSeconds(21));
        clock.runDueJobsThatMayFail(office.id());
        assertThat(asCaseworker(() -> letters.byId(letter.get()).orElseThrow().state()))
                .isEqualTo(LetterState.FAILED);
        assertThat(entries()).as("nothing has left").isEmpty();

        String right = "contact@" + office.office().slug() + "-homes.example";
        asCaseworker(() -> {
            letters.correctAddressAndRetry(failure().id(), new EmailAddress(right));
            return true;
        });
        clock.runDueJobs(office.id());
        assertThat(desk.mailbox(right)).hasSize(1);
        assertThat(entries()).extracting(Disclosure::address).containsExactly(right);
        asCaseworker(() -> letters.send(LetterDesk.reply(caseId, "Dear Edda")));
        leave();
        assertThat(desk.mailbox(resident)).as("acknowledgement and reply").hasSize(2);
    }

    @Test
    void theRepresentativeSignsOffWhereTheOfficeAsksForIt() {
        desk.requireApproval(office);
        asCaseworker(() -> {
            assertThat(organisations
                            .send(LetterDesk.toOrganisation(caseId, councilId, "May I?"))
                            .needsApproval())
                    .isTrue();
            return true;
        });
        leave();
        assertThat(desk.mailbox(council)).isEmpty();
        assertThat(entries()).isEmpty();
    }

    @Test
    void whatCannotBeSentIsRefused() {
        UUID postOnly = desk.council(office, "Harbour Homes", "");
        UUID same = desk.council(office, "The resident's own", resident);
        CaseId another = desk.open(office, "Bo Marsh", desk.address(), "Bins");
        office.run(() -> transaction.executeWithoutResult(status ->
                incoming.information(another, "Not yours.", UUID.randomUUID().toString())));
        UUID foreign = asCaseworker(() -> organisations.letters(another)).get(0).letter();
        asCaseworker(() -> {
            assertThatThrownBy(() -> organisations.send(LetterDesk.toOrganisation(caseId, postOnly, "Dear all")))
                    .isInstanceOf(OrganisationHasNoAddress.class);
            assertThatThrownBy(() -> organisations.send(LetterDesk.toOrganisation(caseId, same, "Dear all")))
                    .isInstanceOf(AddressIsTheResidents.class);
            assertThatThrownBy(() -> organisations.send(new WriteToOrganisation(
                            caseId, councilId, "", "Dear all", false, false, List.of(foreign), UUID.randomUUID())))
                    .isInstanceOf(LetterNotOfThisCase.class);
            return true;
        });
        leave();
        assertThat(desk.mailbox(council)).isEmpty();
    }

    private void send(List<UUID> along) {
        asCaseworker(() -> organisations.send(new WriteToOrganisation(
                caseId, councilId, "", "When is the roof mended?", false, false, along, UUID.randomUUID())));
        leave();
    }

    private void leave() {
        clock.runDueJobs(office.id());
        clock.set(clock.now().plusSeconds(21));
        clock.runDueJobs(office.id());
    }

    private MailRow arrive(String from, String to, String more, String body) {
        return arrive(from, to, more, body, "Your enquiry");
    }

    private MailRow arrive(String from, String to, String more, String body, String subject) {
        UUID id = MailDrop.drop(
                        application,
                        office,
                        "Return-Path: <" + from + ">\r\nFrom: " + from + "\r\nTo: " + to + "\r\n" + more + "Subject: "
                                + subject + "\r\n\r\n" + body)
                .orElseThrow();
        clock.runDueJobs(office.id());
        return asCaseworker(() -> inbox.byId(id)).orElseThrow();
    }

    private String replyTo(String mailbox) {
        return header(desk.mailbox(mailbox).get(0), "Reply-To");
    }

    private String reference() {
        return office.call(() -> cases.byId(caseId)).orElseThrow().reference();
    }

    private List<Disclosure> entries() {
        return asCaseworker(() -> disclosures.ofCase(caseId));
    }

    private List<Letter> fromOrganisations() {
        return asCaseworker(() -> letters.ofCase(caseId)).stream()
                .filter(letter -> letter.kind() == LetterKind.FROM_ORGANISATION)
                .toList();
    }

    private List<Letter> seenByResident() {
        return office.call(() -> Optional.ofNullable(transaction.execute(status -> incoming.visibleToResident(caseId)))
                .orElseThrow());
    }

    private TaskItem failure() {
        return office.call(() -> tasks.ofCase(caseId)).stream()
                .filter(task -> task.source() == TaskSource.FAILED_JOB)
                .findFirst()
                .orElseThrow();
    }

    private <T> T asCaseworker(Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        office.runAs(Role.CASEWORKER, () -> result.set(work.get()));
        return result.get();
    }
}
