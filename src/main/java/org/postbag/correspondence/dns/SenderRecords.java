package org.postbag.correspondence.dns;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postbag.correspondence.dns.Finding.Verdict;
import org.postbag.correspondence.mail.RelayMarks;
import org.springframework.stereotype.Component;

/**
 * Looks for the DNS records without which letters are taken for spam: SPF, DKIM and DMARC of the domain they are written under (law.md
 * EM-7). Return path and sender are of one domain, so that what is found there is aligned with what the reader sees.
 */
@Component
class SenderRecords {

    private static final Pattern SELECTOR = Pattern.compile("[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?");
    private static final Pattern NO_KEY = Pattern.compile("(^|;)\\s*p=\\s*(;|$)");
    private static final Pattern REFUSES = Pattern.compile("(^|;)\\s*p=\\s*(reject|quarantine)\\b");
    private static final int FEWEST_LABELS = 2;

    private final TxtRecords dns;

    SenderRecords(TxtRecords dns) {
        this.dns = dns;
    }

    /**
     * Asks about a domain. Where no name server answers about one proof, the other still counts; if none does about either, nothing
     * more is asked.
     *
     * @param relay through which letters leave
     */
    SenderReport of(String domain, RelayMarks relay) {
        String name = domain.toLowerCase(Locale.ROOT);
        Finding spf = spf(name, relay);
        Finding dkim = dkim(name, relay);
        if (spf.verdict() == Verdict.NOT_ASKED && dkim.verdict() == Verdict.NOT_ASKED) {
            List<Finding> nothing = List.of(spf, dkim, Finding.notAsked(SenderReport.DMARC));
            return new SenderReport(name, nothing, meanwhile(nothing, false));
        }
        Optional<String> policy = Optional.empty();
        Finding dmarc;
        try {
            policy = policyOf(name);
            dmarc = policy.map(found -> Finding.good(
                            SenderReport.DMARC,
                            "There is a DMARC record: what SPF or DKIM prove counts for your address."))
                    .orElseGet(() -> Finding.lacking(
                            SenderReport.DMARC,
                            "There is no DMARC record. Add a text record at _dmarc." + name + ": v=DMARC1; p=none"));
        } catch (DnsSilent silent) {
            dmarc = Finding.notAsked(SenderReport.DMARC);
        }
        List<Finding> findings = List.of(spf, dkim, dmarc);
        return new SenderReport(
                name,
                findings,
                meanwhile(findings, policy.filter(SenderRecords::refuses).isPresent()));
    }

    private Finding spf(String domain, RelayMarks relay) {
        try {
            return spf(domain, relay, beginningWith("v=spf1", dns.at(domain)));
        } catch (DnsSilent silent) {
            return Finding.notAsked("SPF");
        }
    }

    private Finding spf(String domain, RelayMarks relay, List<String> records) throws DnsSilent {
        if (records.isEmpty()) {
            return Finding.lacking(
                    "SPF",
                    "There is no SPF record. Add a text record at " + domain
                            + " that names your mail server; whoever runs that tells you the words, like v=spf1 "
                            + word(relay) + " -all");
        }
        if (records.size() > 1) {
            return Finding.lacking(
                    "SPF", "There are " + records.size() + " SPF records at " + domain + ". Only one may stand there.");
        }
        if (records.get(0).toLowerCase(Locale.ROOT).endsWith("+all")) {
            return Finding.lacking("SPF", "The SPF record ends with +all: it lets everybody write under your address.");
        }
        return SpfRecord.names(relay.spf(), records.get(0), dns)
                ? Finding.good("SPF", "The SPF record names the mail server your letters leave through.")
                : Finding.lacking(
                        "SPF",
                        "There is an SPF record, but it does not name the mail server your letters leave through, "
                                + relay.host() + ". Add its words to the record at " + domain + ", like " + word(relay)
                                + ".");
    }

    private static String word(RelayMarks relay) {
        return relay.own()
                ? "include:mail.example"
                : relay.spf().stream().findFirst().orElse("include:mail.example");
    }

    private Finding dkim(String domain, RelayMarks relay) {
        if (!SELECTOR.matcher(relay.selector()).matches()) {
            return Finding.lacking(
                    "DKIM",
                    relay.own()
                            ? "Enter the selector of your mail server’s key to have it looked for. Its operator tells you."
                            : "Whoever runs this installation has not said under which selector its mail server’s key"
                                    + " stands.");
        }
        String name = relay.selector() + "._domainkey." + domain;
        List<String> keys;
        try {
            keys = dns.at(name).stream().filter(text -> text.contains("p=")).toList();
        } catch (DnsSilent silent) {
            return Finding.notAsked("DKIM");
        }
        if (keys.isEmpty()) {
            return Finding.lacking(
                    "DKIM",
                    "There is no key at " + name + ". Add the text record that your mail server’s operator gives you.");
        }
        return keys.stream().anyMatch(key -> NO_KEY.matcher(key).find())
                ? Finding.lacking("DKIM", "The key at " + name + " has been withdrawn.")
                : Finding.good("DKIM", "There is a key at " + name + ".");
    }

    /** At the domain itself, else at one above it (RFC 7489 section 6.6.3), as far as that can be told without a list of suffixes. */
    private Optional<String> policyOf(String domain) throws DnsSilent {
        String name = domain;
        while (name.split("\\.").length >= FEWEST_LABELS) {
            Optional<String> policy =
                    beginningWith("v=dmarc1", dns.at("_dmarc." + name)).stream().findFirst();
            if (policy.isPresent()) {
                return policy;
            }
            name = name.substring(name.indexOf('.') + 1);
        }
        return Optional.empty();
    }

    private static boolean refuses(String policy) {
        return REFUSES.matcher(policy.toLowerCase(Locale.ROOT)).find();
    }

    static List<String> beginningWith(String version, List<String> texts) {
        return texts.stream()
                .filter(text -> text.toLowerCase(Locale.ROOT).startsWith(version))
                .toList();
    }

    private static String meanwhile(List<Finding> findings, boolean refused) {
        boolean proven = findings.stream()
                .filter(finding -> !finding.what().equals(SenderReport.DMARC))
                .anyMatch(finding -> finding.verdict() == Verdict.GOOD);
        if (findings.stream().anyMatch(finding -> finding.verdict() == Verdict.NOT_ASKED)) {
            return proven
                    ? "One proof is there, and one is enough; the rest could not be found out."
                    : "Letters leave as before; this only could not be found out.";
        }
        if (refused && !proven) {
            return "Letters leave, but receivers are told to refuse letters under this address that nothing proves: many do not"
                    + " arrive. Phone or write by post where it matters, until SPF or DKIM is there.";
        }
        return findings.stream().allMatch(finding -> finding.verdict() == Verdict.GOOD)
                ? "Nothing is lacking."
                : "Letters leave, and most mail servers take them. Large mail services may put them with the spam or refuse them;"
                        + " what comes back becomes a task. Incoming mail is not affected.";
    }
}
