package org.postbag.cases.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dialog.Dialog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.TestScreen;
import org.postbag.TestScreens;
import org.postbag.cases.CaseFiles;
import org.postbag.constituents.ConstituentDetails;
import org.postbag.constituents.Constituents;
import org.postbag.correspondence.LetterBody;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Closing a case while something else goes on about it, and what is seen afterwards. */
@PostbagTest
class ClosingViewTest {

    @Autowired
    private TestOffices offices;

    @Autowired
    private TestScreens screens;

    @Autowired
    private Journeys journey;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Constituents constituents;

    @Autowired
    private TransactionTemplate transaction;

    private TestOffice office;
    private CaseId id;
    private String page;
    private TestScreen screen;

    @BeforeEach
    void open() {
        office = offices.open();
        id = journey.report(office);
        page = "staff/cases/" + office.call(() -> cases.byId(id)).orElseThrow().reference();
        screen = screens.of(office.staff(Role.CASEWORKER)).open(page).press("Accept");
    }

    @AfterEach
    void leave() {
        screen.close();
    }

    @Test
    void whoClosesIsToldOfAReplyThatWasNotSent_andFindsItWhenTheCaseIsReopened() {
        screen.press("Close case");
        assertThat(TestScreen.words(_get(Dialog.class))).doesNotContain("has not been sent");
        screen.press("Cancel").press("Reply").fill("Your reply", LetterBody.plain("Dear Edda, the landlord"));

        screen.press("Close case");

        assertThat(TestScreen.words(_get(Dialog.class))).contains("Your reply has not been sent.");
        screen.press("Cancel");
        journey.close(office, id);
        screen.open(page).press("Reopen case").press("Reply");
        assertThat(screen.valueOf("Your reply")).isEqualTo(LetterBody.plain("Dear Edda, the landlord"));
    }

    @Test
    void whoClosesIsToldThatNobodyIsToldByEmail() {
        EmailAddress address = new EmailAddress(person().email().orElseThrow());
        office.run(() -> transaction.executeWithoutResult(status -> constituents.markBad(person().id(), address)));
        screen.open(page).press("Close case");

        assertThat(TestScreen.words(_get(Dialog.class)))
                .contains("Nobody is told by email. Email to " + person().fullName() + " comes back.");
    }

    private ConstituentDetails person() {
        return office.call(() -> transaction.execute(status ->
                constituents.byId(cases.byId(id).orElseThrow().constituentId()).orElseThrow()));
    }

    @Test
    void theQuestionGoesWhenAColleagueWasQuicker() {
        screen.press("Close case");

        journey.close(office, id);

        screen.until("the question is gone", () -> _find(Dialog.class).isEmpty());
        assertThat(screen.offers("Reopen case")).isTrue();
    }

    @Test
    void whoWatchesTheClocksIsLedToTheirs() {
        journey.close(office, id);
        screen.open(page);
        assertThat(screen.offers("See the clock in Cockpit"))
                .as("caseworkers do not come to Cockpit")
                .isFalse();
        try (TestScreen watcher = screens.of(office.staff(Role.COMPLIANCE)).open(page)) {
            watcher.press("See the clock in Cockpit");
            assertThat(watcher.sent())
                    .contains("/camunda/app/cockpit/default/#/process-instance/")
                    .contains("_self");
        }
    }
}
