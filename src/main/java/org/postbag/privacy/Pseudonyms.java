package org.postbag.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postbag.kernel.OfficeId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Names an object so that nobody without the installation's secret can tell which it was: HMAC-SHA-256 with an office's key. */
@Component
class Pseudonyms {

    private final byte[] secret;

    Pseudonyms(@Value("${postbag.secret}") String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    String of(OfficeId office, String key) {
        byte[] officeKey = hmac(secret, office.toString());
        return HexFormat.of().formatHex(hmac(officeKey, key));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256", impossible);
        }
    }
}
