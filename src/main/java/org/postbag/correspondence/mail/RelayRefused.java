package org.postbag.correspondence.mail;

import org.postbag.kernel.Refusal;

/** The relay cannot be used like this; the message says what to check. */
public class RelayRefused extends Refusal {

    RelayRefused(String sentence) {
        super(sentence);
    }
}
