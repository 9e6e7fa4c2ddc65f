package org.postbag.metrics;

import java.util.Map;

/**
 * What is counted of one office.
 *
 * @param office its name in public addresses
 * @param incoming letters that came in, by what became of them
 * @param outgoing letters that go out, by how far they have come
 */
record OfficeFigures(String office, long cases, Map<String, Long> incoming, Map<String, Long> outgoing) {}
