package org.postbag.intake;

import org.postbag.kernel.Refusal;

/** An enquiry has come in so lately that its case cannot be decided about yet. */
public class CaseNotReady extends Refusal {

    CaseNotReady() {
        super("This enquiry has only just come in and is being prepared. Try again in a few seconds.");
    }
}
