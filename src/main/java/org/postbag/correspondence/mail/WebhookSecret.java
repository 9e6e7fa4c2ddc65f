package org.postbag.correspondence.mail;

import java.util.Base64;
import java.util.Optional;

/** What a relay signs its reports with, as it shows it: {@code whsec_} and base64. Never logged. */
public final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 16;
    private static final int LONGEST = 128;

    private final byte[] key;

    private WebhookSecret(byte[] key) {
        this.key = key;
    }

    /** Reads a secret as the relay shows it; empty if it is none. */
    public static Optional<WebhookSecret> parse(String shown) {
        String text = shown.strip();
        try {
            byte[] key = Base64.getDecoder().decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text);
            return key.length >= SHORTEST && key.length <= LONGEST
                    ? Optional.of(new WebhookSecret(key))
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The key of the signature. */
    public byte[] key() {
        return key.clone();
    }
}
