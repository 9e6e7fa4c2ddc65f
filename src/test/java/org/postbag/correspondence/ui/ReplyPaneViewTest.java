package org.postbag.correspondence.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.TestScreen;
import org.postbag.TestScreens;
import org.postbag.cases.CaseFiles;
import org.postbag.correspondence.Attachments;
import org.postbag.correspondence.DraftKind;
import org.postbag.correspondence.LetterBody;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.templates.LetterTemplates;
import org.postbag.correspondence.templates.TemplateKind;
import org.postbag.correspondence.templates.TemplateText;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Language;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Writing a reply on the case page. */
@PostbagTest
class ReplyPaneViewTest {

    private static final String REPLY = "Your reply";

    @Autowired
    private TestOffices offices;

    @Autowired
    private TestScreens screens;

    @Autowired
    private Journeys journey;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private LetterTemplates templates;

    @Autowired
    private Attachments attachments;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private EngineClock clock;

    private TestOffice office;
    private TestScreen screen;
    private String resident;
    private CaseId caseId;

    @BeforeEach
    void openACase() {
        office = offices.open();
        resident = desk.address();
        Map<String, Object> answers = Journeys.answers();
        answers.put("email", resident);
        CaseId id = journey.report(office, answers);
        caseId = id;
        journey.triage(office, id, "accept");
        office.runAs(Role.MANAGER, () -> {
            templates.add(new TemplateText(
                    "We have asked",
                    TemplateKind.LETTER,
                    "Dear {{name}}, we asked {{department}}.",
                    "Annwyl {{name}}."));
            templates.add(new TemplateText("How to reach us", TemplateKind.PASSAGE, "Ring us.", ""));
        });
        screen = screens.of(office.staff(Role.CASEWORKER))
                .open("staff/cases/"
                        + office.call(() -> cases.byId(id)).orElseThrow().reference());
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void aTemplateIsPutBelowWhatIsWritten_andAGapStopsTheLetter() {
        choose("We have asked");
        assertThat(screen.valueOf(REPLY)).isEqualTo(LetterBody.plain("Dear Edda Lindqvist, we asked {{department}}."));
        choose("How to reach us");
        assertThat(screen.valueOf(REPLY))
                .isEqualTo(LetterBody.plain("Dear Edda Lindqvist, we asked {{department}}.\n\nRing us."));

        screen.press("Send reply");
        assertThat(screen.text()).contains("Fill the gap “department” before you send the letter.");
        assertThat(screen.offers("Undo")).isFalse();

        screen.fill(REPLY, LetterBody.plain("Dear Edda Lindqvist, we asked the council."))
                .press("Send reply");
        assertThat(screen.offers("Undo")).isTrue();
    }

    @Test
    void aTemplateIsInThePersonsLanguage() {
        screen.fill("Language of the letter", Language.WELSH);
        choose("We have asked");
        assertThat(screen.valueOf(REPLY)).isEqualTo(LetterBody.plain("Annwyl Edda Lindqvist."));
    }

    @Test
    void aLetterThatNamesSomebodyElseIsLookedAtAgain() {
        Map<String, Object> other = Journeys.answers();
        other.put("fullName", "Jonas Webb");
        journey.report(office, other);
        screen.fill(REPLY, LetterBody.plain("Jonas Webb wrote too.")).press("Send reply");

        SecondLookDialog ask = _get(SecondLookDialog.class);
        assertThat(TestScreen.words(ask)).contains("The letter names Jonas Webb");
        assertThat(screen.offers("Undo")).isFalse();
        assertThat(screen.valueOf(REPLY)).isEqualTo(LetterBody.plain("Jonas Webb wrote too."));

        screen.press(_get(ask, Button.class, spec -> spec.withText("Send it all the same")));
        assertThat(screen.offers("Undo")).isTrue();
    }

    @Test
    void aLetterIsPutOffAndTakenBack() {
        screen.fill(REPLY, LetterBody.plain("On Thursday.")).press("Choose when it leaves");
        screen.press("Let it leave then");

        assertThat(screen.text()).contains("Leaves ");
        assertThat(screen.offers("Undo")).as("counted in seconds").isFalse();
        screen.press("Take it back");
        assertThat(screen.valueOf(REPLY)).isEqualTo(LetterBody.plain("On Thursday."));
    }

    @Test
    void theLetterThatIsAnsweredIsQuotedIfTheWriterWantsIt() throws Exception {
        LetterBody words = LetterBody.ofHtml("<p>We have <strong>asked</strong>.</p>");
        screen.fill(REPLY, words).fill("Quote it below your letter", true).press("Send reply");
        clock.advance(Duration.ofMinutes(1));
        clock.runDueJobs(office.id());
        screen.settle();

        assertThat(TestScreen.words(_get(
                        Article.class,
                        spec -> spec.withPredicate(
                                article -> article.getElement().getOuterHTML().contains("is-formatted")))))
                .contains("We have asked.");
        MimeMessage mail = desk.mailbox(resident).get(1);
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(LetterDesk.plainText(mail))
                .startsWith("We have asked.\n\n")
                .contains(" Edda Lindqvist wrote:\n> The roof has leaked since October and nobody comes.");
    }

    @Test
    void filesAreListed_removed_sent_andComeBackWithTheLetter() {
        attach("Brief für Müller – 1.pdf");
        attach("wrong.pdf");
        screen.act(() -> _get(FileTray.class).show());
        assertThat(TestScreen.words(_get(FileTray.class)))
                .contains("Brief für Müller – 1.pdf")
                .contains("1 KB");
        screen.press(_get(
                Button.class,
                spec -> spec.withPredicate(button ->
                        button.getAriaLabel().filter("Remove wrong.pdf"::equals).isPresent())));
        assertThat(TestScreen.words(_get(FileTray.class))).doesNotContain("wrong.pdf");

        screen.fill(REPLY, LetterBody.plain("See the file.")).press("Send reply");
        assertThat(TestScreen.words(_get(FileTray.class))).doesNotContain("Brief");
        assertThat(screen.text()).as("on the timeline").contains("Brief für Müller – 1.pdf");
        screen.press("Undo");
        assertThat(TestScreen.words(_get(FileTray.class))).contains("Brief für Müller – 1.pdf");
    }

    @Test
    void whateverABrowserHandsInIsCleaned() {
        RichText box = _get(RichText.class);
        screen.act(() -> box.getElement()
                .setProperty("value", "<p>Dear <b>Edda</b></p><img src=x onerror=alert(1)><script>alert(1)</script>"));

        assertThat(screen.valueOf(REPLY)).isEqualTo(LetterBody.ofHtml("<p>Dear <b>Edda</b></p>"));
    }

    /** As the thread of an upload does. */
    private void attach(String name) {
        office.runAs(
                Role.CASEWORKER,
                () -> attachments.attach(
                        caseId, DraftKind.REPLY, name, new ByteArrayInputStream("%PDF-1.7\n".getBytes(UTF_8))));
    }

    private void choose(String template) {
        screen.act(() -> ContextMenuKt._clickItemWithCaption(_get(TemplateMenu.class), template));
    }
}
