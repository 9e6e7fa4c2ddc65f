package org.postbag.intake.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import elemental.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
import org.postbag.cases.CaseSnapshot;
import org.postbag.cases.CaseStatus;
import org.postbag.correspondence.inbox.MailDrop;
import org.postbag.correspondence.inbox.MailInbox;
import org.postbag.correspondence.inbox.MailRow;
import org.postbag.correspondence.inbox.MailState;
import org.postbag.intake.MessageDesk;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.postbag.offices.StaffMember;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The message inbox as its people use it: queues, reading, each decision, races for a message, and changes while one looks. */
@PostbagTest
class MessagesViewTest {

    private static final String MESSAGES = "staff/messages";
    private static final String BUSY = "matches(':hover')";

    @Autowired
    private TestOffices offices;

    @Autowired
    private TestScreens screens;

    @Autowired
    private Journeys journey;

    @Autowired
    private EngineClock clock;

    @Autowired
    private BeanFactory application;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MailInbox inbox;

    @Autowired
    private MessageDesk desk;

    @Autowired
    private CaseFiles cases;

    private TestOffice office;
    private StaffMember me;
    private TestScreen screen;

    @BeforeEach
    void open() {
        office = offices.open();
        me = office.staff(Role.CASEWORKER);
        screen = screens.of(me);
    }

    @AfterEach
    void leave() {
        screen.close();
    }

    @Test
    void queuesHoldWhatTheySayAndCountIt() {
        UUID enquiry = enquiry("The roof leaks");
        UUID broken = unreadable();
        UUID away = arrives("From: Edda <edda@mailbox.example>\nAuto-Submitted: auto-replied\nSubject: Away", "Away.");

        assertThat(screen.open(MESSAGES).title()).startsWith("New messages: 1 to sort");
        assertThat(shown()).containsExactly(enquiry);
        assertThat(screen.text()).contains("New enquiry").contains("New messages1");
        screen.open(MESSAGES + "?queue=unreadable");
        assertThat(shown()).containsExactly(broken);
        assertThat(screen.text()).contains("This email could not be read").contains("It is kept as it came");
        screen.open(MESSAGES + "?queue=automatic");
        assertThat(shown()).containsExactly(away);
        assertThat(screen.offers("Not casework")).isFalse();
        assertThat(screen.open(MESSAGES + "?queue=not_casework").text()).contains("Nothing was set aside");
        assertThat(screen.open(MESSAGES + "?queue=on_a_case").text()).contains("No message is on a case yet");
    }

    @Test
    void anEmptyInboxSaysSo() {
        assertThat(screen.open(MESSAGES).text())
                .contains("Every message is sorted")
                .contains("nothing to sort");
    }

    @Test
    void aMailboxThatCannotBeReadIsNamedAboveTheList() {
        office.run(() -> transaction.executeWithoutResult(status -> jdbc.sql(
                        """
                        insert into app.mailbox (id, office_id, address, security, sign_in, username, credential, folder,
                            processed_folder, active, problem, created_at, version)
                        values (:id, :office, 'help@office.example', 'TLS', 'PASSWORD', 'help', 'none', 'INBOX', 'Processed',
                            true, 'The mail server does not take the password.', now(), 0)
                        """)
                .param("id", UUID.randomUUID())
                .param("office", office.id().value())
                .update()));

        assertThat(screen.open(MESSAGES).text())
                .contains("help@office.example cannot be read:")
                .contains("The mail server does not take the password.");
    }

    @Test
    void whatALetterSaysAboutItsWriterIsTakenIntoTheCase() {
        UUID id = arrives(
                from("Edda Lindqvist <edda@mailbox.example>", "The roof"),
                "It rains in.\n\nKind regards\nEdda\n12 High Street\nTestvale TV1 4AB\n01632 960123");

        screen.open(MESSAGES + "?message=" + id);
        assertThat(TestScreen.words(_get(WriterCard.class)))
                .contains("01632 960123")
                .contains("12 High Street, Testvale, TV1 4AB")
                .contains("Nobody has checked it");
        screen.press("Take into the case");

        assertThat(screen.notices()).contains("The details are on the case.");
        assertThat(_find(WriterCard.class)).as("nothing is left to take").isEmpty();
    }

    @Test
    void detailsThatWouldChangeAPersonWithOtherCasesAreAskedAboutFirst() {
        arrives(from("Edda Lindqvist <edda@mailbox.example>", "The bus"), "It does not come.");
        UUID id = arrives(
                from("Edda Lindqvist <edda@mailbox.example>", "The roof")
                        + "\nReply-To: Edda Lindqvist <edda.new@mailbox.example>",
                "It rains in.");

        screen.open(MESSAGES + "?message=" + id).press("Take into the case");
        assertThat(TestScreen.words(_get(TakeDetails.class)))
                .contains("edda.new@mailbox.example instead of edda@mailbox.example")
                .contains("for all 2 cases")
                .contains("no longer open anything");
        assertThat(screen.notices()).doesNotContain("The details are on the case.");

        screen.press("Leave it").press("Take into the case").press("Take the details");
        assertThat(screen.notices()).contains("The details are on the case.");
    }

    @Test
    void aMessageIsReadWithWhatItRepeatsFolded() {
        UUID id = arrives(
                from("Edda Lindqvist <edda@mailbox.example>", "The roof"),
                "It rains in.\n\nOn 24 Nov 2026, the office wrote:\n> We have asked.\n> Twice.");

        screen.open(MESSAGES + "?message=" + id);

        MessagePreview preview = _get(MessagePreview.class);
        assertThat(TestScreen.words(preview))
                .contains("The roof")
                .contains("Edda Lindqvist")
                .contains("edda@mailbox.example")
                .contains("Why it needs a decision:")
                .contains("It rains in.")
                .contains("> We have asked.");
        assertThat(_get(preview, Details.class).isOpened()).isFalse();
        assertThat(_get(preview, Details.class).getSummaryText()).isEqualTo("Quoted text, 3 lines");
    }

    @Test
    void filesAreNamed_andThoseThatDoNoHarmAreHandedOut() {
        UUID id = arrives(
                from("Edda <edda@mailbox.example>", "A photo")
                        + "\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b",
                """
                --b
                Content-Type: text/plain

                See the photo.
                --b
                Content-Type: text/plain
                Content-Disposition: attachment; filename="roof.txt"

                It leaks there.
                --b
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="roof.exe"
                Content-Transfer-Encoding: base64

                TVqQAAMAAAAEAAAA
                --b--
                """);

        screen.open(MESSAGES + "?message=" + id);

        assertThat(screen.text())
                .contains("roof.txt")
                .contains("roof.exe")
                .contains("can do harm")
                .contains("Not scanned for viruses");
        assertThat(_find(_get(MessageLetter.class), Anchor.class))
                .singleElement()
                .extracting(Anchor::getHref)
                .isEqualTo("/staff/mail/" + id + "/files/1");
    }

    @Test
    void thePageThatWasSentIsShownOnlyWhenAskedForAndCanDoNothing() {
        UUID id = arrives(
                from("Edda <edda@mailbox.example>", "As a page") + "\nMIME-Version: 1.0\nContent-Type: text/html",
                "<p>It <b>rains</b>.</p><script>alert(1)</script><img src='https://track.example/x'>"
                        + "<a href='https://lure.example/'>here</a><form action='https://lure.example/'></form>");
        screen.open(MESSAGES + "?message=" + id);
        assertThat(_find(SentPage.class)).isEmpty();
        assertThat(screen.text()).contains("It rains");

        screen.press("Show as sent");

        SentPage page = _get(SentPage.class);
        assertThat(page.getElement().getAttribute("sandbox")).isEmpty();
        Document sent = Jsoup.parse(page.getElement().getAttribute("srcdoc"));
        assertThat(sent.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        assertThat(sent.select("b").text()).isEqualTo("rains");
        assertThat(sent.select("script, img, form, [href], [src]")).isEmpty();
        assertThat(sent.text()).contains("here [lure.example]").contains("[Picture]");
        assertThat(screen.text()).contains("would learn that this message was opened");

        screen.press("Show pictures from the internet");
        Document loosened = Jsoup.parse(_get(SentPage.class).getElement().getAttribute("srcdoc"));
        assertThat(loosened.select("img").eachAttr("src")).containsExactly("https://track.example/x");
        assertThat(loosened.select("script, form, [href]")).isEmpty();

        screen.press("Show the text");
        assertThat(_find(SentPage.class)).isEmpty();
    }

    @Test
    void anEnquiryThatIsStillBeingPreparedSaysSo() {
        UUID id = MailDrop.drop(application, office, from("Edda <edda@mailbox.example>", "The roof") + "\n\nIt leaks.")
                .orElseThrow();
        screen.open(MESSAGES + "?message=" + id).press("New case");
        assertThat(screen.notices()).singleElement().asString().contains("is being prepared");

        clock.runDueJobs(office.id());
        screen.press("New case");
        assertThat(caseOf(id).owner()).contains(me.id());
    }

    @Test
    void anEnquiryBecomesMyCaseAndTheNextIsRead() {
        UUID second = enquiry("The drains");
        UUID first = enquiry("The roof");
        screen.open(MESSAGES + "?message=" + first);
        CaseSnapshot file = caseOf(first);

        screen.press("New case");

        assertThat(screen.notices()).singleElement().asString().contains(file.reference() + " is your case now.");
        assertThat(links("Open " + file.reference())).contains("staff/cases/" + file.reference());
        assertThat(caseOf(first).owner()).contains(me.id());
        assertThat(shown()).as("nothing moves").contains(first, second);
        assertThat(selected()).isEqualTo(second);
        assertThat(screen.text()).contains("A case now");
        screen.open(MESSAGES + "?queue=on_a_case");
        assertThat(shown()).containsExactly(first);
    }

    @Test
    void aMessageGoesOntoTheCaseWhoseReferenceIsTyped() {
        CaseId open = journey.report(office);
        UUID id = enquiry("More about the roof");
        screen.open(MESSAGES + "?message=" + id);

        screen.press("Add to case").fill("Reference of the case", "TV-nothing").press(inDialog("Add to case"));
        assertThat(_get(TextField.class).getErrorMessage()).startsWith("This office has no open case");

        screen.fill("Reference of the case", reference(open).toLowerCase(java.util.Locale.ROOT))
                .press(inDialog("Add to case"));

        assertThat(_find(AddToCase.class)).isEmpty();
        assertThat(screen.notices()).singleElement().asString().contains("The message is on " + reference(open));
        assertThat(row(id).reference()).contains(reference(open));
    }

    @Test
    void aDoubtfulMessageBringsTheReferenceItPointsTo() {
        CaseId closed = journey.report(office);
        journey.triage(office, closed, "accept");
        journey.close(office, closed);
        UUID id = arrives(from("Edda <edda@mailbox.example>", "Again [" + reference(closed) + "]"), "It leaks again.");
        screen.open(MESSAGES + "?message=" + id);
        assertThat(screen.text())
                .contains("Its case is closed")
                .contains("The case it seems to belong to")
                .contains(reference(closed));

        screen.press("Add to case");
        assertThat(screen.valueOf("Reference of the case")).isEqualTo(reference(closed));
        screen.press(inDialog("Add to case"));
        assertThat(_get(TextField.class).getErrorMessage()).startsWith("This office has no open case");
        screen.press(inDialog("Cancel")).press("New case");

        assertThat(caseOf(id).status()).isEqualTo(CaseStatus.NEW);
        assertThat(caseOf(id).reference()).isNotEqualTo(reference(closed));
        assertThat(screen.notices()).singleElement().asString().contains("is a new case, and nobody has it yet");
        assertThat(screen.text()).contains("Every message is sorted");
    }

    @Test
    void severalMessagesOfOneSenderBecomeOneCaseAndAreTakenApart() {
        UUID older = enquiry("The roof leaks");
        clock.advance(Duration.ofMinutes(1));
        UUID newer = enquiry("The roof again");
        screen.open(MESSAGES);
        MessagesList list = _get(MessagesList.class);

        screen.key(list, "x").key(list, "j").key(list, "x").press("Merge");

        String reference = row(older).reference().orElseThrow();
        assertThat(row(newer).state()).isEqualTo(MailState.THREADED);
        assertThat(row(newer).reference()).contains(reference);
        assertThat(row(older).open()).as("the one case waits for a decision").isTrue();
        assertThat(screen.notices()).anyMatch(words -> words.contains("2 messages are one case now, " + reference));
        clock.runDueJobs(office.id());

        screen.press("Undo");

        assertThat(screen.notices()).contains("Each message is by itself again.");
        assertThat(row(newer).state()).isEqualTo(MailState.ENQUIRY);
        assertThat(row(newer).reference()).isPresent().isNotEqualTo(Optional.of(reference));
        assertThat(screen.open(MESSAGES).title()).startsWith("New messages: 2 to sort");
    }

    @Test
    void messagesOfTwoSendersAreNotOneCase() {
        UUID one = enquiry("The roof leaks");
        UUID other = arrives(from("Rhys Penhale <rhys@mailbox.example>", "A lamp"), "It is dark.");
        screen.open(MESSAGES);
        MessagesList list = _get(MessagesList.class);

        screen.key(list, "x").key(list, "j").key(list, "x").press("Merge");

        assertThat(screen.notices()).anyMatch(words -> words.contains("from one address"));
        assertThat(row(one).state()).isEqualTo(MailState.ENQUIRY);
        assertThat(row(other).state()).isEqualTo(MailState.ENQUIRY);
    }

    @Test
    void severalMessagesAreSetAsideAtOnce() {
        enquiry("One");
        enquiry("Two");
        UUID three = enquiry("Three");
        screen.open(MESSAGES);
        MessagesList list = _get(MessagesList.class);
        List<UUID> order = shown();

        screen.key(list, "x").key(list, "j").key(list, "x").press("Not casework: 2 messages");

        assertThat(screen.notices()).singleElement().asString().contains("2 messages are set aside.");
        assertThat(selected()).isEqualTo(order.get(2));
        screen.open(MESSAGES + "?queue=not_casework");
        assertThat(shown()).containsExactlyInAnyOrder(order.get(0), order.get(1));
        assertThat(order).contains(three);
    }

    @Test
    void whoeverComesSecondIsToldAndSeesHowItStands() {
        UUID id = enquiry("The roof");
        screen.open(MESSAGES + "?message=" + id);
        office.runAs(office.another(Role.CASEWORKER), () -> desk.notCasework(id));

        screen.press("New case");

        assertThat(screen.notices()).singleElement().asString().contains("A colleague has dealt with this message");
        assertThat(screen.offers("New case")).isFalse();
        assertThat(screen.text()).contains("It was set aside as no casework");
    }

    @Test
    void whoeverOnlyWatchesSeesNoButtons() {
        UUID id = enquiry("The roof");
        screen.close();
        screen = screens.of(office.staff(Role.COMPLIANCE)).open(MESSAGES + "?message=" + id);

        assertThat(screen.text()).contains("The roof").contains("Open case");
        assertThat(List.of("New case", "Add to case", "Not casework")).noneMatch(screen::offers);
    }

    @Test
    void nothingMovesUnderTheHandWhenSomethingNewComes() {
        enquiry("One");
        enquiry("Two");
        screen.open(MESSAGES);
        screen.key(_get(MessagesList.class), "j");
        List<UUID> before = shown();

        UUID doubtful = arrives("Return-Path: <who@mailbox.example>\nSubject: From whom?", "Who am I?");
        screen.until("the new one is offered", () -> screen.offers("1 new message"));

        assertThat(shown()).isEqualTo(before);
        assertThat(selected()).isEqualTo(before.get(1));
        assertThat(screen.title()).startsWith("New messages: 3 to sort");

        screen.press("1 new message. Show it");
        assertThat(shown()).hasSize(3).startsWith(doubtful);
        assertThat(selected()).isEqualTo(before.get(1));
        assertThat(screen.offers("1 new message")).isFalse();
    }

    @Test
    void aListNobodyTouchesShowsWhatIsNewByItself() {
        UUID first = enquiry("One");
        screen.open(MESSAGES);

        UUID second = enquiry("Two");
        screen.until("the screen is told", () -> screen.answer(BUSY, Json.create(false)) > 0);

        assertThat(shown()).containsExactly(second, first);
        assertThat(selected()).isEqualTo(first);
    }

    @Test
    void theListGoesOnWhereItsFirstPageEnds() {
        for (int number = 0; number < 53; number++) {
            arrives("Return-Path: <who@mailbox.example>\nSubject: Number " + number, "Words.");
        }
        screen.open(MESSAGES);
        assertThat(shown()).hasSize(50);

        screen.press("Show more messages");

        assertThat(shown()).hasSize(53).doesNotHaveDuplicates();
        assertThat(screen.offers("Show more messages")).isFalse();
    }

    @Test
    void whatLooksLikeMarkupIsText() {
        String hostile = "\"><img src=x onerror=alert(1)>";
        UUID id = arrives(from("Edda <edda@mailbox.example>", hostile), hostile);
        screen.open(MESSAGES + "?message=" + id);

        Document row =
                Jsoup.parseBodyFragment(_get(MessageRow.class).getElement().getProperty("innerHTML"));
        assertThat(row.select("img, [onerror]")).isEmpty();
        assertThat(row.text()).contains(hostile);
        assertThat(TestScreen.words(_get(MessagePreview.class))).contains(hostile);
    }

    @Test
    void aStrangeAddressIsPassedOver() {
        enquiry("The roof");
        screen.open(MESSAGES + "?queue=never&message=%00");
        assertThat(screen.title()).startsWith("New messages: 1 to sort");

        screen.open(MESSAGES + "?message=" + UUID.randomUUID());
        assertThat(screen.text()).contains("This message is no longer kept");
    }

    private UUID enquiry(String subject) {
        return arrives(from("Edda Lindqvist <edda@mailbox.example>", subject), "It is about " + subject + ".");
    }

    /** Parts within parts, deeper than anybody writes them. */
    private UUID unreadable() {
        StringBuilder body = new StringBuilder();
        for (int depth = 0; depth < 12; depth++) {
            body.append("--b").append(depth).append("\nContent-Type: multipart/mixed; boundary=b");
            body.append(depth + 1).append("\n\n");
        }
        return arrives("From: edda@mailbox.example\nContent-Type: multipart/mixed; boundary=b0", body.toString());
    }

    private String from(String sender, String subject) {
        return "From: " + sender + "\nTo: " + office.office().email() + "\nMessage-ID: <" + UUID.randomUUID()
                + "@mailbox.example>\nSubject: " + subject;
    }

    private UUID arrives(String head, String body) {
        UUID id = MailDrop.drop(application, office, (head + "\n\n" + body).replace("\n", "\r\n"))
                .orElseThrow();
        clock.runDueJobs(office.id());
        return id;
    }

    private MailRow row(UUID id) {
        MailRow[] row = new MailRow[1];
        office.runAs(me, () -> row[0] = inbox.byId(id).orElseThrow());
        return row[0];
    }

    private CaseSnapshot caseOf(UUID message) {
        return file(row(message).caseId().orElseThrow());
    }

    private CaseSnapshot file(CaseId id) {
        return office.call(() -> cases.byId(id)).orElseThrow();
    }

    private String reference(CaseId id) {
        return file(id).reference();
    }

    private List<UUID> shown() {
        return _find(MessageRow.class).stream().map(row -> row.item().id()).toList();
    }

    private UUID selected() {
        return _get(MessagesList.class).selected().orElseThrow().id();
    }

    private static List<String> links(String words) {
        return _find(Anchor.class, spec -> spec.withText(words)).stream()
                .map(Anchor::getHref)
                .toList();
    }

    private static Button inDialog(String words) {
        return _get(_get(AddToCase.class), Button.class, spec -> spec.withText(words));
    }
}
