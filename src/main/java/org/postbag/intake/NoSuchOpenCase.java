package org.postbag.intake;

import org.postbag.kernel.Refusal;

/** There is no case with that reference to put a message on. */
public class NoSuchOpenCase extends Refusal {

    NoSuchOpenCase() {
        super("This office has no open case with that reference. Check it, or start a new case.");
    }
}
