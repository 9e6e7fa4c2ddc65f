package org.postbag.correspondence.dns;

import java.util.List;

/**
 * How the world sees letters that come from an address of this domain.
 *
 * @param meanwhile what works all the same, in a sentence
 */
public record SenderReport(String domain, List<Finding> findings, String meanwhile) {}
