package org.postbag.correspondence;

import org.postbag.kernel.Refusal;

/** The case is not there any more, or never was in this office. */
public final class CaseGone extends Refusal {

    CaseGone() {
        super("This case is not here any more. It may have been erased at the end of its period.");
    }
}
