package org.postbag.offices.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What somebody gets who is not signed in, or whose page is too old to be accepted. */
class SignInEntry implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String SIGN_IN = "/login";

    /** Staff are asked to sign in; elsewhere nothing is hidden, so an address that is not open does not exist. */
    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException nobodyIsSignedIn)
            throws IOException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (path.equals("/") || path.isEmpty() || path.equals("/staff") || path.startsWith("/staff/")) {
            boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
            response.sendRedirect(request.getContextPath() + SIGN_IN + (ended ? "?ended" : ""));
        } else {
            response.sendError(HttpStatus.NOT_FOUND.value());
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException && request.getServletPath().equals(SIGN_IN)) {
            // The page was open for longer than its session; the new one works.
            response.sendRedirect(request.getContextPath() + SIGN_IN + "?again");
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }
}
