package org.postbag.correspondence.mail;

import java.util.Optional;

/**
 * Through what the office's mail leaves, if not through the installation's relay.
 *
 * @param port empty for the usual one
 * @param webhook whether the relay's reports of what became of a mail can be verified
 * @param dkimSelector under which its key stands in DNS, or empty
 * @param spf a word that names it in an SPF record, or empty
 */
public record RelayState(
        String host,
        Optional<Integer> port,
        RelayProtection protection,
        Optional<String> username,
        boolean webhook,
        String dkimSelector,
        String spf) {}
