package org.postbag.correspondence;

import org.postbag.kernel.Refusal;

/** A letter cannot be sent at the time that was chosen. */
public final class SendTimeRefused extends Refusal {

    SendTimeRefused() {
        super("Choose a time from now on, at most a year ahead.");
    }
}
