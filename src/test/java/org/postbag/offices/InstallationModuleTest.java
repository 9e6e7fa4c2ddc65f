package org.postbag.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.TestScreen;
import org.postbag.TestScreens;
import org.postbag.platform.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PostbagTest
class InstallationModuleTest {

    private static final String BANNER = "Outgoing mail is paused.";

    @Autowired
    private Installation installation;

    @Autowired
    private TestOffices offices;

    @Autowired
    private TestScreens screens;

    @Autowired
    private JdbcClient jdbc;

    private CopiedDatabase copy;

    @BeforeEach
    void remember() {
        copy = new CopiedDatabase(jdbc);
    }

    @AfterEach
    void bringBack() {
        copy.close();
    }

    @Test
    void aNewDatabaseIsLive_andStaysSoOverAStart() {
        assertThat(installation.isLive()).isTrue();
        offices.open();
        installation.afterSingletonsInstantiated();
        assertThat(installation.isLive()).isTrue();
    }

    @Test
    void aDatabaseWithOfficesThatBearsNoMarkIsPaused() {
        offices.open();
        jdbc.sql("delete from app.installation").update();
        assertThat(installation.isLive()).isFalse();
        installation.afterSingletonsInstantiated();

        assertThat(installation.isLive()).isFalse();
    }

    @Test
    void aDumpThatIsRestoredIsPaused() {
        AtomicReference<Boolean> before = new AtomicReference<>();
        AtomicReference<Boolean> restored = new AtomicReference<>();
        TestDatabase.trying(owner -> {
            Installation ofOwner =
                    new Installation(JdbcClient.create(owner), () -> "a machine", null, null, null, null);
            owner.execute("delete from app.installation");
            owner.execute("insert into app.installation (id) values (1)");
            owner.update("update app.installation set mark = " + Installation.HERE.replace(":machine", "'a machine'"));
            before.set(ofOwner.isLive());
            // What pg_restore does with every table.
            owner.execute("create temporary table dump as select * from app.installation");
            owner.execute("drop table app.installation");
            owner.execute("create table app.installation as select * from dump");
            restored.set(ofOwner.isLive());
        });

        assertThat(before.get()).isTrue();
        assertThat(restored.get()).isFalse();
    }

    @Test
    void staffSeeThatMailIsPaused_untilTheOperatorSaysThatThisIsTheLiveInstallation() {
        TestOffice office = offices.open();
        copy.begin();
        try (TestScreen screen = screens.of(office.staff(Role.CASEWORKER)).open("staff/tasks")) {
            assertThat(screen.text()).contains(BANNER);
        }
        try (TestScreen screen = screens.of(offices.operator()).open("staff/operator")) {
            assertThat(screen.text()).contains("Mail is paused.");
            screen.press("This is the live installation").press("Keep it paused");
            assertThat(installation.isLive()).isFalse();
            screen.press("This is the live installation").press("Yes, send and read mail");
            assertThat(screen.notices()).containsExactly("Mail leaves and comes in again.");
        }

        assertThat(installation.isLive()).isTrue();
        assertThat(jdbc.sql("select count(*) from app.installation where mark = 'of-another-machine'")
                        .query(Integer.class)
                        .single())
                .isZero();
        try (TestScreen screen = screens.of(office.staff(Role.CASEWORKER)).open("staff/tasks")) {
            assertThat(screen.text()).doesNotContain(BANNER);
        }
    }

    @Test
    void onlyTheOperatorSaysSo() {
        copy.begin();
        offices.open().runAs(Role.MANAGER, () -> assertThatThrownBy(() -> installation.sayLive())
                .isInstanceOf(AccessDeniedException.class));

        assertThat(installation.isLive()).isFalse();
    }
}
