package org.postbag.correspondence.inbox;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * How a mailbox does.
 *
 * @param server its name, in words if it is the installation's own
 * @param readAt when it was last looked into
 * @param problem why it cannot be read at the moment, in a sentence
 */
public record MailboxState(
        UUID id, String address, String server, Optional<Instant> readAt, Optional<String> problem) {}
