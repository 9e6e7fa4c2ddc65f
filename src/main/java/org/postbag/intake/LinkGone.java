package org.postbag.intake;

import org.postbag.kernel.Refusal;

/** A tracking link opens nothing: missing, forged or expired, which is not told apart. */
public class LinkGone extends Refusal {

    LinkGone() {
        super("This link does not work any more. Write to the office, or use the link in our newest email.");
    }
}
