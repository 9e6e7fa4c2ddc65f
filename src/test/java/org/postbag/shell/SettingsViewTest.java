package org.postbag.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.TestScreen;
import org.postbag.TestScreens;
import org.postbag.offices.LetterRules;
import org.postbag.offices.Office;
import org.postbag.offices.OfficeSettings;
import org.postbag.offices.Offices;
import org.postbag.offices.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** The manager decides how letters leave the office; nobody else does, and no other office is touched. */
@PostbagTest
class SettingsViewTest {

    private static final String UNDO = "Time to take a letter back, in seconds";
    private static final String APPROVAL = "The representative signs off every reply";

    @Autowired
    private TestOffices testOffices;

    @Autowired
    private TestScreens screens;

    @Autowired
    private Offices offices;

    @Autowired
    private OfficeSettings settings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestOffice office;
    private TestOffice other;

    @BeforeEach
    void open() {
        office = testOffices.open();
        other = testOffices.open();
    }

    @Test
    void theManagerChangesHowLettersLeave_inThisOfficeOnly() {
        LetterRules before = rules(office);
        try (TestScreen screen = screens.of(office.staff(Role.MANAGER)).open("staff/settings")) {
            assertThat(screen.valueOf(UNDO)).isEqualTo(before.undoSeconds());
            assertThat(screen.valueOf(APPROVAL)).isEqualTo(before.approvalRequired());

            screen.fill(UNDO, 600).fill(APPROVAL, true).press("Save");

            assertThat(screen.notices()).hasSize(1).first().asString().startsWith("The settings are saved.");
        }
        assertThat(rules(office)).isEqualTo(new LetterRules(600, true));
        assertThat(rules(other)).isEqualTo(before);
        assertThat(audited(office)).isEqualTo(1);
        assertThat(audited(other)).isZero();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(ints = {-1, 601})
    void anotherTimeIsNotSaved(@Nullable Integer seconds) {
        LetterRules before = rules(office);
        try (TestScreen screen = screens.of(office.staff(Role.MANAGER)).open("staff/settings")) {
            screen.fill(UNDO, seconds).press("Save");
            assertThat(screen.notices()).isEmpty();
        }
        assertThat(rules(office)).isEqualTo(before);
        assertThat(audited(office)).isZero();
    }

    @Test
    void colleaguesWithAnotherRoleDoNotSeeIt() {
        try (TestScreen screen = screens.of(office.staff(Role.CASEWORKER)).open("staff/settings")) {
            assertThat(screen.heading()).isEqualTo(ErrorWords.DENIED);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CASEWORKER", "REPRESENTATIVE", "COMPLIANCE"})
    void norMayTheyBelowTheScreen(Role role) {
        office.runAs(role, () -> assertThatThrownBy(() -> settings.changeLetterRules(new LetterRules(0, false)))
                .isInstanceOf(AccessDeniedException.class));
    }

    @Test
    void theServiceTakesNoOtherTimeEither() {
        office.runAs(
                Role.MANAGER, () -> assertThatThrownBy(() -> settings.changeLetterRules(new LetterRules(601, false)))
                        .isInstanceOf(IllegalArgumentException.class));
    }

    private LetterRules rules(TestOffice of) {
        return offices.byId(of.id()).map(Office::letterRules).orElseThrow();
    }

    private int audited(TestOffice of) {
        return of.call(() -> transaction.execute(
                status -> jdbc.sql("select count(*) from app.audit_entry where action = 'letter-rules-changed'")
                        .query(Integer.class)
                        .single()));
    }
}
