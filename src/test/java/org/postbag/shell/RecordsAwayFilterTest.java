package org.postbag.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.MutableClock;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RecordsAwayFilterTest {

    private static final Instant START = Instant.parse("2026-11-24T10:15:00Z");

    private final DataSource database = mock(DataSource.class);
    private final MutableClock clock = new MutableClock();
    private final RecordsAwayFilter filter = new RecordsAwayFilter(database, clock);

    @BeforeEach
    void stopTheClock() {
        clock.stopAt(START);
    }

    @Test
    void letsPagesThroughWhileTheDatabaseAnswers() throws Exception {
        when(database.getConnection()).thenReturn(mock(Connection.class));
        assertThat(page("/staff/tasks").getStatus()).isEqualTo(200);
    }

    @Test
    void saysPlainlyThatTheRecordsAreAwayAndTriesAgainByItself() throws Exception {
        when(database.getConnection()).thenThrow(new SQLException("Connection refused"));
        MockHttpServletResponse answer = page("/staff/tasks");
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("15");
        assertThat(answer.getContentAsString())
                .contains("Postbag cannot reach its records at the moment", "/look/away.js", ">Try again</a>")
                .doesNotContain("Connection refused");
    }

    @Test
    void recoversWithoutARestart() throws Exception {
        when(database.getConnection())
                .thenThrow(new SQLException("Connection refused"))
                .thenReturn(mock(Connection.class));
        assertThat(page("/login").getStatus()).isEqualTo(503);
        clock.stopAt(START.plus(Duration.ofSeconds(4)));
        assertThat(page("/login").getStatus()).isEqualTo(200);
    }

    @Test
    void doesNotMakeEverybodyWaitForThePool() throws Exception {
        when(database.getConnection()).thenThrow(new SQLException("Connection refused"));
        for (int i = 0; i < 20; i++) {
            assertThat(page("/login").getStatus()).isEqualTo(503);
        }
        verify(database, times(1)).getConnection();
    }

    @Test
    void answersSignInToo() throws Exception {
        when(database.getConnection()).thenThrow(new SQLException("Connection refused"));
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/login");
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(request, answer, new MockFilterChain());
        assertThat(answer.getStatus()).isEqualTo(503);
    }

    @Test
    void leavesStyleSheetsHealthAndVaadinAlone() throws Exception {
        for (String path :
                new String[] {"/look/postbag.css", "/actuator/health", "/VAADIN/build/index.js", "/o/eastmarsh"}) {
            assertThat(page(path).getStatus()).isEqualTo(200);
        }
        verify(database, times(0)).getConnection();
    }

    private MockHttpServletResponse page(String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept", "text/html,*/*");
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(request, answer, new MockFilterChain());
        return answer;
    }
}
