package org.postbag.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postbag.Journeys;
import org.postbag.intake.PublicReports;
import org.postbag.kernel.Nation;
import org.postbag.offices.OfficeKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The report form from the first question to the receipt. */
class ReportViewTest extends PublicSiteViewTest {

    @Autowired
    private PublicReports reports;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void oneQuestionAfterAnotherLeadsToAReceipt() {
        visitor.open(report());
        assertThat(visitor.heading()).isEqualTo("Where do you live?");
        assertThat(visitor.text()).contains("Page 1 of 5").contains("By custom an MP acts only");

        visitor.answer("postcode", "tv14ab").press("Continue");
        assertThat(visitor.heading()).isEqualTo("What is it about?");
        visitor.answer("category", "housing").press("Continue");
        visitor.answer("description", "The roof leaks.").press("Continue");
        visitor.answer("fullName", "Edda Lindqvist")
                .answer("email", "edda@mailbox.example")
                .answer("addressLine1", "4 Pollard House")
                .answer("town", "Testvale")
                .press("Continue");

        assertThat(visitor.heading()).isEqualTo("Check your answers before you send them");
        assertThat(visitor.text())
                .contains("Page 5 of 5")
                .contains("Housing and repairs")
                .contains("Phone number" + "Not provided")
                .contains("I am asking Rowan Ashdown to act on my behalf.")
                .contains("erase it 12 months after the case is closed")
                .as("a box left empty is no answer")
                .doesNotContain("I have no fixed address");

        visitor.press("Send to Rowan Ashdown");
        assertThat(visitor.address()).startsWith(report() + "/sent?draft=");
        assertThat(visitor.heading()).isEqualTo("We have your letter");
        assertThat(visitor.text())
                .contains("TV-")
                .contains("Sent Monday 1 March 2027 at 10:00. We are sending an email to edda@mailbox.example.")
                .contains("By Wednesday 3 March 2027")
                .contains("2 working days");
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void whatIsMissingIsSaidInASummaryBesideTheFieldAndInTheTitle() {
        visitor.open(report()).press("Continue");

        assertThat(visitor.problems()).containsExactly("Enter a full UK postcode");
        assertThat(visitor.heading()).isEqualTo("Where do you live?");
        assertThat(drafts()).as("nothing to keep").isZero();
    }

    @Test
    void theWayBackShowsWhatWasAnswered() {
        visitor.open(atStep(3));

        visitor.follow("Back");

        assertThat(visitor.heading()).isEqualTo("What is it about?");
        assertThat(visitor.answerOf("category")).isEqualTo("housing");
    }

    @Test
    void whatIsTypedIsKeptBeforeAnyButton() {
        visitor.open(atStep(3));
        String draft = visitor.parameter("draft");

        visitor.answer("description", "Not finished y");

        assertThat(reports.draft(office.id(), draft).orElseThrow().answers())
                .containsEntry("description", "Not finished y");
        visitor.close();
        visitor = new Visitor(screens).open(report() + "?draft=" + draft + "&step=3");
        assertThat(visitor.answerOf("description")).isEqualTo("Not finished y");
    }

    @Test
    void aPageFarAheadLeadsToTheFirstUnansweredOne() {
        String draft = draft(Map.of("postcode", "TV1 4AB"));

        visitor.open(report() + "?draft=" + draft + "&step=4");

        assertThat(visitor.heading()).isEqualTo("What is it about?");
        assertThat(visitor.parameter("step")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "99", "4294967296", "x", "%00"})
    void aStrangePageNumberIsTheFirstPage(String step) {
        visitor.open(report() + "?draft=" + draft(Map.of()) + "&step=" + step);

        assertThat(visitor.heading()).isEqualTo("Where do you live?");
    }

    @Test
    void someoneElsewhereIsToldWhoCanHelpAndNothingIsKept() {
        visitor.open(report()).answer("postcode", "ZZ9 9ZZ").press("Continue");

        assertThat(visitor.address()).isEqualTo(report() + "/outside");
        assertThat(visitor.heading()).isEqualTo("Rowan Ashdown may not be your MP");
        assertThat(visitor.text()).contains("Find out who your MP is").contains("We have not kept it");
        assertThat(drafts()).isZero();

        visitor.follow("Back");
        assertThat(visitor.answerOf("postcode")).isEqualTo("ZZ9 9ZZ");
        visitor.press("Continue").press("I still want to write");

        assertThat(visitor.heading()).isEqualTo("What is it about?");
        assertThat(drafts()).isEqualTo(1);
        visitor.follow("Back").press("Continue");
        assertThat(visitor.heading()).as("not asked twice").isEqualTo("What is it about?");
    }

    @Test
    void aCouncillorsResidentElsewhereIsOnlyTold() {
        office = offices.open(OfficeKind.COUNCILLOR, Nation.SCOTLAND);

        visitor.open(report()).answer("postcode", "ZZ9 9ZZ").press("Continue");

        assertThat(visitor.heading()).isEqualTo("What is it about?");
        assertThat(visitor.text()).contains("Your postcode seems to lie outside Testvale.");
    }

    @Test
    void whoHasNoFixedAddressIsNotAskedForOne() {
        visitor.open("o/" + office.office().slug()).press("I have no fixed address");

        assertThat(visitor.heading()).isEqualTo("What is it about?");
        visitor.answer("category", "other").press("Continue");
        visitor.answer("description", "I sleep in the park.").press("Continue");
        visitor.answer("fullName", "Sam").answer("email", "sam@mailbox.example").press("Continue");
        assertThat(visitor.text())
                .contains("I have no fixed addressYes")
                .doesNotContain("Address line 1")
                .doesNotContain("Postcode");
    }

    @Test
    void thePostcodeOfTheFirstPageIsNotAskedAgain() {
        visitor.open("o/" + office.office().slug())
                .answer("home-postcode", "tv2 1aa")
                .press("Start");
        assertThat(visitor.heading()).isEqualTo("What is it about?");

        visitor.open("o/" + office.office().slug())
                .answer("home-postcode", "nonsense")
                .press("Start");
        assertThat(visitor.heading()).isEqualTo("Where do you live?");
        assertThat(visitor.answerOf("postcode")).isEqualTo("nonsense");
        assertThat(visitor.problems()).containsExactly("Enter a full UK postcode");
        assertThat(visitor.title()).startsWith("Error: Where do you live?");

        visitor.open("o/" + office.office().slug())
                .answer("home-postcode", "ZZ9 9ZZ")
                .press("Start");
        assertThat(visitor.heading()).isEqualTo("Rowan Ashdown may not be your MP");

        visitor.open("o/" + office.office().slug()).press("Start");
        assertThat(visitor.heading()).isEqualTo("Where do you live?");
    }

    @Test
    void aChangedAnswerLeadsBackToChecking() {
        visitor.open(check(draft(Journeys.answers()))).follow("Change Town or city");

        assertThat(visitor.heading()).isEqualTo("About you");
        visitor.answer("town", "Newvale").press("Continue");

        assertThat(visitor.heading()).isEqualTo("Check your answers before you send them");
        assertThat(visitor.text()).contains("Newvale");
    }

    @Test
    void everyAnswerIsCheckedUnderTheHeadingOfItsOwnPage() {
        visitor.open(check(draft(Journeys.answers())));

        assertThat(visitor.headingsBelow())
                .startsWith(
                        "Where do you live?",
                        "What is it about?",
                        "Tell us what has happened",
                        "About you",
                        "Before you send");
        assertThat(visitor.text()).containsSubsequence("Where do you live?", "TV1", "What is it about?", "Housing");
    }

    @Test
    void textsAreShownAsTheyWillBeSent() {
        Map<String, Object> answers = Journeys.answers();
        answers.put("postcode", " tv1  4ab");
        answers.put("fullName", "Edda\u202E Lindqvist\u0007");

        visitor.open(check(draft(answers)));

        assertThat(visitor.text())
                .contains("TV1 4AB", "Edda Lindqvist")
                .doesNotContain("\u202E")
                .doesNotContain("\u0007");
    }

    @Test
    void whoDoesNotWantToSendCanHaveTheAnswersDeleted() {
        String draft = draft(Journeys.answers());
        visitor.open(check(draft)).press("Delete my answers").press("Keep them");
        assertThat(reports.draft(office.id(), draft)).isPresent();

        visitor.press("Delete my answers");
        visitor.confirm("Delete my answers");

        assertThat(visitor.heading()).isEqualTo("Your answers are deleted");
        assertThat(reports.draft(office.id(), draft)).isEmpty();
        assertThat(visitor.open(check(draft)).heading()).isEqualTo("This form is no longer here");
    }

    @Test
    void whatCannotBeSentYetSaysWhere() {
        Map<String, Object> answers = Journeys.answers();
        answers.remove("town");
        String draft = draft(answers);

        visitor.open(check(draft)).press("Send to Rowan Ashdown");

        assertThat(visitor.problems()).containsExactly("Enter town or city");
        assertThat(cases()).isZero();
        visitor.follow("Enter town or city");
        assertThat(visitor.heading()).isEqualTo("About you");
        visitor.answer("town", "Testvale").press("Continue").press("Send to Rowan Ashdown");
        assertThat(visitor.heading()).isEqualTo("We have your letter");
    }

    @Test
    void nothingIsSentThatWasNotSeen() {
        String draft = draft(Journeys.answers());
        visitor.open(check(draft));
        Map<String, Object> changed = Journeys.answers();
        changed.put("description", "Changed in another window.");
        reports.save(office.id(), draft, changed);

        visitor.press("Send to Rowan Ashdown");

        assertThat(visitor.text())
                .contains("Your answers were changed in another window")
                .contains("Changed in another window.");
        assertThat(cases()).isZero();
        visitor.press("Send to Rowan Ashdown");
        assertThat(visitor.heading()).isEqualTo("We have your letter");
    }

    @Test
    void afterSendingEveryWayBackShowsTheReceipt() {
        String draft = draft(Journeys.answers());
        visitor.open(check(draft)).press("Send to Rowan Ashdown");

        for (String page : new String[] {check(draft), report() + "?draft=" + draft + "&step=3"}) {
            visitor.open(page);
            assertThat(visitor.heading()).isEqualTo("You have sent this");
            assertThat(visitor.text()).contains("TV-").contains("Report something else");
        }
        visitor.open(report() + "/sent?draft=" + draft);
        assertThat(visitor.heading()).isEqualTo("We have your letter");
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void theReceiptNamesNobodyOnceTheVisitIsOver() {
        String draft = draft(Journeys.answers());
        visitor.open(check(draft)).press("Send to Rowan Ashdown");
        assertThat(visitor.text()).contains("edda@mailbox.example");

        visitor.close();
        visitor = new Visitor(screens).open(report() + "/sent?draft=" + draft);

        assertThat(visitor.heading()).isEqualTo("We have your letter");
        assertThat(visitor.text()).contains("TV-").doesNotContain("edda").doesNotContain("Edda");
    }

    @Test
    void theReceiptOfADraftNotSentIsTheCheckingPage() {
        visitor.open(report() + "/sent?draft=" + draft(Journeys.answers()));

        assertThat(visitor.heading()).isEqualTo("Check your answers before you send them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"report?draft=forged", "report/check?draft=forged", "report/check", "report/sent?draft="})
    void aDraftThatIsNotThereIsToldSo(String page) {
        visitor.open("o/" + office.office().slug() + "/" + page);

        assertThat(visitor.heading()).isEqualTo("This form is no longer here");
        assertThat(visitor.text()).contains("24 hours");
    }

    @Test
    void anotherOfficesDraftIsNotThere() {
        String draft = draft(Journeys.answers());

        visitor.open("o/" + offices.open().office().slug() + "/report/check?draft=" + draft);

        assertThat(visitor.heading()).isEqualTo("This form is no longer here");
    }

    @Test
    void aPageLeftOpenForADayLosesNothing() {
        visitor.open(atStep(3));
        clock.advance(Duration.ofHours(25));

        visitor.answer("description", "Typed a day later").press("Continue");

        assertThat(visitor.heading()).isEqualTo("About you");
        assertThat(reports.draft(office.id(), visitor.parameter("draft"))
                        .orElseThrow()
                        .answers())
                .containsEntry("description", "Typed a day later")
                .containsEntry("category", "housing");
    }

    @Test
    void tooManyReportsAreRefusedInAPlainSentence() {
        for (int sent = 0; sent < 20; sent++) {
            visitor.open(check(draft(Journeys.answers()))).press("Send to Rowan Ashdown");
            assertThat(visitor.heading()).isEqualTo("We have your letter");
        }
        String last = draft(Journeys.answers());

        visitor.open(check(last)).press("Send to Rowan Ashdown");

        assertThat(visitor.heading()).isEqualTo("Check your answers before you send them");
        assertThat(visitor.notices()).singleElement().asString().contains("Wait a few minutes, then send it again");
        assertThat(reports.draft(office.id(), last)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "Robert'); drop table app.office;--",
                "Zoë 👩‍👧 O’Brien-Łukasz",
                "{{7*7}} ${7*7} #{7*7}"
            })
    void whatLooksLikeMarkupIsText(String text) {
        Map<String, Object> answers = Journeys.answers();
        answers.put("fullName", text);
        answers.put("description", text);

        visitor.open(check(draft(answers)));

        assertThat(visitor.text()).contains("Full name" + text);
        visitor.press("Send to Rowan Ashdown");
        assertThat(visitor.heading()).isEqualTo("We have your letter");
    }

    @Test
    void whatIsTooLongIsRefusedAndStaysOnThePage() {
        visitor.open(atStep(3));

        visitor.answer("description", "a".repeat(5_001)).press("Continue");

        assertThat(visitor.problems()).singleElement().asString().contains("5,000 characters or less");
        assertThat(visitor.answerOf("description")).asString().hasSize(5_001);
    }

    private String report() {
        return "o/" + office.office().slug() + "/report";
    }

    private String check(String draft) {
        return report() + "/check?draft=" + draft;
    }

    private String atStep(int step) {
        return report() + "?draft=" + draft(Map.of("postcode", "TV1 4AB", "category", "housing")) + "&step=" + step;
    }

    private String draft(Map<String, Object> answers) {
        String token = reports.begin(office.id());
        reports.save(office.id(), token, answers);
        return token;
    }

    private int cases() {
        return count("select count(*) from app.case_file");
    }

    private int drafts() {
        return count("select count(*) from app.report_draft");
    }

    private int count(String query) {
        return office.call(() -> transaction.execute(status -> {
            Integer found = database.queryForObject(query, Integer.class);
            return found == null ? 0 : found;
        }));
    }
}
