package org.postbag.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Language;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PostbagTest
class SignaturesModuleTest {

    @Autowired
    private Signatures signatures;

    @Autowired
    private ReplyTemplates people;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private TestOffices offices;

    @Autowired
    private EngineClock clock;

    private TestOffice office;
    private String address;
    private CaseId caseId;

    @BeforeEach
    void openCase() {
        clock.set(Instant.parse("2026-11-24T10:15:00Z"));
        office = offices.open();
        address = desk.address();
        caseId = desk.open(office, "Edda Lindqvist", address, "Damp");
        clock.runDueJobs(office.id());
    }

    @Test
    void belowALetterStandsWhatItsWriterSaw() {
        office.runAs(
                Role.MANAGER,
                () -> signatures.changeOfOffice(new SignatureText("The office\r\nMarket Hill", "Y swyddfa")));
        office.runAs(Role.CASEWORKER, () -> {
            signatures.changeOwn(new SignatureText("Amina, caseworker", ""));
            assertThat(signatures.below(Language.ENGLISH)).isEqualTo("Amina, caseworker\nThe office\nMarket Hill");
            letters.send(LetterDesk.reply(caseId, "We have asked."));
            signatures.changeOwn(SignatureText.NONE);
        });
        send();

        assertThat(LetterDesk.text(desk.mailbox(address).get(1)))
                .startsWith("We have asked.\n\nAmina, caseworker\nThe office\nMarket Hill\n\nReference ");
    }

    @Test
    void aLetterInWelshIsWelshAllRound() {
        office.runAs(Role.CASEWORKER, () -> {
            people.writeIn(caseId, Language.WELSH);
            letters.send(LetterDesk.reply(caseId, "Rydym wedi gofyn."));
        });
        send();

        assertThat(LetterDesk.text(desk.mailbox(address).get(1)))
                .startsWith("Rydym wedi gofyn.\n\n"
                        + office.staff(Role.CASEWORKER).fullName() + "\nSwyddfa Rowan Ashdown\n")
                .contains("Cyfeirnod ");
        assertThat(LetterDesk.header(desk.mailbox(address).get(1), "Content-Language"))
                .isEqualTo("cy");
        assertThat(LetterDesk.header(desk.mailbox(address).get(0), "Content-Language"))
                .isEqualTo("en-GB");
    }

    @Test
    void eachColleagueAndOfficeHasItsOwn() {
        office.runAs(Role.CASEWORKER, () -> signatures.changeOwn(new SignatureText("Amina", "")));

        office.runAs(Role.MANAGER, () -> assertThat(signatures.own()).isEqualTo(SignatureText.NONE));
        offices.open()
                .runAs(Role.MANAGER, () -> assertThat(signatures.ofOffice()).isEqualTo(SignatureText.NONE));
        office.runAs(
                Role.CASEWORKER, () -> assertThat(signatures.own().english()).isEqualTo("Amina"));
    }

    @Test
    void isNotEndless() {
        office.runAs(Role.CASEWORKER, () -> assertThatThrownBy(
                        () -> signatures.changeOwn(new SignatureText("", "x".repeat(1_001))))
                .isInstanceOf(SignatureTooLong.class)
                .hasMessageContaining("1,000"));
    }

    @ParameterizedTest
    @EnumSource(names = {"CASEWORKER", "REPRESENTATIVE", "COMPLIANCE"})
    void theOfficesIsTheManagers(Role role) {
        office.runAs(role, () -> assertThatThrownBy(() -> signatures.changeOfOffice(SignatureText.NONE))
                .isInstanceOf(AccessDeniedException.class));
    }

    private void send() {
        clock.advance(Duration.ofMinutes(1));
        clock.runDueJobs(office.id());
    }
}
