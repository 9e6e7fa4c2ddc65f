package org.postbag.publicsite;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Article;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postbag.Journeys;
import org.postbag.cases.CaseFiles;
import org.postbag.correspondence.Tracking;
import org.postbag.kernel.CaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** How a resident follows a case, and what every other link gets. */
class TrackViewTest extends PublicSiteViewTest {

    @Autowired
    private Journeys journeys;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Tracking links;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void theStateIsToldInPlainWordsWithItsSteps() {
        visitor.open(link(journeys.report(office)));

        assertThat(visitor.title()).startsWith("Your case TV-");
        assertThat(visitor.text())
                .contains("We have received what you wrote. Nobody has read it yet.")
                .contains("A person answers you by Wednesday 3 March 2027")
                .contains("Somebody reads it")
                .contains("by Wed 3 Mar")
                .contains("The roof has leaked since October and nobody comes.")
                .doesNotContain("4 Pollard House")
                .doesNotContain("07700");
    }

    @Test
    void aResidentAddsSomething() {
        visitor.open(link(journeys.report(office)));
        int before = letters();

        visitor.press("Send");
        assertThat(visitor.problems()).containsExactly("Enter what you would like to add");
        visitor.answer("addition", "It leaks on <b>both</b> sides now.").press("Send");

        assertThat(letters()).isEqualTo(before + 1);
        assertThat(visitor.text()).contains("It leaks on <b>both</b> sides now.");
        assertThat(visitor.problems()).isEmpty();
        assertThat(visitor.answerOf("addition")).as("ready for more").isEqualTo("");
    }

    @Test
    void tooLongAnAdditionStaysOnThePage() {
        visitor.open(link(journeys.report(office)));

        visitor.answer("addition", "a".repeat(5_001)).press("Send");

        assertThat(visitor.problems()).containsExactly("What you add must be 5,000 characters or less");
        assertThat(visitor.answerOf("addition")).asString().hasSize(5_001);
    }

    @Test
    void aClosedCaseSaysHowLongItIsKept() {
        CaseId id = journeys.report(office);
        journeys.triage(office, id, "accept");
        journeys.close(office, id);

        visitor.open(link(id));

        assertThat(visitor.text())
                .contains("This case is closed.")
                .contains("We keep it until Wednesday 1 March 2028")
                .contains("If you write again, somebody reads it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"forged", "AAAAAAAAAAAAAAAAAAAAAA", "%00", "..%2f", "<script>"})
    void aLinkThatOpensNothingGetsOneAnswer(String token) {
        visitor.open("o/" + office.office().slug() + "/track/" + token);

        assertThat(visitor.heading()).isEqualTo("This link does not work any more");
        assertThat(visitor.text())
                .contains("Open the newest email you have from us")
                .contains("01632 960100");
    }

    @Test
    void aLinkThatIsOverGetsTheAnswerOfOneThatNeverWas() {
        CaseId id = journeys.report(office);
        journeys.triage(office, id, "accept");
        journeys.close(office, id);
        String link = link(id);
        String missing = shown("o/" + office.office().slug() + "/track/AAAAAAAAAAAAAAAAAAAAAA");

        clock.set(Instant.parse("2028-03-01T23:59:59Z"));
        assertThat(shown(link)).as("the last day").isNotEqualTo(missing);
        clock.set(Instant.parse("2028-03-02T00:00:00Z"));
        assertThat(shown(link)).as("over, and not erased yet").isEqualTo(missing);
        clock.runDueJobs(office.id());
        assertThat(office.call(() -> cases.byId(id))).isEmpty();
        assertThat(shown(link)).as("erased").isEqualTo(missing);
    }

    @Test
    void aLinkThatWasShutGetsTheAnswerOfOneThatNeverWas() {
        CaseId id = journeys.report(office);
        String link = link(id);
        String missing = shown("o/" + office.office().slug() + "/track/AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(shown(link)).isNotEqualTo(missing);

        office.run(() -> links.revokeAll(id));

        assertThat(shown(link)).isEqualTo(missing);
        assertThat(shown(link(id))).as("a newer one").isNotEqualTo(missing);
    }

    @Test
    void nothingIsAddedOnceALinkIsOver() {
        CaseId id = journeys.report(office);
        journeys.triage(office, id, "accept");
        journeys.close(office, id);
        visitor.open(link(id));
        clock.set(Instant.parse("2028-03-02T00:00:00Z"));

        visitor.answer("addition", "It leaks again.").press("Send");

        assertThat(visitor.notices())
                .containsExactly(
                        "This link does not work any more. Write to the office, or use the link in our newest email.");
        assertThat(visitor.answerOf("addition")).isEqualTo("It leaks again.");
    }

    @Test
    void anotherOfficesLinkOpensNothing() {
        String link = link(journeys.report(office));
        String elsewhere =
                link.replace(office.office().slug(), offices.open().office().slug());

        visitor.open(elsewhere);

        assertThat(visitor.heading()).isEqualTo("This link does not work any more");
    }

    private String link(CaseId id) {
        String[] address = new String[1];
        office.run(() -> address[0] = transaction.execute(status -> links.newLink(id)));
        return address[0].substring(address[0].indexOf("o/" + office.office().slug()));
    }

    private String shown(String address) {
        visitor.open(address);
        return visitor.title() + "\n" + visitor.text();
    }

    private static int letters() {
        List<Article> letters = _find(Article.class);
        return letters.size();
    }
}
