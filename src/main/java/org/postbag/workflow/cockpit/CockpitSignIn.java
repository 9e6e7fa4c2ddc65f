package org.postbag.workflow.cockpit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.postbag.offices.CurrentStaff;
import org.postbag.offices.StaffPrincipal;

/**
 * Signs the application's signed-in person in to Camunda's web applications: as that person, in the active office only, with
 * the roles held there. Camunda keeps such a sign-in in the session; when the person has switched offices since, or holds
 * other roles, it is forgotten before anything is shown.
 */
class CockpitSignIn extends ContainerBasedAuthenticationFilter {

    private final CurrentStaff current;

    CockpitSignIn(CurrentStaff current) {
        this.current = current;
        this.authenticationProvider = new StaffOfRequest();
    }

    @Override
    public void init(FilterConfig configuration) {
        // The provider is given, not named.
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        forgetAnother((HttpServletRequest) request);
        super.doFilter(request, response, chain);
    }

    private void forgetAnother(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        Authentications kept = AuthenticationUtil.getAuthsFromSession(session);
        for (UserAuthentication authentication : List.copyOf(kept.getAuthentications())) {
            if (!isCurrent(authentication)) {
                kept.removeByEngineName(authentication.getProcessEngineName());
            }
        }
    }

    private boolean isCurrent(UserAuthentication authentication) {
        Optional<StaffPrincipal> person = current.principal();
        return person.isPresent()
                && authentication.getIdentityId().equals(person.get().id().toString())
                && tenantsOf(person.get()).equals(authentication.getTenantIds())
                && new HashSet<>(groupsOf(person.get())).equals(new HashSet<>(authentication.getGroupIds()));
    }

    private static List<String> tenantsOf(StaffPrincipal person) {
        return person.activeOffice().map(office -> office.toString()).stream().toList();
    }

    private static List<String> groupsOf(StaffPrincipal person) {
        return person.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }

    private final class StaffOfRequest extends ContainerBasedAuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            return current.principal()
                    .filter(person -> person.activeOffice().isPresent())
                    .map(person -> {
                        AuthenticationResult result =
                                new AuthenticationResult(person.id().toString(), true);
                        result.setGroups(groupsOf(person));
                        result.setTenants(tenantsOf(person));
                        return result;
                    })
                    .orElseGet(AuthenticationResult::unsuccessful);
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // Nobody gets here without having signed in to the application.
        }
    }
}
