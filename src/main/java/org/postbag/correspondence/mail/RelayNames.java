package org.postbag.correspondence.mail;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Knows by what DNS names the mail server that the bound office's letters leave through. */
@Component
@EnableConfigurationProperties(SenderProperties.class)
public class RelayNames {

    private final OfficeRelayRepository relays;
    private final SenderProperties settings;
    private final String installations;

    RelayNames(OfficeRelayRepository relays, SenderProperties settings, JavaMailSenderImpl installations) {
        this.relays = relays;
        this.settings = settings;
        this.installations = Optional.ofNullable(installations.getHost()).orElse("localhost");
    }

    /** @param domain of the office's address: a server below it may be meant by words that name none */
    @Transactional(readOnly = true)
    public RelayMarks current(String domain) {
        return relays.findFirstByOrderById()
                .map(relay -> marks(relay.state(), domain))
                .orElseGet(() -> new RelayMarks(
                        installations,
                        false,
                        words(String.join(" ", settings.spf())),
                        settings.dkimSelector().strip().toLowerCase(Locale.ROOT)));
    }

    private static RelayMarks marks(RelayState relay, String domain) {
        String host = relay.host().toLowerCase(Locale.ROOT);
        Set<String> spf = words(relay.spf());
        spf.add("a:" + host);
        spf.add("include:" + host);
        if (host.equals(domain) || host.endsWith("." + domain)) {
            spf.add("a");
            spf.add("mx");
        }
        return new RelayMarks(host, true, spf, relay.dkimSelector());
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[\\s,]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
