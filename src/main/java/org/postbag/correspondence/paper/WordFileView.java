package org.postbag.correspondence.paper;

import java.util.UUID;

/** A Word file of the office, by the name colleagues choose it by. */
public record WordFileView(UUID id, String name) {}
