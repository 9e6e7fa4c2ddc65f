package org.postbag.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.correspondence.templates.LetterTemplates;
import org.postbag.correspondence.templates.TemplateGone;
import org.postbag.correspondence.templates.TemplateKind;
import org.postbag.correspondence.templates.TemplateText;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Language;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;

@PostbagTest
class ReplyTemplatesModuleTest {

    @Autowired
    private ReplyTemplates replyTemplates;

    @Autowired
    private LetterTemplates templates;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterDesk desk;

    @Autowired
    private TestOffices offices;

    @Autowired
    private EngineClock clock;

    private TestOffice office;
    private CaseId caseId;
    private UUID template;

    @BeforeEach
    void openCase() {
        clock.set(Instant.parse("2026-11-24T23:45:00Z"));
        office = offices.open();
        caseId = desk.open(office, "Edda Lindqvist", desk.address(), "Damp {{name}}");
        template = as(
                Role.MANAGER,
                () -> templates.add(new TemplateText(
                        "We have asked",
                        TemplateKind.LETTER,
                        "Dear {{name}},\n\n{{today}}: {{subject}}. We asked {{department}}.\n\n{{author}}",
                        "Annwyl {{name}}, {{today}}")));
    }

    @Test
    void aTemplateIsFilledWithWhatTheCaseTells_inThePersonsLanguage() {
        String author = office.staff(Role.CASEWORKER).fullName();

        assertThat(as(Role.CASEWORKER, () -> replyTemplates.filled(caseId, template)))
                .isEqualTo("Dear Edda Lindqvist,\n\n24 November 2026: Damp {{name}}. We asked {{department}}.\n\n"
                        + author);

        office.runAs(Role.CASEWORKER, () -> replyTemplates.writeIn(caseId, Language.WELSH));
        assertThat(as(Role.CASEWORKER, () -> replyTemplates.language(caseId))).isEqualTo(Language.WELSH);
        assertThat(as(Role.CASEWORKER, () -> replyTemplates.filled(caseId, template)))
                .isEqualTo("Annwyl Edda Lindqvist, 24 Tachwedd 2026");
    }

    @Test
    void aLetterWithAGapIsNotSent() {
        office.runAs(Role.CASEWORKER, () -> {
            assertThatThrownBy(() -> letters.send(LetterDesk.reply(caseId, "We asked {{department}}.")))
                    .isInstanceOf(LetterHasGaps.class)
                    .hasMessage("Fill the gap “department” before you send the letter.");
            assertThatThrownBy(() -> letters.send(LetterDesk.reply(caseId, "{{a}} {{ b c }} {{a}}")))
                    .isInstanceOf(LetterHasGaps.class)
                    .hasMessage("Fill these gaps before you send the letter: a, b c.");
            assertThat(letters.ofCase(caseId)).noneMatch(letter -> letter.kind() == LetterKind.REPLY);
        });
    }

    @Test
    void whatAnotherOfficeHasIsNotThere() {
        TestOffice other = offices.open();
        CaseId theirs = desk.open(other, "Jonas", desk.address(), "Lamps");

        office.runAs(Role.CASEWORKER, () -> assertThatThrownBy(() -> replyTemplates.filled(theirs, template))
                .isInstanceOf(CaseGone.class));
        other.runAs(Role.CASEWORKER, () -> assertThatThrownBy(() -> replyTemplates.filled(theirs, template))
                .isInstanceOf(TemplateGone.class));
    }

    private <T> T as(Role role, Supplier<T> work) {
        List<T> result = new ArrayList<>();
        office.runAs(role, () -> result.add(work.get()));
        return result.get(0);
    }
}
