package org.postbag.correspondence.inbox;

import java.util.Optional;

/**
 * How a mailbox is reached by IMAP.
 *
 * @param host empty for the installation's own mail server
 * @param port empty for the installation's own, or the usual one of the kind of protection
 * @param credential password, or OAuth 2 access token; never logged
 */
record MailboxAccess(
        Optional<String> host,
        Optional<Integer> port,
        NewMailbox.Protection security,
        SignIn signIn,
        String username,
        String credential,
        String folder,
        String processedFolder) {

    /** How the mailbox is opened. */
    enum SignIn {
        PASSWORD,
        /** SASL XOAUTH2. */
        OAUTH2
    }

    @Override
    public String toString() {
        return username + " at " + host.orElse("the installation's mail server");
    }
}
