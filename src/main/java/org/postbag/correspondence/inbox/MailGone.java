package org.postbag.correspondence.inbox;

import org.postbag.kernel.Refusal;

/** A mail is not there any more, or has been dealt with by somebody else meanwhile. */
public class MailGone extends Refusal {

    public MailGone() {
        super("A colleague has dealt with this message, or it has been erased. Reload the list.");
    }
}
