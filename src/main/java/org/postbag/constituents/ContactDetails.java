package org.postbag.constituents;

import java.util.Optional;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Postcode;

/**
 * How a person can be reached, as the person gave it.
 *
 * @param fullName one field, any characters (law.md FE-4)
 * @param phone as typed; never reformatted back at the person
 */
public record ContactDetails(
        String fullName,
        Optional<EmailAddress> email,
        Optional<String> phone,
        Optional<String> addressLine1,
        Optional<String> town,
        Optional<Postcode> postcode,
        boolean noFixedAddress) {}
