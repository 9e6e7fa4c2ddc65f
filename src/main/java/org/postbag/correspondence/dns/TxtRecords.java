package org.postbag.correspondence.dns;

import java.util.List;

/** Asks DNS for the texts at a name. */
interface TxtRecords {

    /**
     * The texts, each in one piece; none if there is no such name.
     *
     * @throws DnsSilent if nobody answers in time
     */
    List<String> at(String name) throws DnsSilent;
}
