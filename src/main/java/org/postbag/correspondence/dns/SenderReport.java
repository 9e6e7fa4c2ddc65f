package org.postbag.correspondence.dns;

import java.util.List;
import org.postbag.correspondence.dns.Finding.Verdict;

/**
 * How the world sees letters that come from an address of this domain.
 *
 * @param meanwhile what works all the same, in a sentence
 */
public record SenderReport(String domain, List<Finding> findings, String meanwhile) {

    static final String DMARC = "DMARC";

    /** Whether SPF or DKIM prove letters under this address: one is enough (RFC 7489 section 3.1). */
    Verdict aligned() {
        List<Verdict> proofs = findings.stream()
                .filter(finding -> !finding.what().equals(DMARC))
                .map(Finding::verdict)
                .toList();
        if (proofs.contains(Verdict.GOOD)) {
            return Verdict.GOOD;
        }
        return proofs.contains(Verdict.NOT_ASKED) ? Verdict.NOT_ASKED : Verdict.LACKING;
    }
}
