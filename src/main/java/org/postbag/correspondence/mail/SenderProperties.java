package org.postbag.correspondence.mail;

import java.util.List;
import java.util.Optional;
import org.postbag.kernel.EmailAddress;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under which address letters leave, as far as the operator says (law.md EM-7).
 *
 * @param alignment whether an office's own address has to be aligned with the mail server its letters leave through
 * @param fallbackFrom what letters of other offices leave from, through the installation's mail server; empty if they do not leave
 * @param spf words of an SPF record that name the installation's mail server, such as {@code include:spf.relay.example}; one is enough
 * @param dkimSelector under which the installation's mail server keeps its key at each office's domain; empty if it does not sign
 */
@ConfigurationProperties("postbag.mail")
public record SenderProperties(
        @DefaultValue("enforce") Alignment alignment,
        @DefaultValue("") String fallbackFrom,
        @DefaultValue List<String> spf,
        @DefaultValue("") String dkimSelector) {

    /** What is made of it. */
    public enum Alignment {
        /** Nothing leaves from an address that is not aligned. */
        ENFORCE,
        /** Every office's address is used as it is; for a mail server that sends nothing out into the world. */
        OFF
    }

    /** @throws IllegalArgumentException if the fallback is no address */
    public SenderProperties {
        if (!fallbackFrom.isBlank() && EmailAddress.parse(fallbackFrom).isEmpty()) {
            throw new IllegalArgumentException("postbag.mail.fallback-from is no e-mail address");
        }
    }

    /** The address for letters that may not leave from the office's own. */
    public Optional<EmailAddress> fallback() {
        return EmailAddress.parse(fallbackFrom);
    }
}
