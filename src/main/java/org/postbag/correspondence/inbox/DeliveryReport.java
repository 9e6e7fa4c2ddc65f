package org.postbag.correspondence.inbox;

import java.util.Locale;
import java.util.Optional;

/**
 * What a mail server says has become of a letter of ours (RFC 3464).
 *
 * @param recipient address it speaks of, or empty
 * @param action such as {@code failed} or {@code delayed}
 * @param status the enhanced status code, such as {@code 5.1.1} (RFC 3463)
 * @param originalMessageId Message-ID of the letter, if the report has its head
 */
record DeliveryReport(String recipient, String action, String status, Optional<String> originalMessageId) {

    DeliveryReport {
        action = action.toLowerCase(Locale.ROOT);
    }

    /** Whether the address will not take mail next time either (law.md EM-5). */
    boolean isHard() {
        return action.equals("failed") && status.startsWith("5");
    }

    /** Whether it may still arrive (law.md EM-5). */
    boolean isSoft() {
        return action.equals("delayed") || action.equals("failed") && status.startsWith("4");
    }

    boolean isDelivered() {
        return action.equals("delivered");
    }
}
