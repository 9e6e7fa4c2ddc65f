package org.postbag.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postbag.cases.CaseOutcome;
import org.postbag.correspondence.mail.MailTexts;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.kernel.Language;
import org.postbag.kernel.Nation;
import org.postbag.kernel.OfficeId;
import org.postbag.offices.Office;
import org.postbag.offices.OfficeKind;
import org.springframework.mock.env.MockEnvironment;

class LetterTextsTest {

    private final MailTexts standing = new MailTexts();
    private final LetterTexts texts = new LetterTexts(
            standing,
            new PublicAddress(new MockEnvironment().withProperty("postbag.public-url", "https://help.example/")));

    @ParameterizedTest
    @EnumSource(OfficeKind.class)
    void leavesNoGapInAnyLetterOfAnyOffice(OfficeKind kind) {
        for (String phone : List.of("", "01632 960140")) {
            Office office = office(kind, phone);
            for (CaseOutcome outcome : CaseOutcome.values()) {
                CaseContact contact = closed(outcome, Optional.of("Come on Thursday."));
                assertThat(List.of(
                                texts.acknowledgement(office, contact, LocalDate.of(2026, 11, 26)),
                                texts.signpost(office, contact),
                                texts.closing(office, contact)))
                        .allSatisfy(text -> assertThat(text)
                                .doesNotContain("{{", "}}", "null", "Optional")
                                .doesNotContainPattern("\\n\\n\\n")
                                .contains("https://help.example/o/eastmarsh/privacy"));
            }
        }
    }

    @Test
    void tellsTheOutcomeHowToComeBackAndHowLongItIsKept() {
        String text = texts.closing(
                office(OfficeKind.MEMBER_OF_PARLIAMENT, "01632 960140"),
                closed(CaseOutcome.RESOLVED, Optional.of("The surveyor\r\ncomes on Friday.")));

        assertThat(text)
                .contains("What you asked for was reached.\n\nThe surveyor\ncomes on Friday.\n")
                .contains("call us on 01632 960140 or write to us with the link below")
                .contains("We keep the papers of your case for twelve months, until Wednesday 24 November 2027.")
                .contains(LetterTexts.LINK);
    }

    @Test
    void doesNotFillGapsThatPeopleWrite() {
        CaseContact sly = LetterSubjectsTest.contact("{{phone}} {{#x}} {{{name}}}");

        assertThat(texts.acknowledgement(
                        office(OfficeKind.COUNCILLOR, "01632 960140"), sly, LocalDate.of(2026, 11, 26)))
                .contains("\"{{phone}} {{#x}} {{{name}}}\"");
    }

    @Test
    void refusesALetterWithAHoleInIt() {
        assertThatThrownBy(() -> standing.fill("closing", Map.of("name", "Edda")))
                .hasMessageContaining("title");
    }

    private static CaseContact closed(CaseOutcome outcome, Optional<String> message) {
        return new CaseContact(
                new CaseId(Ids.next()),
                "ET-7K3M-92",
                "Damp",
                "Edda Lindqvist",
                Optional.empty(),
                false,
                Language.ENGLISH,
                Optional.empty(),
                Optional.of(outcome),
                message,
                Optional.of(LocalDate.of(2027, 11, 24)));
    }

    private static Office office(OfficeKind kind, String phone) {
        return new Office(
                new OfficeId(Ids.next()),
                "eastmarsh",
                kind,
                "Eastmarsh and Vale",
                "Maren Tolley",
                "Member of Parliament for Eastmarsh and Vale",
                "Eastmarsh and Vale",
                List.of(),
                Nation.ENGLAND,
                "ET",
                "office@eastmarsh.example",
                phone,
                phone.isEmpty() ? "" : "14 Tannery Row, Eastmarsh EM1 2AB",
                20,
                false,
                2);
    }
}
