package org.postbag.correspondence;

import org.postbag.kernel.Refusal;

/** The case was merged into another while somebody wrote on it. */
public final class CaseGoesOn extends Refusal {

    CaseGoesOn(String reference) {
        super("A colleague has merged this case; it goes on as " + reference
                + ". Nothing was sent. Copy what you have written, and go on there.");
    }
}
