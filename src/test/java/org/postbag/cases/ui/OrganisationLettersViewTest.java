package org.postbag.cases.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Article;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.TestScreen;
import org.postbag.correspondence.LetterBody;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.OrganisationLetters;
import org.postbag.correspondence.directory.Organisation;
import org.postbag.correspondence.directory.OrganisationDirectory;
import org.postbag.correspondence.inbox.MailDrop;
import org.postbag.kernel.CaseId;
import org.postbag.privacy.SpecialBasis.Ground;
import org.postbag.uikit.Question;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Writing to an organisation on the case page, and what the page then shows. */
class OrganisationLettersViewTest extends CaseworkViewTest {

    private static final Instant ASKED = Instant.parse("2026-12-18T10:00:00Z");
    private static final String NAME = "Eastmarsh Council";
    private static final String LETTER = "Your letter to the organisation";
    private static final String ORGANISATION = "Organisation";

    @Autowired
    private LetterDesk desk;

    @Autowired
    private OrganisationLetters organisations;

    @Autowired
    private OrganisationDirectory directory;

    @Autowired
    private EngineClock clock;

    @Autowired
    private ApplicationContext application;

    private String council;
    private UUID councilId;
    private CaseId id;

    @BeforeEach
    void takeOn() {
        clock.set(ASKED);
        council = "housing@" + office.office().slug() + "-council.example";
        councilId = desk.council(office, NAME, council);
        id = desk.open(office, "Edda Lindqvist", desk.address(), "Damp at 4 Pollard House");
        clock.runDueJobs(office.id());
        journey.triage(office, id, "accept");
    }

    @Test
    void nothingGoesAlongThatIsNotChosen_andWhatWasChosenIsShown() {
        screen.open(page()).press("Write to");
        assertThat(_get(CheckboxGroup.class).getValue()).as("chosen by itself").isEqualTo(Set.of());

        screen.fill(LETTER, LetterBody.plain("When is it mended?")).press("Send to");
        assertThat(screen.text()).contains("Choose the organisation.");
        choose();
        screen.press("Send to");
        assertThat(screen.text()).contains("goes in");
        sendNow();

        screen.until("the page tells by itself", () -> screen.text().contains("Waiting for " + NAME));
        assertThat(words("When is it mended?")).contains("With " + NAME).doesNotContain("Along with it");
        assertThat(screen.text())
                .contains("Waiting for " + NAME + ", 10 working days left")
                .contains("Answer from " + NAME)
                .contains("Passed on");
    }

    @Test
    void theReminderLiesReadyWhereOneWrites() {
        send("When is it mended?");
        clock.set(Instant.parse("2027-01-06T17:00:00Z"));
        clock.runDueJobs(office.id());

        screen.open(page());
        assertThat(screen.text()).contains("Chase " + NAME).contains("A reminder is drafted.");
        assertThat(screen.valueOf(LETTER)).asString().startsWith("We wrote to you on Friday 18 December 2026");
        assertThat(_get(ComboBox.class).getValue())
                .isInstanceOfSatisfying(
                        Organisation.class, chosen -> assertThat(chosen.id()).isEqualTo(councilId));
        screen.press("Send to");
        clock.runDueJobs(office.id());
        screen.open(page());
        assertThat(screen.text()).doesNotContain("Chase " + NAME);
    }

    @Test
    void aGuessAboutTheirLetterIsOverruledBothWays() {
        send("When is it mended?");
        arrives("We have received your letter.");
        screen.open(page());
        assertThat(words("We have received your letter.")).contains("Holding reply");

        screen.press("This is their answer");
        assertThat(screen.text()).doesNotContain("Waiting for " + NAME);
        screen.open(page()).press("This is no answer yet");
        clock.runDueJobs(office.id());
        screen.open(page());
        assertThat(screen.text()).contains("Waiting for " + NAME + ", 10 working days left");

        screen.press("Stop waiting");
        assertThat(screen.text()).doesNotContain("Waiting for " + NAME);
    }

    @Test
    void aLetterTakenBackIsADraftToAnOrganisationAgain() {
        screen.open(page()).press("Write to").fill(LETTER, LetterBody.plain("A slip"));
        choose();
        screen.press("Send to").press("Undo");

        assertThat(screen.valueOf(LETTER)).isEqualTo(LetterBody.plain("A slip"));
    }

    @Test
    void whatSpeaksOfSomebodysHealthGoesOnlyByARightThatIsRegistered_ER3() {
        screen.open(page()).press("Write to").fill(LETTER, LetterBody.plain("Her mother has dementia."));
        choose();
        screen.press("Send to");
        assertThat(question()).contains("It speaks of health (“dementia”).");
        assertThat(screen.offers("Undo")).isFalse();

        screen.press("Send it all the same");
        assertThat(question()).as("asked again").contains("It speaks of health (“dementia”).");
        screen.fill("Why may we pass this on?", Ground.CANNOT_CONSENT).press("Send it all the same");
        screen.fill("Why that is so, or how the person agreed", "She does not know her daughter any more.")
                .press("Send it all the same");
        assertThat(screen.offers("Undo")).isTrue();
        sendNow();
        assertThat(desk.mailbox(council)).hasSize(1);
    }

    private static String question() {
        return TestScreen.words(_get(Question.class));
    }

    private void choose() {
        Organisation[] chosen = new Organisation[1];
        office.runAs(me, () -> chosen[0] = directory.byId(councilId).orElseThrow());
        screen.fill(ORGANISATION, chosen[0]);
    }

    private void send(String body) {
        office.runAs(me, () -> organisations.send(LetterDesk.toOrganisation(id, councilId, body)));
        sendNow();
    }

    private void sendNow() {
        clock.runDueJobs(office.id());
        clock.set(clock.now().plusSeconds(21));
        clock.runDueJobs(office.id());
    }

    private void arrives(String words) {
        String answered = LetterDesk.header(desk.mailbox(council).get(0), "Message-ID");
        MailDrop.drop(
                application,
                office,
                "From: " + council + "\r\nSubject: Your letter\r\nIn-Reply-To: " + answered + "\r\n\r\n" + words);
        clock.runDueJobs(office.id());
    }

    private String page() {
        return "staff/cases/" + office.call(() -> cases.byId(id)).orElseThrow().reference();
    }

    private static String words(String body) {
        return TestScreen.words(_get(
                Article.class,
                spec -> spec.withPredicate(article -> TestScreen.words(article).contains(body))));
    }
}
