package org.postbag.workflow.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** An office's own version of a form is in force for that office and for nobody else. */
@PostbagTest
class FormCatalogueModuleTest {

    private static final String PET =
            """
            {"type": "textfield", "id": "Field_pet", "key": "pet", "label": "Name of the pet"},""";

    @Autowired
    private FormCatalogue forms;

    @Autowired
    private FormValidator validator;

    @Autowired
    private TestOffices offices;

    @Autowired
    private EngineClock clock;

    private TestOffice ours;
    private TestOffice theirs;

    @BeforeEach
    void openOffices() {
        ours = offices.open();
        theirs = offices.open();
    }

    @Test
    void withoutAnOfficeTheShippedFormIsMeant() {
        assertThat(forms.form("case-report").field("fullName")).isPresent();
        assertThat(forms.entries()).extracting(FormEntry::key).contains("case-report", "case-triage", "case-close");
        assertThatExceptionOfType(UnknownForm.class).isThrownBy(() -> forms.form("../application"));
    }

    @Test
    void aFieldTheManagerAddsIsAskedAndKeptInThatOfficeOnly() {
        assertThat(ours.call(() -> forms.form("case-close").field("pet"))).isEmpty();

        ours.runAs(Role.MANAGER, () -> forms.publish("case-close", withPet()));

        FormDefinition own = ours.call(() -> forms.form("case-close"));
        assertThat(own.field("pet")).isPresent();
        assertThat(validator
                        .validate(own, Map.of("pet", "Rex", "outcome", "resolved", "closingMessage", "Done."))
                        .values())
                .containsEntry("pet", "Rex");
        assertThat(theirs.call(() -> forms.form("case-close").field("pet"))).isEmpty();
        assertThat(theirs.call(() -> forms.source("case-close"))).doesNotContain("pet");
        assertThat(forms.form("case-close").field("pet")).isEmpty();
    }

    @Test
    void theNewestVersionIsInForceAndTheShippedOneCanComeBack() {
        ours.runAs(Role.MANAGER, () -> forms.publish("case-close", withPet()));
        clock.advance(Duration.ofMinutes(1));
        ours.runAs(Role.MANAGER, () -> forms.publish("case-close", withPet().replace("Name of the pet", "Pet")));

        assertThat(ours.call(() ->
                        forms.form("case-close").field("pet").orElseThrow().label()))
                .isEqualTo("Pet");
        assertThat(ours.call(() -> entry().ownSince())).isPresent();

        ours.runAs(Role.MANAGER, () -> forms.restore("case-close"));

        assertThat(ours.call(() -> forms.form("case-close").field("pet"))).isEmpty();
        assertThat(ours.call(() -> entry().ownSince())).isEmpty();
    }

    @Test
    void onlyManagersPublish() {
        for (Role role : new Role[] {Role.CASEWORKER, Role.COMPLIANCE, Role.REPRESENTATIVE}) {
            ours.runAs(role, () -> {
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> forms.publish("case-close", withPet()));
                assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> forms.restore("case-close"));
            });
        }
    }

    @Test
    void aFormThatCannotBeShownIsNotPublished() {
        String unsupported = forms.source("case-close").replaceFirst("\"select\"", "\"filepicker\"");
        String without = forms.source("case-close").replace("\"key\": \"closingMessage\"", "\"key\": \"letter\"");

        ours.runAs(Role.MANAGER, () -> {
            assertThatExceptionOfType(UnsupportedFormField.class)
                    .isThrownBy(() -> forms.publish("case-close", unsupported))
                    .withMessageContaining("“Outcome” is of the kind “filepicker”");
            assertThatExceptionOfType(FormRefused.class)
                    .isThrownBy(() -> forms.publish("case-close", without))
                    .withMessageContaining("“What to tell the resident” (key “closingMessage”) is needed");
            assertThatExceptionOfType(UnknownForm.class).isThrownBy(() -> forms.publish("no-such-form", withPet()));
        });
        assertThat(ours.call(() -> entry().ownSince())).isEmpty();
    }

    @Test
    void theKeyOfTheFormStaysWhateverTheEditorSays() {
        ours.runAs(
                Role.MANAGER,
                () -> forms.publish("case-close", withPet().replace("\"id\": \"case-close\"", "\"id\": \"Form_123\"")));

        assertThat(ours.call(() -> forms.form("case-close").id())).isEqualTo("case-close");
    }

    private FormEntry entry() {
        return forms.entries().stream()
                .filter(entry -> entry.key().equals("case-close"))
                .findFirst()
                .orElseThrow();
    }

    private String withPet() {
        return forms.source("case-close").replaceFirst("\"components\": \\[", "\"components\": [" + PET);
    }
}
