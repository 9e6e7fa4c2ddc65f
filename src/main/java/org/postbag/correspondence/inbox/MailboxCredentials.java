package org.postbag.correspondence.inbox;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.stereotype.Component;

/**
 * Keeps passwords and tokens of mailboxes encrypted at rest: AES-256 in Galois counter mode with a key made from
 * {@code postbag.secret} and the mailbox's own id, so that a stolen backup opens no mailbox.
 */
@Component
class MailboxCredentials {

    private final String secret;

    MailboxCredentials(@Value("${postbag.secret}") String secret) {
        this.secret = secret;
    }

    byte[] encrypt(UUID mailbox, String credential) {
        return Encryptors.stronger(secret, salt(mailbox)).encrypt(credential.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException if it was encrypted with another secret */
    String decrypt(UUID mailbox, byte[] encrypted) {
        return new String(Encryptors.stronger(secret, salt(mailbox)).decrypt(encrypted), StandardCharsets.UTF_8);
    }

    private static String salt(UUID mailbox) {
        return mailbox.toString().replace("-", "");
    }
}
