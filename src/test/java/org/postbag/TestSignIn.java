package org.postbag;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.postbag.kernel.OfficeId;
import org.postbag.offices.StaffPrincipal;
import org.postbag.offices.StaffSignIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Signs people in over HTTP without a browser: {@code /test/sign-in?email=…} and {@code /test/switch?office=…} leave in the
 * session what the sign-in page and the office menu would leave.
 */
class TestSignIn extends OncePerRequestFilter {

    private final StaffSignIn signIn;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    TestSignIn(StaffSignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (request.getRequestURI()) {
            case "/test/sign-in" -> {
                StaffPrincipal person = signIn.loadUserByUsername(request.getParameter("email"));
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
                contexts.saveContext(context, request, response);
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            case "/test/switch" -> {
                SecurityContextHolder.setContext(
                        contexts.loadDeferredContext(request).get());
                try {
                    signIn.switchTo(OfficeId.of(request.getParameter("office")), request, response);
                } finally {
                    SecurityContextHolder.clearContext();
                }
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> chain.doFilter(request, response);
        }
    }
}
