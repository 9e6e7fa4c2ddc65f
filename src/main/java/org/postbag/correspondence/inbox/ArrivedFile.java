package org.postbag.correspondence.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that came with a mail onto a case.
 *
 * @param number its place in the mail
 * @param from who sent it
 */
public record ArrivedFile(UUID mail, int number, String name, long bytes, String from, Instant arrivedAt) {}
