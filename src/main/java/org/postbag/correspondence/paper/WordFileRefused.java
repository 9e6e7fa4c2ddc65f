package org.postbag.correspondence.paper;

import org.postbag.kernel.Refusal;

/** A file that letters cannot be merged into. */
public final class WordFileRefused extends Refusal {

    WordFileRefused(String sentence) {
        super(sentence);
    }
}
