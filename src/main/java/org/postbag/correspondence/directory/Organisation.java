package org.postbag.correspondence.directory;

import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.EmailAddress;

/**
 * An organisation as an office sees it.
 *
 * @param shared whether it is one of the installation's
 * @param changedHere whether address and target are the office's own instead of the installation's
 * @param targetDays working days within which the office expects an answer
 */
public record Organisation(
        UUID id,
        String name,
        OrganisationKind kind,
        Optional<EmailAddress> email,
        String phone,
        String postalAddress,
        int targetDays,
        boolean shared,
        boolean changedHere) {

    /** What can be changed about it. */
    public OrganisationDetails details() {
        return new OrganisationDetails(name, kind, email, phone, postalAddress, targetDays);
    }
}
