package org.postbag.correspondence;

import org.postbag.kernel.Refusal;

/** Only letters of the case itself go along. */
public class LetterNotOfThisCase extends Refusal {

    LetterNotOfThisCase() {
        super("One of the chosen letters is not on this case any more. Choose again what goes along.");
    }
}
