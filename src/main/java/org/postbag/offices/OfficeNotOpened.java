package org.postbag.offices;

import org.postbag.kernel.Refusal;

/** An office was not opened; says what to mend. */
public class OfficeNotOpened extends Refusal {

    OfficeNotOpened(String sentence) {
        super(sentence);
    }
}
