package org.postbag.offices.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestBrowser;
import org.postbag.TestOffices;
import org.postbag.offices.Role;
import org.postbag.offices.StaffDirectory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Guessing is slowed at both doors that take a password, and nobody else is kept out by it. */
@PostbagTest
class GuardedSignInModuleTest {

    private static final AtomicInteger NETWORKS = new AtomicInteger();

    private static final String WRONG = "not-the-password";
    private static final String OPERATORS_PAGE = "/actuator/info";

    @LocalServerPort
    private int port;

    @Autowired
    private TestOffices offices;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private EngineClock clock;

    private String here;
    private String elsewhere;

    @BeforeEach
    void twoAddresses() {
        clock.set(Instant.parse("2027-03-01T10:00:00Z"));
        here = "2001:db8:51:" + Integer.toHexString(NETWORKS.incrementAndGet()) + "::7";
        elsewhere = "2001:db8:51:" + Integer.toHexString(NETWORKS.incrementAndGet()) + "::7";
    }

    @Test
    void thePageAsksToWaitAfterFiveWrongPasswords() {
        String account = offices.open().staff(Role.CASEWORKER).email();
        for (int i = 0; i < SignInThrottle.TRIES_PER_ACCOUNT; i++) {
            assertThat(typed(here, account, WRONG)).isEqualTo("/login?error");
        }

        assertThat(typed(here, account, TestOffices.PASSWORD)).isEqualTo("/login?wait");
        assertThat(typed(elsewhere, account, TestOffices.PASSWORD))
                .as("the colleague is not locked out")
                .isEqualTo("/");
        clock.advance(Duration.ofMinutes(1));
        assertThat(typed(here, account, TestOffices.PASSWORD)).isEqualTo("/");
    }

    @Test
    void theOperatorsHttpBasicIsSlowedToo() {
        String account = "operator-" + UUID.randomUUID() + "@postbag.example";
        staff.add(account, "Sam Lockwood", TestOffices.PASSWORD, true);
        for (int i = 0; i < SignInThrottle.TRIES_PER_ACCOUNT; i++) {
            assertThat(asked(here, account, WRONG)).isEqualTo(401);
        }

        assertThat(asked(here, account, TestOffices.PASSWORD)).isEqualTo(401);
        assertThat(asked(elsewhere, account, TestOffices.PASSWORD)).isEqualTo(200);
        clock.advance(Duration.ofMinutes(1));
        assertThat(asked(here, account, TestOffices.PASSWORD)).isEqualTo(200);
    }

    @Test
    void bothDoorsCountTogether() {
        String account = "operator-" + UUID.randomUUID() + "@postbag.example";
        staff.add(account, "Sam Lockwood", TestOffices.PASSWORD, true);
        for (int i = 0; i < SignInThrottle.TRIES_PER_ACCOUNT; i++) {
            asked(here, account, WRONG);
        }

        assertThat(typed(here, account, TestOffices.PASSWORD)).isEqualTo("/login?wait");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0007\u001b[31m", "' or 1=1 --", "<script>window.harm=1</script>", "\ud83d\ude00"})
    void aNameNobodyCanHaveIsAnsweredLikeAWrongPassword(String typed) {
        String account = "operator-" + UUID.randomUUID() + "@postbag.example";
        staff.add(account, "Sam Lockwood", TestOffices.PASSWORD, true);

        assertThat(typed(here, account.replace("@", typed + "@"), TestOffices.PASSWORD))
                .isEqualTo("/login?error");
        assertThat(typed(here, account, TestOffices.PASSWORD + typed)).isEqualTo("/login?error");
        assertThat(asked(here, account.replace("@", typed + "@"), TestOffices.PASSWORD))
                .isEqualTo(401);
    }

    /** Where the sign-in page sends somebody at this address. */
    private String typed(String address, String account, String password) {
        String target = new TestBrowser(port)
                .from(address)
                .typeIn(account, password)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return target.replaceFirst("^http://[^/]+", "");
    }

    private int asked(String address, String account, String password) {
        return new TestBrowser(port)
                .from(address)
                .getAs(account, password, OPERATORS_PAGE)
                .statusCode();
    }
}
