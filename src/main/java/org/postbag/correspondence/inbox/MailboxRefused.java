package org.postbag.correspondence.inbox;

import org.postbag.kernel.Refusal;

/** A mailbox cannot be added; its message says why and what to check. */
public class MailboxRefused extends Refusal {

    MailboxRefused(String sentence) {
        super(sentence);
    }
}
