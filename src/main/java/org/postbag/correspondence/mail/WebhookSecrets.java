package org.postbag.correspondence.mail;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The secret with which the bound office's relay signs its reports. */
@Service
public class WebhookSecrets {

    private final OfficeRelayRepository relays;
    private final StoredCredentials credentials;

    WebhookSecrets(OfficeRelayRepository relays, StoredCredentials credentials) {
        this.relays = relays;
        this.credentials = credentials;
    }

    /** Empty if the office has none, so that no report can be verified. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<WebhookSecret> current() {
        return relays.findFirstByOrderById()
                .flatMap(relay -> relay.webhookSecret(credentials))
                .flatMap(WebhookSecret::parse);
    }
}
