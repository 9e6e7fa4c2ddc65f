package org.postbag.correspondence.mail;

import java.util.Optional;
import org.postbag.kernel.EmailAddress;

/** The detail behind a plus sign that an address can carry (RFC 5233), as in {@code office+detail@postbag.example}. */
public final class Subaddress {

    private Subaddress() {}

    /** The mailbox itself, in lower case. */
    public static String mailbox(EmailAddress address) {
        String normalised = address.normalised();
        int at = normalised.lastIndexOf('@');
        int plus = normalised.indexOf('+');
        return plus > 0 && plus < at ? normalised.substring(0, plus) + normalised.substring(at) : normalised;
    }

    /** What stands behind the plus sign, in lower case. */
    public static Optional<String> detail(EmailAddress address) {
        String normalised = address.normalised();
        int at = normalised.lastIndexOf('@');
        int plus = normalised.indexOf('+');
        return plus > 0 && plus < at ? Optional.of(normalised.substring(plus + 1, at)) : Optional.empty();
    }
}
