package org.postbag.correspondence.mail;

import java.io.IOException;

/** An office may not use a mail server in the operator's own network. The message is a sentence for staff. */
public final class InnerServerRefused extends IOException {

    private static final long serialVersionUID = 1;

    InnerServerRefused() {
        super(
                "The name of the mail server leads to a machine in the network of this installation, which offices may not"
                        + " use unless its operator allows it.");
    }

    /** Whether this is why something else failed. */
    public static boolean isBehind(Throwable problem) {
        for (Throwable next = problem; next != null; next = next.getCause()) {
            if (next instanceof InnerServerRefused) {
                return true;
            }
        }
        return false;
    }

    /** The sentence. */
    public static String sentence() {
        return String.valueOf(new InnerServerRefused().getMessage());
    }
}
