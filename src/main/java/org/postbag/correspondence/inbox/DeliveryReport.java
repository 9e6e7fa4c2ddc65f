package org.postbag.correspondence.inbox;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.postbag.kernel.EmailAddress;

/**
 * What a mail server says has become of a letter of ours (RFC 3464).
 *
 * @param recipients addresses it speaks of: the one it could not reach, and the one it was sent to where that is told
 * @param action such as {@code failed} or {@code delayed}
 * @param status the enhanced status code, such as {@code 5.1.1} (RFC 3463)
 * @param originalMessageId Message-ID of the letter, if the report has its head
 */
record DeliveryReport(Set<String> recipients, String action, String status, Optional<String> originalMessageId) {

    DeliveryReport {
        recipients = Set.copyOf(recipients);
        action = action.toLowerCase(Locale.ROOT);
    }

    /** Whether the address will not take mail next time either (law.md EM-5). */
    boolean isHard() {
        return action.equals("failed") && status.startsWith("5");
    }

    /** Whether it may still arrive, or nobody says that it never will (law.md EM-5). */
    boolean isSoft() {
        return action.equals("delayed") || action.equals("failed") && !isHard();
    }

    /** Whether it speaks of this address, and not of one that its owner has mail passed on to. */
    boolean isAbout(EmailAddress address) {
        return recipients.stream()
                .flatMap(recipient -> EmailAddress.parse(recipient).stream())
                .anyMatch(recipient -> recipient.normalised().equals(address.normalised()));
    }

    boolean isDelivered() {
        return action.equals("delivered");
    }
}
