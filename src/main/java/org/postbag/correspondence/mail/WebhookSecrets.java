package org.postbag.correspondence.mail;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The secrets with which relays sign their reports. */
@Service
public class WebhookSecrets {

    private final OfficeRelayRepository relays;
    private final StoredCredentials credentials;
    private final Optional<WebhookSecret> installations;

    WebhookSecrets(OfficeRelayRepository relays, StoredCredentials credentials, MailProperties settings) {
        this.relays = relays;
        this.credentials = credentials;
        this.installations = WebhookSecret.parse(settings.webhookSecret());
    }

    /** Of the installation's relay; empty if its operator has set none. */
    public Optional<WebhookSecret> installations() {
        return installations;
    }

    /** Of the bound office's relay. Empty if the office has none, so that no report can be verified. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<WebhookSecret> current() {
        return relays.findFirstByOrderById()
                .flatMap(relay -> relay.webhookSecret(credentials))
                .flatMap(WebhookSecret::parse);
    }
}
