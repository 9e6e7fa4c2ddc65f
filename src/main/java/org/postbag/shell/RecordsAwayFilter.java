package org.postbag.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postbag.uikit.EmptyState.Drawing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers with a plain page while the database does not. Pages are asked for rarely, their contents go another way, so each is
 * worth one look at a pooled connection. Nothing has to be restarted: the first look that succeeds lets pages through again.
 */
class RecordsAwayFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RecordsAwayFilter.class);
    private static final int RETRY_SECONDS = 15;
    /** After a failure others need not wait for the pool as well. */
    private static final Duration BELIEVE_FAILURE = Duration.ofSeconds(3);

    private final DataSource database;
    private final Clock clock;
    private volatile @Nullable Instant lastFailure;

    RecordsAwayFilter(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith("/look/")
                || path.startsWith("/lib/")
                || path.startsWith("/actuator/")
                || path.startsWith("/VAADIN/")
                // The public site says it itself, and how else to reach the office.
                || path.startsWith("/o/")) {
            return true;
        }
        boolean page = request.getMethod().equals("GET") && PlainErrors.wantsPage(request);
        boolean signIn = request.getMethod().equals("POST") && path.equals("/login");
        return !page && !signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (answers()) {
            chain.doFilter(request, response);
        } else {
            write(request, response);
        }
    }

    static void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_SECONDS));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String base = request.getContextPath();
        PlainErrors.send(
                response,
                PlainPage.html(
                        base,
                        "<script src=\"" + base + "/look/away.js\" data-seconds=\"" + RETRY_SECONDS + "\"></script>",
                        Drawing.TORN,
                        "Postbag cannot reach its records at the moment",
                        "The fault is ours, and nothing that was sent is lost. This page tries again by itself every "
                                + RETRY_SECONDS + " seconds.",
                        PlainPage.link("", "Try again")));
    }

    private boolean answers() {
        Instant failed = lastFailure;
        Instant now = clock.instant();
        if (failed != null && now.isBefore(failed.plus(BELIEVE_FAILURE))) {
            return false;
        }
        try {
            database.getConnection().close();
            if (failed != null) {
                LOG.info("The database answers again");
                lastFailure = null;
            }
            return true;
        } catch (SQLException away) {
            if (failed == null) {
                LOG.error("The database does not answer: {}", away.getMessage());
            }
            lastFailure = clock.instant();
            return false;
        }
    }
}
