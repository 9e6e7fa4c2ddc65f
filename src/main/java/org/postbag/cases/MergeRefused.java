package org.postbag.cases;

import org.postbag.kernel.Refusal;

/** Something cannot be carried from one case to another, or back, as things stand. */
public class MergeRefused extends Refusal {

    MergeRefused(String sentence) {
        super(sentence);
    }
}
