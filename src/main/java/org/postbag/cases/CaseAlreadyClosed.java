package org.postbag.cases;

import org.postbag.kernel.Refusal;

/** The case is closed. */
public class CaseAlreadyClosed extends Refusal {

    CaseAlreadyClosed(String reference) {
        super("Case " + reference + " is closed already. Reopen it first.");
    }
}
