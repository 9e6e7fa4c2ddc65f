package org.postbag.correspondence.inbox;

import java.util.Optional;
import java.util.stream.Stream;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Postcode;

/**
 * What a mail says about its writer besides the address it came from: where answers are wanted, and what stands below the letter. Only
 * the mail says so; a person decides whether it is taken.
 *
 * @param name if the mail's head gives none of a person
 */
public record SenderHints(
        Optional<String> name,
        Optional<EmailAddress> email,
        Optional<String> phone,
        Optional<String> addressLine1,
        Optional<String> town,
        Optional<Postcode> postcode) {

    SenderHints named(String writer) {
        return new SenderHints(Optional.of(writer), email, phone, addressLine1, town, postcode);
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return Stream.of(name, email, phone, addressLine1, town, postcode).allMatch(Optional::isEmpty);
    }
}
