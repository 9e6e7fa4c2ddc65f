package org.postbag.correspondence.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ContextMenuKt;
import com.vaadin.flow.component.html.Article;
import elemental.json.JsonArray;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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
import org.postbag.correspondence.LetterBody;
import org.postbag.correspondence.LetterDesk;
import org.postbag.correspondence.OrganisationLetters;
import org.postbag.correspondence.directory.Organisation;
import org.postbag.correspondence.directory.OrganisationDirectory;
import org.postbag.correspondence.inbox.MailDrop;
import org.postbag.correspondence.templates.LetterTemplates;
import org.postbag.correspondence.templates.TemplateKind;
import org.postbag.correspondence.templates.TemplateText;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Writing to an organisation with everything that letters to residents are written with. */
@PostbagTest
class OrganisationPaneViewTest {

    private static final String NAME = "Eastmarsh Council";
    private static final String LETTER = "Your letter to the organisation";
    private static final String ORGANISATION = "Organisation";

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
    private OrganisationDirectory directory;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private EngineClock clock;

    @Autowired
    private ApplicationContext application;

    private TestOffice office;
    private TestScreen screen;
    private String council;
    private UUID councilId;
    private CaseId caseId;

    @BeforeEach
    void openACase() {
        office = offices.open();
        council = "housing@" + office.office().slug() + "-council.example";
        councilId = desk.council(office, NAME, council);
        caseId = desk.open(office, "Edda Lindqvist", desk.address(), "Damp at 4 Pollard House");
        clock.runDueJobs(office.id());
        journey.triage(office, caseId, "accept");
        screen = screens.of(office.staff(Role.CASEWORKER));
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void aLetterToThemIsFormatted_quotesTheirs_andLeavesWhenItsWriterWants() throws Exception {
        write(LetterBody.plain("When is it mended?")).press("Send to");
        sendNow();
        arrives("Your letter has been received by our team.");
        write(LetterBody.ofHtml("<p>By <strong>Friday</strong>.</p>"))
                .fill("Quote it below your letter", true)
                .press("Choose when it leaves");
        screen.press("Let it leave then");
        assertThat(onTimeline("By Friday.")).contains("Leaves ");

        clock.advance(Duration.ofDays(2));
        clock.runDueJobs(office.id());
        MimeMessage mail = desk.mailbox(council).get(1);
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(LetterDesk.plainText(mail))
                .startsWith("By Friday.\n\n")
                .contains(" wrote:\n> Your letter has been received by our team.");
        assertThat(LetterDesk.html(mail))
                .contains("<p>By <strong>Friday</strong>.</p>")
                .contains("&gt; Your letter has been received by our team.");
    }

    @Test
    void whatIsTakenBackIsADraftToTheSameOrganisationWithTheSamePieces_ER8() {
        write(LetterBody.plain("A slip"));
        screen.act(() -> _get(PieceChoice.class).choose(List.of(OrganisationLetters.NAME_AND_ADDRESS)));
        screen.press("Send to").press("Undo");

        assertThat(screen.valueOf(LETTER)).isEqualTo(LetterBody.plain("A slip"));
        assertThat(screen.valueOf(ORGANISATION)).isEqualTo(chosen());
        assertThat(_get(PieceChoice.class).hasNameAndAddress()).isTrue();
        assertThat(_get(PieceChoice.class).hasContactDetails()).isFalse();
    }

    @Test
    void whatIsWrittenIsKeptWithItsFormatting() {
        LetterBody words = LetterBody.ofHtml("<ul><li>The roof</li></ul>");
        write(words);
        screen.open("staff/cases").open(page());
        assertThat(screen.valueOf(LETTER)).isEqualTo(words);
    }

    @Test
    void templatesForOrganisationsAndCannedRepliesAreOffered_filledWithTheirName() {
        office.runAs(Role.MANAGER, () -> {
            templates.add(new TemplateText(
                    "Ask a council",
                    TemplateKind.OUTSIDE,
                    "Dear {{organisation}}, {{name}} lives at {{place}}. Case {{reference}}.",
                    "Annwyl {{organisation}}"));
            templates.add(new TemplateText("To a resident", TemplateKind.LETTER, "Dear {{name}},", ""));
            templates.add(new TemplateText("By Friday", TemplateKind.PASSAGE, "Please answer by Friday.", ""));
        });
        write(LetterBody.EMPTY);
        assertThat(offered()).contains("Ask a council", "By Friday").doesNotContain("To a resident");
        screen.act(() -> ContextMenuKt._clickItemWithCaption(_get(TemplateMenu.class), "Ask a council"));
        screen.act(() -> ContextMenuKt._clickItemWithCaption(_get(TemplateMenu.class), "By Friday"));

        assertThat(screen.valueOf(LETTER))
                .isEqualTo(LetterBody.plain("Dear " + NAME + ", Edda Lindqvist lives at {{place}}. Case " + reference()
                        + ".\n\nPlease answer by Friday."));
        screen.press("Send to");
        assertThat(screen.text()).contains("Fill the gap “place” before you send the letter.");
        assertThat(screen.offers("Undo")).isFalse();
        screen.press("Reply");
        assertThat(offered()).contains("To a resident", "By Friday").doesNotContain("Ask a council");
    }

    /** What a slash offers. */
    private static String offered() {
        return ((JsonArray) _get(RichText.class).getElement().getPropertyRaw("templates")).toJson();
    }

    private TestScreen write(LetterBody words) {
        screen.open(page()).press("Write to");
        return screen.fill(ORGANISATION, chosen()).fill(LETTER, words);
    }

    private Organisation chosen() {
        AtomicReference<Organisation> found = new AtomicReference<>();
        office.runAs(Role.CASEWORKER, () -> found.set(directory.byId(councilId).orElseThrow()));
        return found.get();
    }

    private void sendNow() {
        clock.runDueJobs(office.id());
        clock.advance(Duration.ofSeconds(21));
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
        return "staff/cases/" + reference();
    }

    private String reference() {
        return office.call(() -> cases.byId(caseId)).orElseThrow().reference();
    }

    private static String onTimeline(String body) {
        return TestScreen.words(_get(
                Article.class,
                spec -> spec.withPredicate(article -> TestScreen.words(article).contains(body))));
    }
}
