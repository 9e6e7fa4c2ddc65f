package org.postbag.correspondence.mail;

import java.util.Set;
import java.util.TreeSet;

/**
 * By what DNS names the mail server that letters leave through.
 *
 * @param own whether it is the office's own
 * @param spf words of which one has to stand in an SPF record, in lower case
 * @param selector of its DKIM key; empty if nobody has said it
 */
public record RelayMarks(String host, boolean own, Set<String> spf, String selector) {

    /** Everything an answer about it depends on, on one line. */
    public String key() {
        return host + " " + selector + " " + String.join(" ", new TreeSet<>(spf));
    }
}
