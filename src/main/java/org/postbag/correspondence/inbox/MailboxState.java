package org.postbag.correspondence.inbox;

import java.time.Instant;
import java.util.Optional;

/**
 * How a mailbox does.
 *
 * @param readAt when it was last looked into
 * @param problem why it cannot be read at the moment, in a sentence
 */
public record MailboxState(String address, Optional<Instant> readAt, Optional<String> problem) {}
