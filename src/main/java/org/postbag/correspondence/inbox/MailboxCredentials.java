package org.postbag.correspondence.inbox;

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

    String encrypt(UUID mailbox, String credential) {
        return Encryptors.delux(secret, salt(mailbox)).encrypt(credential);
    }

    /** @throws IllegalStateException if it was encrypted with another secret */
    String decrypt(UUID mailbox, String encrypted) {
        return Encryptors.delux(secret, salt(mailbox)).decrypt(encrypted);
    }

    private static String salt(UUID mailbox) {
        return mailbox.toString().replace("-", "");
    }
}
