package org.postbag.correspondence;

import org.postbag.kernel.Refusal;

/** It was not said why special category data may be passed on by the chosen right (law.md ER-3). */
public final class BasisIncomplete extends Refusal {

    BasisIncomplete() {
        super("Say in a few words why that is so, or how the person agreed.");
    }
}
