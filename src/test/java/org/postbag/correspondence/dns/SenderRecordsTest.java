package org.postbag.correspondence.dns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.postbag.correspondence.dns.Finding.Verdict;

/** law.md EM-7. */
@SuppressWarnings("NullAway") // The office is only asked for by who is signed in.
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

    private final SenderRecords records = new SenderRecords(name -> world.getOrDefault(name, List.of()), null);

    @Test
    void saysThatNothingIsLacking() {
        SenderReport report = records.of("Harbour-Ward.example", " Resend ");

        assertThat(report.findings()).extracting(Finding::verdict).containsOnly(Verdict.GOOD);
        assertThat(report.meanwhile()).isEqualTo("Nothing is lacking.");
    }

    @Test
    void saysWhatIsLackingAndWhatToAdd() {
        world.clear();
        SenderReport report = records.of(DOMAIN, "resend");

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

        assertThat(records.of(DOMAIN, "").meanwhile()).contains("many do not arrive");
    }

    @Test
    void takesThePolicyOfADomainAbove() {
        world.remove("_dmarc." + DOMAIN);
        world.put("_dmarc.council.example", List.of("v=DMARC1; p=quarantine"));

        assertThat(verdict(records.of("members.council.example", "x"), "DMARC")).isEqualTo(Verdict.GOOD);
        assertThat(verdict(records.of(DOMAIN, "resend"), "DMARC")).isEqualTo(Verdict.LACKING);
    }

    @Test
    void knowsRecordsThatDoNotHelp() {
        world.put(DOMAIN, List.of("v=spf1 +all"));
        world.put(KEY, List.of("v=DKIM1; p="));
        assertThat(verdict(records.of(DOMAIN, "resend"), "SPF")).isEqualTo(Verdict.LACKING);
        assertThat(verdict(records.of(DOMAIN, "resend"), "DKIM")).isEqualTo(Verdict.LACKING);
        world.put(DOMAIN, List.of("v=spf1 -all", "v=spf1 include:mail.example -all"));
        assertThat(verdict(records.of(DOMAIN, "resend"), "SPF")).isEqualTo(Verdict.LACKING);
        assertThat(verdict(records.of(DOMAIN, "../x"), "DKIM")).isEqualTo(Verdict.LACKING);
    }

    @Test
    void saysThatItCouldNotAsk() {
        SenderRecords silent = new SenderRecords(
                name -> {
                    throw new DnsSilent(new IllegalStateException("no network"));
                },
                null);
        SenderReport report = silent.of(DOMAIN, "resend");

        assertThat(report.findings()).extracting(Finding::verdict).containsOnly(Verdict.NOT_ASKED);
        assertThat(report.meanwhile()).contains("Letters leave as before");
    }

    private static Verdict verdict(SenderReport report, String what) {
        return report.findings().stream()
                .filter(finding -> finding.what().equals(what))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
