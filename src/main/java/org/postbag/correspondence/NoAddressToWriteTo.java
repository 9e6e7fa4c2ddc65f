package org.postbag.correspondence;

import org.postbag.kernel.Refusal;

/** The constituent has given no e-mail address. */
public final class NoAddressToWriteTo extends Refusal {

    NoAddressToWriteTo(String name) {
        super("We have no email address of " + name + ". Add one, or write by post.");
    }
}
