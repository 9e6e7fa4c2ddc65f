package org.postbag.intake;

import org.postbag.kernel.Refusal;

/** Messages that are to be one case were not written from one address, or from none that is somebody's own. */
public class MessagesOfSeveralSenders extends Refusal {

    private MessagesOfSeveralSenders(String sentence) {
        super(sentence);
    }

    static MessagesOfSeveralSenders severalAddresses() {
        return new MessagesOfSeveralSenders(
                "Select several messages from one address. A case is about one person, who may read its letters.");
    }

    static MessagesOfSeveralSenders nobodysOwn() {
        return new MessagesOfSeveralSenders(
                "One of these messages does not show who wrote it: it came through a service that many people use, names nobody,"
                        + " or failed the check of its sender. Decide about it by itself.");
    }

    static MessagesOfSeveralSenders notTheAddressOf(String reference) {
        return new MessagesOfSeveralSenders("These messages did not come from the address of the person that "
                + reference + " is about, who may read its letters. Decide about them one by one.");
    }
}
