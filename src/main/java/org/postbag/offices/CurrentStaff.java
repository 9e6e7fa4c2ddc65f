package org.postbag.offices;

import java.util.Optional;
import org.postbag.kernel.StaffId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The member of staff who acts in this thread, as signed in. */
@Component
public class CurrentStaff {

    /** The signed-in person, or empty for residents and for the engine's jobs. */
    public Optional<StaffPrincipal> principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof StaffPrincipal staff
                ? Optional.of(staff)
                : Optional.empty();
    }

    /** The signed-in person's key, or empty for residents and for the engine's jobs. */
    public Optional<StaffId> id() {
        return principal().map(StaffPrincipal::id);
    }

    /**
     * The signed-in person.
     *
     * @throws IllegalStateException if nobody is signed in
     */
    public StaffPrincipal require() {
        return principal().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /** Whether the signed-in person has the role in the active office. */
    public boolean has(Role role) {
        return principal().map(staff -> staff.roles().contains(role)).orElse(false);
    }
}
