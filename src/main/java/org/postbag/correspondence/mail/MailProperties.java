package org.postbag.correspondence.mail;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves, and which servers offices may name. Which relay takes it is Spring Boot's {@code spring.mail.host}, {@code .port}, {@code .username},
 * {@code .password} and {@code .properties.*}; set {@code spring.mail.properties.mail.smtp.starttls.required=true} for a relay
 * outside the house.
 *
 * @param timeout for connecting and for each answer of the relay
 * @param keepOpen connections kept open between mails, at most
 * @param emptyReturnPath whether automatic mail is sent with {@code MAIL FROM:<>}, so that no automatic answer comes back (law.md
 *     EM-4); many relays refuse it, the loopback server among them. Otherwise a bounce
 *     comes to the office's mailbox with the letter's name behind a plus sign
 * @param innerServers names and ranges of addresses of servers that offices may use for their mail although they are in the network of
 *     this installation
 * @param webhookSecret with which the installation's relay signs its reports; empty to believe none
 */
@ConfigurationProperties("postbag.mail")
record MailProperties(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("4") int keepOpen,
        @DefaultValue("false") boolean emptyReturnPath,
        @DefaultValue List<String> innerServers,
        @DefaultValue("") String webhookSecret) {

    /** @throws IllegalArgumentException if the secret is none */
    MailProperties {
        if (!webhookSecret.isBlank() && WebhookSecret.parse(webhookSecret).isEmpty()) {
            throw new IllegalArgumentException(
                    "postbag.mail.webhook-secret is no signing secret; it begins with whsec_");
        }
    }
}
