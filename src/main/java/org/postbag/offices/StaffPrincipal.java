package org.postbag.offices;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.StaffId;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A signed-in person with one active office. The granted authorities are the roles in that office only, so that a manager of
 * one office is not a manager in the other.
 */
public final class StaffPrincipal implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final StaffId id;
    private final String email;
    private final String fullName;
    private final boolean operator;
    private final boolean enabled;
    private final transient Map<OfficeId, Set<Role>> memberships;
    private final transient @Nullable OfficeId activeOffice;
    private final Set<Role> activeRoles;
    private transient @Nullable String passwordHash;

    StaffPrincipal(
            StaffId id,
            String email,
            String fullName,
            @Nullable String passwordHash,
            boolean enabled,
            boolean operator,
            Map<OfficeId, Set<Role>> memberships,
            @Nullable OfficeId activeOffice) {
        this.id = id;
        this.email = email;
        this.fullName = fullName;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
        this.operator = operator;
        this.memberships = memberships;
        this.activeOffice = activeOffice;
        this.activeRoles = activeOffice == null
                ? operator ? Set.of(Role.OPERATOR) : Set.of()
                : memberships.getOrDefault(activeOffice, Set.of());
    }

    /** The person's key. */
    public StaffId id() {
        return id;
    }

    /** The person's name. */
    public String fullName() {
        return fullName;
    }

    /** The office the person works in at the moment; empty for the operator. */
    public Optional<OfficeId> activeOffice() {
        return Optional.ofNullable(activeOffice);
    }

    /** The roles in the active office. */
    public Set<Role> roles() {
        return activeRoles;
    }

    /** Every office the person works in, with the roles there. */
    public Map<OfficeId, Set<Role>> memberships() {
        return memberships;
    }

    /**
     * The same person, working in another of the person's offices.
     *
     * @throws IllegalArgumentException if the person does not work there
     */
    StaffPrincipal in(OfficeId office) {
        if (!memberships.containsKey(office)) {
            throw new IllegalArgumentException(email + " does not work in office " + office);
        }
        return new StaffPrincipal(id, email, fullName, null, enabled, operator, memberships, office);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return activeRoles.stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public boolean isEnabled() {
        return enabled && (operator || !memberships.isEmpty());
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    /** The offices the person may switch to. */
    public List<OfficeId> offices() {
        return List.copyOf(memberships.keySet());
    }
}
