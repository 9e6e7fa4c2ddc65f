package org.postbag.offices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.StorableText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;

/** Finds the person behind a sign-in name, and moves a signed-in person between offices. */
@Service
public class StaffSignIn implements UserDetailsService {

    private final JdbcClient jdbc;
    private final StaffDirectory directory;
    private final CurrentStaff current;

    StaffSignIn(JdbcClient jdbc, StaffDirectory directory, CurrentStaff current) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.current = current;
    }

    @Override
    public StaffPrincipal loadUserByUsername(String email) {
        if (!StorableText.withoutNul(email).equals(email)) {
            // PostgreSQL would refuse the question, which is no answer to whoever typed it.
            throw new UsernameNotFoundException("No such account");
        }
        return jdbc.sql(
                        """
                        select id, email, full_name, password_hash, enabled, operator, last_office_id
                        from app.staff_account where lower(email) = lower(:email)
                        """)
                .param("email", email.strip())
                .query((row, number) -> {
                    StaffId id = new StaffId(row.getObject("id", UUID.class));
                    Map<OfficeId, Set<Role>> memberships = directory.membershipsOf(id);
                    return new StaffPrincipal(
                            id,
                            row.getString("email"),
                            row.getString("full_name"),
                            row.getString("password_hash"),
                            row.getBoolean("enabled"),
                            row.getBoolean("operator"),
                            memberships,
                            firstOffice(memberships, row.getObject("last_office_id", UUID.class)));
                })
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    private static @Nullable OfficeId firstOffice(Map<OfficeId, Set<Role>> memberships, @Nullable UUID last) {
        if (last != null && memberships.containsKey(new OfficeId(last))) {
            return new OfficeId(last);
        }
        return memberships.keySet().stream().findFirst().orElse(null);
    }

    /**
     * Makes another of the person's offices the active one, with the roles the person has there.
     *
     * @throws IllegalArgumentException if the person does not work there
     */
    public void switchTo(OfficeId office, HttpServletRequest request, HttpServletResponse response) {
        StaffPrincipal moved = current.require().in(office);
        directory.rememberOffice(moved.id(), office);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(moved, null, moved.getAuthorities()));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
    }
}
