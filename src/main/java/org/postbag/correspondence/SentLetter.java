package org.postbag.correspondence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a letter when the button was pressed.
 *
 * @param undoUntil until when it can be taken back; empty when it leaves at once or waits for approval
 * @param needsApproval whether the representative has to agree first
 */
public record SentLetter(UUID messageId, Optional<Instant> undoUntil, boolean needsApproval) {}
