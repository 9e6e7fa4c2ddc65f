package org.postbag.offices.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.postbag.offices.Role;
import org.postbag.offices.StaffPrincipal;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * Where a person goes after the password was checked. A second factor will have its place here, between the check and the
 * way on.
 */
@Component
class SignInOutcome extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {

    private final SignInAudit audit;
    private final RequestCache requests = new HttpSessionRequestCache();

    SignInOutcome(SignInAudit audit) {
        this.audit = audit;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (authentication.getPrincipal() instanceof StaffPrincipal person) {
            try {
                audit.succeeded(person);
            } catch (RuntimeException unproved) {
                // A sign-in that cannot be proved did not happen.
                request.getSession().invalidate();
                throw unproved;
            }
            if (person.roles().contains(Role.OPERATOR)) {
                // The operator has one page; what was asked for before sign-in was casework.
                requests.removeRequest(request, response);
            }
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof InternalAuthenticationServiceException) {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        if (refusal instanceof TooManyTries) {
            getRedirectStrategy().sendRedirect(request, response, "/login?wait");
            return;
        }
        audit.failed();
        getRedirectStrategy().sendRedirect(request, response, "/login?error");
    }
}
