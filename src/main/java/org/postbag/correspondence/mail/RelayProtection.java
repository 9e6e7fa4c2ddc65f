package org.postbag.correspondence.mail;

/** How the connection to a relay is protected. Where it is, it has to be: nothing is sent in the open instead. */
public enum RelayProtection {
    /** After STARTTLS, which is then required (RFC 3207). */
    STARTTLS("STARTTLS, required (usual)", 587),
    /** From the first byte (RFC 8314). */
    TLS("TLS", 465),
    /** Not at all; for a server on the same machine. */
    NONE("None (same machine only)", 25);

    private final String words;
    private final int usualPort;

    RelayProtection(String words, int usualPort) {
        this.words = words;
        this.usualPort = usualPort;
    }

    /** As managers read it. */
    public String words() {
        return words;
    }

    int usualPort() {
        return usualPort;
    }
}
