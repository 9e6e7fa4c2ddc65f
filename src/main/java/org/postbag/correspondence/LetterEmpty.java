package org.postbag.correspondence;

import org.postbag.kernel.Refusal;

/** A letter without a word in it. */
public final class LetterEmpty extends Refusal {

    LetterEmpty() {
        super("Write your letter before you send it.");
    }
}
