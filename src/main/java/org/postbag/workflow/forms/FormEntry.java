package org.postbag.workflow.forms;

import java.time.Instant;
import java.util.Optional;

/**
 * A line in the list of forms.
 *
 * @param ownSince when the office published its own version; empty while the shipped one is in force
 */
public record FormEntry(String key, String title, int fields, Optional<Instant> ownSince) {}
