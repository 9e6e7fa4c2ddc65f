package org.postbag.correspondence.ui;

import java.util.List;
import org.postbag.correspondence.directory.Organisation;
import org.postbag.correspondence.directory.OrganisationDetails;

/** One of the two lists of organisations, and what the person in front of it may do with it. */
interface OrganisationDesk {

    /** A stretch of those that hold the text. */
    List<Organisation> find(String text, int offset, int most);

    /** Whether the person keeps this list. */
    boolean keeps();

    /** Lists one more. */
    void add(OrganisationDetails details);

    /** Changes one. */
    void change(Organisation organisation, OrganisationDetails details);

    /** Takes one off the list, or what was changed about it back. */
    void remove(Organisation organisation);

    /** Whether only the address and the target can be changed. */
    boolean keepsOnlyAddressOf(Organisation organisation);
}
