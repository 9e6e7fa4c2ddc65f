package org.postbag.intake;

import org.postbag.kernel.Refusal;

/** So many reports came from one address that more have to wait; nobody else is held up. */
public class TooManyReports extends Refusal {

    TooManyReports() {
        super("Too many reports have come from your connection. Wait a few minutes, then send it again."
                + " What you have written is kept.");
    }
}
