package org.postbag.offices;

import java.util.Set;
import org.postbag.kernel.StaffId;

/**
 * A colleague in one office.
 *
 * @param roles the roles in that office
 */
public record StaffMember(StaffId id, String fullName, String email, Set<Role> roles) {

    /** The letters in the person's avatar: first of the first and of the last name. */
    public String initials() {
        String[] words = fullName.strip().split("\\s+");
        String first = words[0].substring(0, 1);
        return words.length == 1 ? first : first + words[words.length - 1].charAt(0);
    }
}
