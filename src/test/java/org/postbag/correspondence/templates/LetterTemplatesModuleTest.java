package org.postbag.correspondence.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.kernel.Language;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@PostbagTest
class LetterTemplatesModuleTest {

    private static final TemplateText TEXT =
            new TemplateText("We have asked", TemplateKind.LETTER, "Dear {{name}},", "Annwyl {{name}},");

    @Autowired
    private LetterTemplates templates;

    @Autowired
    private TestOffices offices;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestOffice office;

    @BeforeEach
    void open() {
        office = offices.open();
    }

    @Test
    void aManagerKeepsChangesAndRemovesATemplate() {
        UUID id = asManager(() -> templates.add(TEXT));
        assertThat(asManager(() -> templates.all()))
                .extracting(TemplateView::text)
                .containsExactly(TEXT);

        TemplateText changed =
                new TemplateText("WE HAVE ASKED", TemplateKind.PASSAGE, "We have asked {{department}}.", "");
        office.runAs(Role.MANAGER, () -> templates.change(id, changed));
        assertThat(asManager(() -> templates.byId(id).orElseThrow().text())).isEqualTo(changed);
        assertThat(changed.in(Language.WELSH)).isEqualTo(changed.english());
        assertThat(TEXT.in(Language.WELSH)).isEqualTo("Annwyl {{name}},");

        office.runAs(Role.MANAGER, () -> templates.remove(id));
        assertThat(asManager(() -> templates.all())).isEmpty();
        office.runAs(Role.MANAGER, () -> assertThatThrownBy(() -> templates.change(id, TEXT))
                .isInstanceOf(TemplateGone.class));
        assertThat(audited())
                .containsExactly("letter-template-added", "letter-template-changed", "letter-template-removed");
    }

    @Test
    void refusesWhatNobodyCouldUse() {
        asManager(() -> templates.add(TEXT));
        office.runAs(Role.MANAGER, () -> {
            assertRefused(new TemplateText(" \n ", TemplateKind.LETTER, "Dear", ""), "Enter a name");
            assertRefused(new TemplateText("Other", TemplateKind.LETTER, " ", "Annwyl"), "Write the English text");
            assertRefused(new TemplateText("we have ASKED", TemplateKind.LETTER, "Dear", ""), "of this name");
            assertRefused(new TemplateText("Other", TemplateKind.LETTER, "{{#name}}", ""), "gap");
            assertRefused(new TemplateText("Other", TemplateKind.LETTER, "Dear", "{{this}}"), "gap");
            assertRefused(new TemplateText("Other", TemplateKind.LETTER, "x".repeat(10_001), ""), "10,000");
        });
    }

    @Test
    void anotherOfficeHasItsOwn() {
        UUID id = asManager(() -> templates.add(TEXT));
        TestOffice other = offices.open();

        other.runAs(Role.MANAGER, () -> {
            assertThat(templates.all()).isEmpty();
            assertThat(templates.byId(id)).isEmpty();
            assertThatThrownBy(() -> templates.change(id, TEXT)).isInstanceOf(TemplateGone.class);
            templates.remove(id);
            templates.add(TEXT);
        });
        assertThat(asManager(() -> templates.byId(id))).isPresent();
    }

    @ParameterizedTest
    @EnumSource(names = {"CASEWORKER", "REPRESENTATIVE", "COMPLIANCE"})
    void colleaguesReadThemOnly(Role role) {
        UUID id = asManager(() -> templates.add(TEXT));
        office.runAs(role, () -> {
            assertThat(templates.all()).hasSize(1);
            assertThatThrownBy(() -> templates.add(TEXT)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> templates.change(id, TEXT)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> templates.remove(id)).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void whatAnOfficeHasIsNotBroughtAgain() {
        TemplateText own = new TemplateText("We have asked", TemplateKind.LETTER, "Hello {{name}},", "");
        asManager(() -> templates.add(own));
        office.run(() -> transaction.executeWithoutResult(status -> templates.bring(TEXT)));

        assertThat(asManager(() -> templates.all()))
                .extracting(TemplateView::text)
                .containsExactly(own);
    }

    private void assertRefused(TemplateText text, String why) {
        assertThatThrownBy(() -> templates.add(text))
                .isInstanceOf(TemplateRefused.class)
                .hasMessageContaining(why);
    }

    private List<String> audited() {
        return office.call(() -> transaction.execute(status -> jdbc.sql(
                        "select action from app.audit_entry where object_type = 'letter-template' order by happened_at, action")
                .query(String.class)
                .list()));
    }

    private <T> T asManager(Supplier<T> work) {
        List<T> result = new ArrayList<>();
        office.runAs(Role.MANAGER, () -> result.add(work.get()));
        return result.get(0);
    }
}
