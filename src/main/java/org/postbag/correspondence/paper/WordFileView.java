package org.postbag.correspondence.paper;

import java.util.UUID;

/**
 * A Word file of the office, by the name colleagues choose it by.
 *
 * @param scanned whether the virus scanner has looked into it
 */
public record WordFileView(UUID id, String name, boolean scanned) {}
