package org.postbag.intake;

import org.postbag.kernel.Refusal;

/** Messages that are to be one case were not written from one address. */
public class MessagesOfSeveralSenders extends Refusal {

    MessagesOfSeveralSenders() {
        super("Select several messages from one address. A case is about one person, who may read its letters.");
    }
}
