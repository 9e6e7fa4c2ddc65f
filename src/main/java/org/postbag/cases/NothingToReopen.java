package org.postbag.cases;

import org.postbag.kernel.Refusal;

/** The case does not wait in retention. */
public class NothingToReopen extends Refusal {

    NothingToReopen(String reference) {
        super("Case " + reference + " cannot be reopened at the moment. Try again shortly.");
    }
}
