package org.postbag.correspondence.inbox;

import java.util.Optional;
import org.postbag.kernel.EmailAddress;

/**
 * A mailbox that is to be read.
 *
 * @param host the IMAP server
 * @param port empty for the usual one of the kind of protection
 * @param username often the address itself
 * @param credential password, or OAuth 2 access token
 */
public record NewMailbox(
        EmailAddress address,
        String host,
        Optional<Integer> port,
        Protection protection,
        boolean oauth2,
        String username,
        String credential) {

    /** How the connection is protected. */
    public enum Protection {
        /** From the first byte (RFC 8314). */
        TLS("TLS (usual)"),
        /** After STARTTLS, which is then required. */
        STARTTLS("STARTTLS"),
        /** Not at all; for a server on the same machine. */
        NONE("None (same machine only)");

        private final String words;

        Protection(String words) {
            this.words = words;
        }

        /** As managers read it. */
        public String words() {
            return words;
        }
    }

    @Override
    public String toString() {
        return address + " at " + host;
    }
}
