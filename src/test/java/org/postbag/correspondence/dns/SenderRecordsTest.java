package org.postbag.correspondence.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.postbag.correspondence.dns.Finding.Verdict;
import org.postbag.correspondence.mail.RelayMarks;

/** law.md EM-7. */
class SenderRecordsTest {

    private static final String DOMAIN = "harbour-ward.example";
    private static final String KEY = "resend._domainkey." + DOMAIN;

    private final Map<String, List<String>> world = new HashMap<>(Map.of(
            DOMAIN,
            List.of("google-site-verification=x", "v=spf1 include:mail.example -all"),
            KEY,
            List.of("v=DKIM1; k=rsa; p=MIGf"),
            "_dmarc." + DOMAIN,
            List.of("v=DMARC1; p=none")));

    private final SenderRecords records = new SenderRecords(name -> world.getOrDefault(name, List.of()));

    @Test
    void saysThatNothingIsLacking() {
        SenderReport report = records.of("Harbour-Ward.example", own("resend"));

        assertThat(report.findings()).extracting(Finding::verdict).containsOnly(Verdict.GOOD);
        assertThat(report.meanwhile()).isEqualTo("Nothing is lacking.");
    }

    @Test
    void saysWhatIsLackingAndWhatToAdd() {
        world.clear();
        SenderReport report = records.of(DOMAIN, own("resend"));

        assertThat(report.findings()).extracting(Finding::what).containsExactly("SPF", "DKIM", "DMARC");
        assertThat(report.findings()).extracting(Finding::verdict).containsOnly(Verdict.LACKING);
        assertThat(report.findings())
                .extracting(Finding::sentence)
                .anyMatch(sentence -> sentence.contains("_dmarc." + DOMAIN + ": v=DMARC1; p=none"))
                .anyMatch(sentence -> sentence.contains(KEY));
        assertThat(report.meanwhile())
                .contains("most mail servers take them")
                .contains("Incoming mail is not affected");
    }

    @Test
    void warnsWhenReceiversAreToldToRefuseWhatNothingProves() {
        world.clear();
        world.put("_dmarc." + DOMAIN, List.of("v=DMARC1; p=reject; rua=mailto:d@mail.example"));

        assertThat(records.of(DOMAIN, own("")).meanwhile()).contains("many do not arrive");
    }

    @Test
    void takesThePolicyOfADomainAbove() {
        world.remove("_dmarc." + DOMAIN);
        world.put("_dmarc.council.example", List.of("v=DMARC1; p=quarantine"));

        assertThat(verdict(records.of("members.council.example", own("x")), "DMARC"))
                .isEqualTo(Verdict.GOOD);
        assertThat(verdict(records.of(DOMAIN, own("resend")), "DMARC")).isEqualTo(Verdict.LACKING);
    }

    @Test
    void knowsRecordsThatDoNotHelp() {
        world.put(DOMAIN, List.of("v=spf1 +all"));
        world.put(KEY, List.of("v=DKIM1; p="));
        assertThat(verdict(records.of(DOMAIN, own("resend")), "SPF")).isEqualTo(Verdict.LACKING);
        assertThat(verdict(records.of(DOMAIN, own("resend")), "DKIM")).isEqualTo(Verdict.LACKING);
        world.put(DOMAIN, List.of("v=spf1 -all", "v=spf1 include:mail.example -all"));
        assertThat(verdict(records.of(DOMAIN, own("resend")), "SPF")).isEqualTo(Verdict.LACKING);
        assertThat(verdict(records.of(DOMAIN, own("../x")), "DKIM")).isEqualTo(Verdict.LACKING);
    }

    @Test
    void saysThatItCouldNotAsk() {
        SenderRecords silent = new SenderRecords(name -> {
            throw new DnsSilent(new IllegalStateException("no network"));
        });
        SenderReport report = silent.of(DOMAIN, own("resend"));

        assertThat(report.findings()).extracting(Finding::verdict).containsOnly(Verdict.NOT_ASKED);
        assertThat(report.meanwhile()).contains("Letters leave as before");
    }

    @Test
    void anSpfRecordCountsIfItNamesTheMailServer() {
        RelayMarks operators = new RelayMarks("smtp.relay.example", false, Set.of("include:spf.relay.example"), "");
        assertThat(records.of(DOMAIN, operators).aligned()).isEqualTo(Verdict.LACKING);
        assertThat(records.of(DOMAIN, operators).findings().get(0).sentence())
                .contains("does not name the mail server")
                .contains("like include:spf.relay.example");

        world.put(DOMAIN, List.of("v=spf1 mx include:all-of.example -all"));
        world.put("all-of.example", List.of("v=spf1 ip4:203.0.113.0/24 include:spf.relay.example ~all"));
        assertThat(records.of(DOMAIN, operators).aligned()).isEqualTo(Verdict.GOOD);

        world.put("all-of.example", List.of("v=spf1 -include:spf.relay.example include:all-of.example ~all"));
        assertThat(records.of(DOMAIN, operators).aligned()).isEqualTo(Verdict.LACKING);
    }

    @Test
    void oneProofIsEnough_andSilenceIsNone() {
        RelayMarks unnamed =
                new RelayMarks("mail.elsewhere.example", true, Set.of("a:mail.elsewhere.example"), "resend");
        assertThat(records.of(DOMAIN, unnamed).aligned()).as("by DKIM").isEqualTo(Verdict.GOOD);
        SenderRecords halfSilent = new SenderRecords(name -> {
            if (name.contains("_domainkey")) {
                throw new DnsSilent(new IllegalStateException("no answer"));
            }
            return world.getOrDefault(name, List.of());
        });
        assertThat(halfSilent.of(DOMAIN, unnamed).aligned()).isEqualTo(Verdict.NOT_ASKED);
        assertThat(halfSilent.of(DOMAIN, own("resend")).aligned()).as("by SPF").isEqualTo(Verdict.GOOD);
    }

    @Test
    void someoneElsesSilentIncludeHidesNoOtherProof() {
        RelayMarks operators =
                new RelayMarks("smtp.relay.example", false, Set.of("include:spf.relay.example"), "resend");
        SenderRecords deadInclude = new SenderRecords(name -> {
            if (name.equals("dead.example")) {
                throw new DnsSilent(new IllegalStateException("no answer"));
            }
            return world.getOrDefault(name, List.of());
        });
        world.put(DOMAIN, List.of("v=spf1 include:dead.example include:all-of.example -all"));

        SenderReport byKey = deadInclude.of(DOMAIN, operators);
        assertThat(byKey.findings())
                .extracting(Finding::verdict)
                .containsExactly(Verdict.NOT_ASKED, Verdict.GOOD, Verdict.GOOD);
        assertThat(byKey.aligned()).isEqualTo(Verdict.GOOD);
        assertThat(byKey.meanwhile()).startsWith("One proof is there");

        world.remove(KEY);
        assertThat(deadInclude.of(DOMAIN, operators).aligned())
                .as("no proof found")
                .isEqualTo(Verdict.NOT_ASKED);
        world.put("all-of.example", List.of("v=spf1 include:spf.relay.example ~all"));
        assertThat(deadInclude.of(DOMAIN, operators).aligned())
                .as("by the other include")
                .isEqualTo(Verdict.GOOD);
    }

    private static RelayMarks own(String selector) {
        return new RelayMarks("mail.example", true, Set.of("include:mail.example"), selector);
    }

    private static Verdict verdict(SenderReport report, String what) {
        return report.findings().stream()
                .filter(finding -> finding.what().equals(what))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
