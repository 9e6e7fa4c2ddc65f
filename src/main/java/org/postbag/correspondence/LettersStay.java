package org.postbag.correspondence;

import org.postbag.kernel.Refusal;

/** Letters cannot be taken off their case. */
public class LettersStay extends Refusal {

    LettersStay(String sentence) {
        super(sentence);
    }
}
