package org.postbag.correspondence.directory;

import org.postbag.kernel.Refusal;

/** The organisation is not listed any more. */
public class OrganisationGone extends Refusal {

    /** Nobody can be written to. */
    public OrganisationGone() {
        super("This organisation is not listed any more. Choose another one.");
    }
}
