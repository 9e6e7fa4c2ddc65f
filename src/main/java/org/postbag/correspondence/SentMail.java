package org.postbag.correspondence;

import java.util.Optional;
import org.postbag.kernel.EmailAddress;

/**
 * A mail as a relay tells it from others.
 *
 * @param relayId the relay's own name for it
 * @param messageId with angle brackets
 * @param to whom it went to
 */
public record SentMail(
        Optional<String> relayId, Optional<String> messageId, Optional<EmailAddress> to, String subject) {}
