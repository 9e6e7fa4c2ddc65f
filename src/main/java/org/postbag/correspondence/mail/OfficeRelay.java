package org.postbag.correspondence.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.OfficeOwned;

/** The relay of an office that has one of its own. */
@Entity
@Table(name = "office_relay")
class OfficeRelay extends OfficeOwned {

    private String host;
    private @Nullable Integer port;

    @Enumerated(EnumType.STRING)
    private RelayProtection protection;

    private @Nullable String username;
    private @Nullable String credential;
    private @Nullable String webhookSecret;
    private @Nullable String dkimSelector;
    private @Nullable String spf;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected OfficeRelay() {}

    OfficeRelay(RelayAccess access, StoredCredentials credentials) {
        change(access, credentials);
    }

    /**
     * Another server has another signing secret: what is signed with the old one is not believed any more. It has other names in
     * DNS too.
     */
    void change(RelayAccess access, StoredCredentials credentials) {
        if (!access.host().equals(host)) {
            webhookSecret = null;
            dkimSelector = null;
            spf = null;
        }
        host = access.host();
        port = access.port().orElse(null);
        protection = access.protection();
        username = access.username().orElse(null);
        credential = access.password()
                .map(password -> credentials.encrypt(getId(), password))
                .orElse(null);
    }

    void verifyWebhooks(Optional<String> secret, StoredCredentials credentials) {
        webhookSecret =
                secret.map(shared -> credentials.encrypt(getId(), shared)).orElse(null);
    }

    /** By what DNS names it; either may be empty. @return false if that was known */
    boolean nameInDns(String selector, String word) {
        RelayState known = state();
        if (selector.equals(known.dkimSelector()) && word.equals(known.spf())) {
            return false;
        }
        dkimSelector = selector;
        spf = word;
        return true;
    }

    Optional<String> webhookSecret(StoredCredentials credentials) {
        return Optional.ofNullable(webhookSecret).map(shared -> credentials.decrypt(getId(), shared));
    }

    RelayAccess access(StoredCredentials credentials) {
        return new RelayAccess(
                host,
                Optional.ofNullable(port),
                protection,
                Optional.ofNullable(username),
                Optional.ofNullable(credential).map(password -> credentials.decrypt(getId(), password)));
    }

    RelayState state() {
        return new RelayState(
                host,
                Optional.ofNullable(port),
                protection,
                Optional.ofNullable(username),
                webhookSecret != null,
                Optional.ofNullable(dkimSelector).orElse(""),
                Optional.ofNullable(spf).orElse(""));
    }
}
