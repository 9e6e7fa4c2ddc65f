package org.postbag.correspondence.mail;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.stereotype.Component;

/**
 * Keeps passwords, tokens and shared secrets of mail servers encrypted at rest: AES-256 in Galois counter mode with a key made from
 * {@code postbag.secret} and the id of the row they stand in, so that a stolen backup opens no mailbox and no relay.
 */
@Component
public class StoredCredentials {

    private final String secret;

    StoredCredentials(@Value("${postbag.secret}") String secret) {
        this.secret = secret;
    }

    public String encrypt(UUID row, String credential) {
        return Encryptors.delux(secret, salt(row)).encrypt(credential);
    }

    /** @throws IllegalStateException if it was encrypted with another secret */
    public String decrypt(UUID row, String encrypted) {
        return Encryptors.delux(secret, salt(row)).decrypt(encrypted);
    }

    private static String salt(UUID row) {
        return row.toString().replace("-", "");
    }
}
