package org.postbag.correspondence.directory;

import org.postbag.kernel.Refusal;

/** The organisation is not listed any more. */
public class OrganisationGone extends Refusal {

    OrganisationGone() {
        super("This organisation is not listed any more. Choose another one.");
    }
}
