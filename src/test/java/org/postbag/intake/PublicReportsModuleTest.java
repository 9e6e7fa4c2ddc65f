package org.postbag.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postbag.EngineClock;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.CaseRegister;
import org.postbag.cases.Channel;
import org.postbag.constituents.ContactDetails;
import org.postbag.correspondence.LetterDesk;
import org.postbag.offices.Role;
import org.postbag.uikit.Dates;
import org.postbag.workflow.forms.FormCatalogue;
import org.springframework.beans.factory.annotation.Autowired;

@PostbagTest
class PublicReportsModuleTest {

    @Autowired
    private TestOffices offices;

    @Autowired
    private PublicReports reports;

    @Autowired
    private PublicTracking tracking;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private Enquiries enquiries;

    @Autowired
    private CaseRegister register;

    @Autowired
    private CaseFiles files;

    @Autowired
    private FormCatalogue forms;

    @Autowired
    private EngineClock clock;

    private TestOffice office;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2027-03-01T10:00:00Z"));
        office = offices.open();
    }

    @Test
    void oneDraftBecomesOneCaseHoweverOftenItIsSent() {
        String token = draft(Journeys.answers());

        Receipt first = send(token, "a");
        Receipt second = send(token, "a");

        assertThat(second).isEqualTo(first);
        assertThat(reports.receipt(office.id(), token)).contains(first);
        assertThat(reports.draft(office.id(), token))
                .as("what was typed is on the case now")
                .isEmpty();
        assertThat(cases()).isEqualTo(1);
    }

    /** The receipt is shown before the process has set the case's clocks, and again later. */
    @ParameterizedTest
    @CsvSource({"housing, 2027-03-03, 2", "health, 2027-03-02, 1"})
    void whatIsPromisedIsWhatTheCaseIsHeldTo(String category, LocalDate by, int workingDays) throws Exception {
        String address = desk.address();
        Map<String, Object> answers = Journeys.answers();
        answers.put("category", category);
        answers.put("email", address);
        String token = draft(answers);
        Promise promise = new Promise(by, workingDays);

        Receipt receipt = send(token, "a");
        assertThat(reports.promise(office.id(), receipt)).isEqualTo(promise);
        clock.runDueJobs(office.id());

        assertThat(reports.promise(office.id(), receipt)).isEqualTo(promise);
        office.runAs(Role.CASEWORKER, () -> assertThat(
                        files.byReference(receipt.reference()).orElseThrow().acknowledgeBy())
                .contains(by));
        MimeMessage acknowledgement = desk.mailbox(address).get(0);
        assertThat(LetterDesk.text(acknowledgement)).contains(Dates.inFull(by));
        assertThat(tracking.open(office.id(), LetterDesk.token(acknowledgement))
                        .orElseThrow()
                        .answerBy())
                .contains(by);
    }

    @Test
    void twoClicksAtOnceMakeOneCase() throws Exception {
        String token = draft(Journeys.answers());
        assertOneCase(() -> send(token, "a"));
    }

    @Test
    void twoHandingInTheSameAtOnceMakeOneCase() throws Exception {
        NewEnquiry enquiry = new NewEnquiry(
                Channel.PHONE,
                new ContactDetails(
                        "Edda Lindqvist",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false),
                "housing",
                "The roof leaks.",
                Map.of());

        assertOneCase(() -> office.call(() -> enquiries.submit(enquiry, "one act")));
    }

    private void assertOneCase(Callable<Receipt> sending) throws Exception {
        int senders = 6;
        CountDownLatch together = new CountDownLatch(1);
        ExecutorService hands = Executors.newFixedThreadPool(senders);
        List<Future<Receipt>> receipts = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            receipts.add(hands.submit(() -> {
                together.await();
                return sending.call();
            }));
        }
        together.countDown();
        List<String> references = new ArrayList<>();
        for (Future<Receipt> receipt : receipts) {
            references.add(receipt.get().reference());
        }
        hands.shutdown();

        assertThat(references).hasSize(senders).containsOnly(references.get(0));
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsSent() {
        Map<String, Object> answers = Journeys.answers();
        answers.remove("fullName");
        answers.put("postcode", "nowhere");
        String token = draft(answers);

        assertThatThrownBy(() -> send(token, "a"))
                .isInstanceOfSatisfying(ReportIncomplete.class, refused -> assertThat(refused.problems())
                        .extracting(problem -> problem.message())
                        .containsExactlyInAnyOrder("Enter your full name", "Enter a full UK postcode"));
        assertThat(reports.draft(office.id(), token).orElseThrow().answers()).containsEntry("postcode", "nowhere");
        assertThat(cases()).isZero();
    }

    @Test
    void nothingIsSentThatWasNotSeenAndTheDraftStays() {
        String token = draft(Journeys.answers());
        Map<String, Object> changed = Journeys.answers();
        changed.put("description", "Changed in another window.");
        reports.save(office.id(), token, changed);

        assertThatThrownBy(() -> reports.submit(office.id(), token, Journeys.answers(), "a"))
                .isInstanceOfSatisfying(AnswersChanged.class, refused -> assertThat(refused.answers())
                        .isEqualTo(changed));
        assertThat(reports.draft(office.id(), token).map(ReportDraft::answers)).contains(changed);
        assertThat(cases()).isZero();

        Receipt receipt = reports.submit(office.id(), token, changed, "a");
        assertThat(reports.submit(office.id(), token, Journeys.answers(), "a"))
                .as("what is sent is sent, whatever another window shows")
                .isEqualTo(receipt);
    }

    @Test
    void aBurstFromOneAddressIsSlowedAndNobodyElse_FE8() {
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String token = draft(Journeys.answers());
            try {
                send(token, "2001:db8:1:2::" + Integer.toHexString(i));
            } catch (TooManyReports tooMany) {
                refused.add(token);
                assertThat(tooMany).hasMessageStartingWith("Too many reports have come from your connection.");
            }
            if (i == 100) {
                assertThat(send(draft(Journeys.answers()), "203.0.113.9").reference())
                        .isNotBlank();
            }
        }
        assertThat(refused).hasSize(180);
        assertThat(cases()).isEqualTo(21);
        assertThat(refused).as("what was written is kept").allSatisfy(token -> assertThat(
                        reports.draft(office.id(), token))
                .isPresent());

        clock.advance(Duration.ofMinutes(1));
        send(refused.get(0), "2001:db8:1:2::1");
        assertThatThrownBy(() -> send(refused.get(1), "2001:db8:1:2::1")).isInstanceOf(TooManyReports.class);
    }

    @Test
    void aDraftIsForgottenAfterADay_RT9() {
        String token = draft(Journeys.answers());
        clock.advance(Duration.ofHours(25));
        assertThat(reports.draft(office.id(), token)).isEmpty();
        assertThatThrownBy(() -> send(token, "a")).isInstanceOf(DraftGone.class);
    }

    @Test
    void anotherOfficeKnowsNothingOfADraft() {
        String token = draft(Journeys.answers());
        TestOffice other = offices.open();
        assertThat(reports.draft(other.id(), token)).isEmpty();
        assertThatThrownBy(() -> reports.submit(other.id(), token, Journeys.answers(), "a"))
                .isInstanceOf(DraftGone.class);
        assertThatThrownBy(() -> reports.save(other.id(), token, Map.of())).isInstanceOf(DraftGone.class);
    }

    @Test
    void hostileTextIsKeptAsText() {
        Map<String, Object> answers = Journeys.answers();
        answers.put("fullName", "<script>alert(1)</script> Ólafur 😀");
        answers.put("description", "Line one\u0000\nLine two <b>bold</b> ${7*7} '; drop table case_file; --");
        Receipt receipt = send(draft(answers), "a");
        office.runAs(Role.CASEWORKER, () -> assertThat(register.find(receipt.reference(), java.util.Set.of(), 0, 5))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.constituentName()).isEqualTo("<script>alert(1)</script> Ólafur 😀");
                    assertThat(row.title()).startsWith("Line one Line two <b>bold</b> ${7*7}");
                }));
    }

    @Test
    void theSixCharactersOfAnEscapedNulAreText() {
        Map<String, Object> answers = Journeys.answers();
        answers.put("description", "My file is named \\u0000 and will not open.");
        Receipt receipt = send(draft(answers), "a");
        office.runAs(Role.CASEWORKER, () -> assertThat(register.find(receipt.reference(), java.util.Set.of(), 0, 5))
                .singleElement()
                .satisfies(row -> assertThat(row.title()).startsWith("My file is named \\u0000 and")));
    }

    @Test
    void whatTheManagerAddsToTheFormIsAskedAndStandsOnTheCase() {
        String withMoorings = office.call(() -> forms.source(PublicReports.FORM))
                .replaceFirst(
                        "\"components\": \\[",
                        "\"components\": [{\"type\": \"textfield\", \"id\": \"Field_Mooring\", \"key\": \"mooring\", \"label\": \"Mooring\"},");
        office.runAs(Role.MANAGER, () -> forms.publish(PublicReports.FORM, withMoorings));
        Map<String, Object> answers = Journeys.answers();
        answers.put("mooring", "Berth 12, north quay");

        assertThat(reports.form(office.id()).field("mooring")).isPresent();
        Receipt receipt = send(draft(answers), "a");

        office.runAs(Role.CASEWORKER, () -> assertThat(
                        files.byReference(receipt.reference()).orElseThrow().answers())
                .containsEntry("Mooring", "Berth 12, north quay"));
        assertThat(reports.form(offices.open().id()).field("mooring")).isEmpty();
    }

    /** Sends a draft as it is. */
    private Receipt send(String token, String clientAddress) {
        Map<String, Object> seen =
                reports.draft(office.id(), token).map(ReportDraft::answers).orElse(Map.of());
        return reports.submit(office.id(), token, seen, clientAddress);
    }

    private String draft(Map<String, Object> answers) {
        String token = reports.begin(office.id());
        reports.save(office.id(), token, answers);
        return token;
    }

    private long cases() {
        return office.call(register::count);
    }
}
