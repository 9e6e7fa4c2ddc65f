package org.postbag.cases.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.postbag.correspondence.LetterDesk.reply;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.textfield.EmailField;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.TestScreen;
import org.postbag.constituents.Constituents;
import org.postbag.correspondence.DeliveryReports;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.LetterState;
import org.postbag.correspondence.LetterWorthALook;
import org.postbag.correspondence.Letters;
import org.postbag.correspondence.SentLetter;
import org.postbag.correspondence.WriteReply;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.platform.LoopbackMailServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters that did not arrive, each with its own trouble, and what is offered on which of them. */
class LetterTroubleViewTest extends CaseworkViewTest {

    private static final Duration UNDO_OVER = Duration.ofSeconds(21);
    private static final EmailAddress REFUSED = new EmailAddress("edda@nowhere.invalid");

    @Autowired
    private LetterDesk desk;

    @Autowired
    private Letters letters;

    @Autowired
    private DeliveryReports reports;

    @Autowired
    private Constituents constituents;

    @Autowired
    private LoopbackMailServer mail;

    @Autowired
    private EngineClock clock;

    @Autowired
    private TransactionTemplate transaction;

    private String address;
    private CaseId id;

    @BeforeEach
    void takeOn() {
        address = desk.address();
        id = desk.open(office, "Edda Lindqvist", address, "Damp at 4 Pollard House");
        clock.runDueJobs(office.id());
        journey.triage(office, id, "accept");
    }

    @Test
    void onlyTheLetterThatWasGivenUpOffersToPutItRight() {
        UUID bounced = send("This one came back.");
        office.run(() -> transaction.executeWithoutResult(status -> reports.undelivered(bounced, true)));
        UUID waiting = sendWhileTheMailServerIsAway("This one is tried again.");
        UUID refused = sendTo(REFUSED, "This one was refused.");
        assertThat(state(bounced)).isEqualTo(LetterState.FAILED);
        assertThat(state(waiting)).isEqualTo(LetterState.QUEUED);
        assertThat(state(refused)).isEqualTo(LetterState.FAILED);

        screen.open(page());

        assertThat(words("This one was refused."))
                .contains("Not delivered.")
                .contains("Retry")
                .contains("Correct the address");
        assertThat(words("This one is tried again."))
                .contains("Not sent yet.")
                .contains("Tried once, next try ")
                .doesNotContain("Retry")
                .doesNotContain("Correct the address");
        assertThat(words("This one came back."))
                .contains("Not delivered.")
                .doesNotContain("Retry")
                .doesNotContain("Correct the address");
    }

    @Test
    void everyLetterThatWasGivenUpIsTriedAgainByItself() {
        UUID first = sendTo(REFUSED, "The first.");
        UUID second = sendTo(REFUSED, "The second.");
        screen.open(page());

        screen.press(button("The second.", "Retry"));
        assertThat(screen.notices()).containsExactly("The letter is being sent again.");
        clock.runDueJobsThatMayFail(office.id());

        office.runAs(me, () -> {
            assertThat(letters.byId(first).orElseThrow().attempts()).isEqualTo(1);
            assertThat(letters.byId(second).orElseThrow().attempts()).isEqualTo(2);
        });
    }

    @Test
    void aLetterIsSentAgainToTheCorrectedAddress() {
        UUID refused = sendTo(REFUSED, "I have written to Harbour Homes.");
        String right = desk.address();
        screen.open(page()).press("Correct the address");
        Dialog dialog = _get(Dialog.class);
        EmailField field = _get(dialog, EmailField.class);
        assertThat(field.getValue()).as("what to correct").isEqualTo(REFUSED.value());

        screen.fill("Email address", "edda at mailbox").press("Save and send again");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage())
                .isEqualTo("Enter an email address in the correct format, like name@mailbox.example");
        assertThat(dialog.isOpened()).as("there is something to mend").isTrue();
        assertThat(state(refused)).isEqualTo(LetterState.FAILED);

        screen.fill("Email address", right).press("Save and send again");
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(screen.notices()).containsExactly("The letter is being sent again.");
        assertThat(screen.offers("Correct the address")).as("it is put right").isFalse();
        clock.runDueJobs(office.id());

        assertThat(state(refused)).isEqualTo(LetterState.SENT);
        assertThat(desk.mailbox(right)).hasSize(1);
        screen.open(page());
        assertThat(words("I have written to Harbour Homes.")).doesNotContain("Not delivered");
        assertThat(screen.text()).contains(right);
    }

    @Test
    void aLetterThatArrivedAndIsCalledSpamIsNotCalledUnsent() {
        UUID letter = send("We have written to the landlord.");
        office.run(() -> transaction.executeWithoutResult(status -> {
            reports.delivered(letter);
            reports.complained(letter);
        }));
        screen.open(page());

        assertThat(words("We have written to the landlord."))
                .contains("Delivered")
                .contains("spam")
                .doesNotContain("Not sent yet");
    }

    private UUID sendTo(EmailAddress address, String body) {
        office.run(() -> transaction.executeWithoutResult(status -> constituents.correctEmail(person(), address)));
        UUID letter = written(body);
        clock.advance(UNDO_OVER);
        clock.runDueJobsThatMayFail(office.id());
        return letter;
    }

    private UUID sendWhileTheMailServerIsAway(String body) {
        UUID letter = written(body);
        clock.advance(UNDO_OVER);
        mail.stop();
        try {
            clock.runDueJobsThatMayFail(office.id());
        } finally {
            mail.start();
        }
        return letter;
    }

    private UUID send(String body) {
        UUID letter = written(body);
        clock.advance(UNDO_OVER);
        clock.runDueJobs(office.id());
        return letter;
    }

    private UUID written(String body) {
        UUID[] letter = new UUID[1];
        office.runAs(me, () -> letter[0] = sendAllTheSame(reply(id, body)).messageId());
        return letter[0];
    }

    /** The corrected address is new on the case, which is asked about. */
    private SentLetter sendAllTheSame(WriteReply letter) {
        try {
            return letters.send(letter);
        } catch (LetterWorthALook look) {
            return letters.send(letter.accepting(look.concerns()));
        }
    }

    private UUID person() {
        return cases.byId(id).orElseThrow().constituentId();
    }

    private LetterState state(UUID letter) {
        LetterState[] state = new LetterState[1];
        office.runAs(me, () -> state[0] = letters.byId(letter).orElseThrow().state());
        return state[0];
    }

    private String page() {
        return "staff/cases/" + office.call(() -> cases.byId(id)).orElseThrow().reference();
    }

    private static String words(String body) {
        return TestScreen.words(article(body));
    }

    private static Button button(String body, String words) {
        return _get(article(body), Button.class, spec -> spec.withText(words));
    }

    private static Article article(String words) {
        return _get(
                Article.class,
                spec -> spec.withPredicate(article -> TestScreen.words(article).contains(words)));
    }
}
