package org.postbag.correspondence;

import org.postbag.kernel.Refusal;

/** A postal address that would not fit the window of an envelope, or that nobody could deliver to. */
public final class AddressNotPrintable extends Refusal {

    AddressNotPrintable(String sentence) {
        super(sentence);
    }
}
