package org.postbag.correspondence;

import org.postbag.kernel.Refusal;

/** A letter cannot have been posted on that day. */
public final class PostedDayRefused extends Refusal {

    PostedDayRefused() {
        super("Enter the day on which the letter was posted: not before it was written, and not after today.");
    }
}
