package org.postbag.correspondence.mail;

import java.util.Optional;
import org.postbag.kernel.EmailAddress;
import org.postbag.offices.Office;

/**
 * Under which address the letters of an office leave now.
 *
 * @param from empty if none leave
 * @param refusal why none leave, for staff; empty if they do. Names nobody
 */
public record Sender(Optional<EmailAddress> from, String refusal) {

    /** Letters leave from this address. */
    public static Sender of(EmailAddress from) {
        return new Sender(Optional.of(from), "");
    }

    /** How the sender is shown: an address that is not the office's own says so (law.md EM-7). */
    public static String nameOf(Office office, EmailAddress from) {
        String name = "Office of " + office.representative();
        return from.normalised().equals(new EmailAddress(office.email()).normalised()) ? name : name + " (via Postbag)";
    }

    /** Nothing leaves. */
    public static Sender none(String refusal) {
        return new Sender(Optional.empty(), refusal);
    }
}
