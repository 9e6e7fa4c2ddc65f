package org.postbag.correspondence;

import org.postbag.kernel.Refusal;

/** There is no e-mail address to write to. */
public class OrganisationHasNoAddress extends Refusal {

    OrganisationHasNoAddress(String name) {
        super("There is no email address for " + name + ". A manager can add it under Organisations.");
    }
}
