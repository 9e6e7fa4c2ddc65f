package org.postbag.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postbag.correspondence.LetterDesk.header;
import static org.postbag.correspondence.LetterDesk.text;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.Journeys;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.cases.CaseWork;
import org.postbag.kernel.CaseId;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;

@PostbagTest
class FarewellsModuleTest {

    @Autowired
    private Journeys journey;

    @Autowired
    private CaseWork work;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private TestOffices offices;

    @Autowired
    private EngineClock clock;

    private TestOffice office;
    private String address;
    private CaseId id;

    @BeforeEach
    void report() {
        clock.set(Instant.parse("2027-03-01T10:00:00Z"));
        office = offices.open();
        address = desk.address();
        Map<String, Object> answers = Journeys.answers();
        answers.put("email", address);
        id = journey.report(office, answers);
    }

    @Test
    void tellsTheOutcomeEachTimeTheCaseIsClosed() {
        takeOnAndClose();
        List<MimeMessage> mails = desk.mailbox(address);
        assertThat(mails).hasSize(2);
        assertThat(text(mails.get(1)))
                .contains("What you asked for was reached.")
                .contains("The roof is mended.")
                .contains("until Wednesday 1 March 2028");
        assertThat(header(mails.get(1), "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(mails.get(1), "In-Reply-To")).isEqualTo(header(mails.get(0), "Message-ID"));
        clock.advance(Duration.ofDays(3));
        office.runAs(Role.CASEWORKER, () -> work.reopen(id));
        clock.runDueJobs(office.id());
        journey.close(office, id);

        assertThat(desk.mailbox(address)).hasSize(3);
        assertThat(header(desk.mailbox(address).get(2), "References").split(" "))
                .hasSize(2);
        assertThat(text(desk.mailbox(address).get(2))).contains("until Saturday 4 March 2028");
    }

    @Test
    void tellsSomebodyFromElsewhereWhomToAsk() {
        journey.triage(office, id, "not-our-constituent");

        assertThat(desk.mailbox(address)).hasSize(2);
        assertThat(text(desk.mailbox(address).get(1)))
                .contains("Whom to ask instead")
                .contains("We keep your letter until Wednesday 31 March 2027");
    }

    @Test
    void writesNothingAboutSpam() {
        journey.triage(office, id, "spam");

        assertThat(desk.mailbox(address)).hasSize(1);
    }

    private void takeOnAndClose() {
        journey.triage(office, id, "accept");
        office.runAs(
                Role.CASEWORKER,
                () -> work.assignCase(id, office.staff(Role.CASEWORKER).id()));
        clock.runDueJobs(office.id());
        journey.close(office, id);
    }
}
