package org.postbag.correspondence.reports;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postbag.correspondence.mail.WebhookSecret;

/**
 * The Svix scheme: a relay signs the id of an event, the time and the body as it stands with a secret it shares with us. While it
 * changes its secret, it signs with the old and the new one; one of them has to be right.
 *
 * @param id names the event, the same at every try to deliver it
 * @param timestamp in seconds since 1970
 * @param signatures as {@code v1,…} each, separated by spaces
 */
record SvixSignature(String id, String timestamp, String signatures) {

    /** An older event may be one that somebody recorded. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int LONGEST_ID = 100;
    private static final int MOST_SIGNATURES = 10;
    private static final String VERSION = "v1,";
    private static final String HMAC = "HmacSHA256";

    boolean isOf(byte[] body, WebhookSecret secret, Instant now) {
        return !id.isEmpty() && id.length() <= LONGEST_ID && isFresh(now) && isSigned(body, secret);
    }

    private boolean isFresh(Instant now) {
        try {
            Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
            return age.abs().compareTo(TOLERANCE) <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException noTime) {
            return false;
        }
    }

    private boolean isSigned(byte[] body, WebhookSecret secret) {
        byte[] right = sign(body, secret).getBytes(StandardCharsets.US_ASCII);
        return Stream.of(signatures.split(" "))
                .limit(MOST_SIGNATURES)
                .filter(signature -> signature.startsWith(VERSION))
                .map(signature -> signature.substring(VERSION.length()).getBytes(StandardCharsets.UTF_8))
                .anyMatch(given -> MessageDigest.isEqual(given, right));
    }

    private String sign(byte[] body, WebhookSecret secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.key(), HMAC));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
